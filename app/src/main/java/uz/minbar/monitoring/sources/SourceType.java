package uz.minbar.monitoring.sources;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;

/** Who speaks through a source, whatever way it is read. */
public enum SourceType {
  NATIONAL,
  REGIONAL,
  BLOGGER,
  STATE,
  CHANNEL,
  TV,
  RADIO,
  NEWSPAPER,
  FOREIGN,
  /** Says again what others have said. */
  AGGREGATOR,
  OTHER;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Null for "", which says nothing.
   *
   * @throws Problem 422 for a word that is no type
   */
  @JsonCreator
  public static @Nullable SourceType ofWord(String word) {
    return word.isBlank()
        ? null
        : Arrays.stream(values())
            .filter(type -> type.word().equals(word))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("type", "monitoring.fault.type"));
  }
}
