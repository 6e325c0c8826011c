package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says about the act just done.
 *
 * @param undoPath where a POST takes it back; null where nothing can be taken back
 * @param typed what was sent, where the act was refused and a form may want it back; else null
 */
public record Flash(
    Tone tone,
    String textKey,
    List<String> arguments,
    @Nullable String undoPath,
    @Nullable Typed typed)
    implements Serializable {

  /** Whether it went well. */
  public enum Tone {
    DONE,
    FAULT
  }

  static final String ATTRIBUTE = "minbar.flash";

  /**
   * What a person sent with a form whose act was refused, so that the form comes back as she left
   * it.
   *
   * @param path to which the form was sent
   * @param values by their fields; none where the form was not refused
   */
  public record Typed(String path, Map<String, List<String>> values) implements Serializable {

    static final Typed NOTHING = new Typed("", Map.of());

    static Typed in(HttpServletRequest request) {
      var values = new HashMap<String, List<String>>();
      request.getParameterMap().forEach((field, sent) -> values.put(field, List.of(sent)));
      values.remove("_csrf");
      return new Typed(request.getRequestURI(), values);
    }

    public boolean any() {
      return !values.isEmpty();
    }

    /** What she wrote into a field, else what would stand there. */
    public String text(String field, String otherwise) {
      return values.getOrDefault(field, List.of(any() ? "" : otherwise)).getFirst();
    }

    /** Whether she ticked or chose that value, else whether it would be. */
    public boolean ticked(String field, Object value, boolean otherwise) {
      return any()
          ? values.getOrDefault(field, List.of()).contains(String.valueOf(value))
          : otherwise;
    }
  }
}
