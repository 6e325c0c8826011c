package uz.minbar.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.TopicId;

/** A stored query: what the organisation wants to hear about. */
public record Topic(
    TopicId id, String name, String query, Level level, boolean active, long version) {

  /** When people are told. */
  public enum Level {
    /** Of each mention. */
    EACH,
    /** Of each story once. */
    STORY,
    /** Only when there are many more mentions than usual. */
    SPIKE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem 422 for a word that is no level
     */
    @JsonCreator
    public static Level ofWord(String word) {
      return Arrays.stream(values())
          .filter(level -> level.word().equals(word))
          .findFirst()
          .orElseThrow(() -> Problem.invalid("alert.level", "monitoring.fault.level"));
    }
  }
}
