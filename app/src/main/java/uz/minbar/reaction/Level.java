package uz.minbar.reaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import uz.minbar.foundation.web.Problem;

/** How grave a criticism is. */
public enum Level {
  ORDINARY("ordinary"),
  WIDELY_DISCUSSED("widely-discussed"),
  ATTACK("attack");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /**
   * @throws Problem 422 for a word that is no level
   */
  @JsonCreator
  public static Level ofWord(String word) {
    return Arrays.stream(values())
        .filter(level -> level.word.equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("level", "reaction.fault.level"));
  }
}
