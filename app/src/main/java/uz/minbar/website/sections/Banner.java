package uz.minbar.website.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;

/**
 * A line above all pages of the press centre.
 *
 * @param link where more is said: a path of ours or an https address; "" for none
 * @param until when it goes by itself
 */
public record Banner(Level level, LocalizedText words, String link, Instant until) {

  /** How loud it is. */
  public enum Level {
    /** Life is in danger: read out at once by screen readers. */
    EMERGENCY,
    /** Something that everybody should know. */
    NOTICE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem 422 for a word that is no level
     */
    @JsonCreator
    public static Level ofWord(@Nullable String word) {
      return Arrays.stream(values())
          .filter(level -> level.word().equals(word))
          .findFirst()
          .orElseThrow(() -> Problem.invalid("level", "website.fault.level"));
    }
  }
}
