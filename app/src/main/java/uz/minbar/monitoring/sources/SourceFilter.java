package uz.minbar.monitoring.sources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sources a list shall have; what is null or blank asks for nothing. */
public record SourceFilter(
    @Nullable String state,
    @Nullable String kind,
    @Nullable String type,
    @Nullable UUID territory,
    @Nullable String language,
    @Nullable String q) {

  public static final SourceFilter ALL = of("");

  /** Those in one state. */
  public static SourceFilter of(String state) {
    return new SourceFilter(state, null, null, null, null, null);
  }

  public SourceFilter {
    state = word(state);
    kind = word(kind);
    type = word(type);
    language = word(language);
    q = word(q);
  }

  private static @Nullable String word(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
