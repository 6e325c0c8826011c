package uz.minbar.newsroom;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import uz.minbar.foundation.web.Problem;

/** What kind of word the office says. */
public enum MaterialKind {
  NEWS("news"),
  PRESS_RELEASE("press-release"),
  STATEMENT("statement"),
  COMMENTARY("commentary"),
  REACTION("reaction"),
  ANSWER("answer"),
  REFUTATION("refutation"),
  NOTE("note"),
  ANALYSIS("analysis"),
  /** A question with answers to choose from; see {@link Poll}. */
  POLL("poll");

  private final String word;

  MaterialKind(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /**
   * @throws Problem 422 for a word that is no kind
   */
  @JsonCreator
  public static MaterialKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("kind", "newsroom.fault.kind"));
  }
}
