package uz.minbar.foundation;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.kernel.LocalizedText;

/** Texts in several languages as jsonb columns. */
@Component
public class Json {

  private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  public String write(LocalizedText text) {
    return mapper.writeValueAsString(text.toTags());
  }

  public LocalizedText text(String json) {
    return LocalizedText.ofTags(mapper.readValue(json, TAGS));
  }

  public <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
