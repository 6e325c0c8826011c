package uz.minbar.publishing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uz.minbar.foundation.web.Problem;

/** The kinds of channels that the program can serve today. */
public enum ChannelKind {
  SITE(""),
  TELEGRAM("chat"),
  FACEBOOK("page"),
  INSTAGRAM("account"),
  YOUTUBE("channel"),
  WEBHOOK("address"),
  EMAIL(""),
  PUSH(""),
  PORTAL(""),
  MANUAL("");

  private final String place;

  ChannelKind(String place) {
    this.place = place;
  }

  /** The setting that says where on the platform it is; "" where there is no platform. */
  public String place() {
    return place;
  }

  /** Whether it counts words in bytes of UTF-8, others do in UTF-16 units. */
  public boolean countsBytes() {
    return this == YOUTUBE;
  }

  /** Whether one channel of that kind speaks all languages. */
  public boolean speaksAll() {
    return this == SITE || this == EMAIL || this == PUSH || this == PORTAL;
  }

  /**
   * Whether it goes to people one by one, who asked for it. An office has one of the kind, and
   * nothing goes there unless somebody chooses so: it cannot be taken back.
   */
  public boolean direct() {
    return this == EMAIL || this == PUSH;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Problem 422 for a word that is no kind, or one that is planned but not there yet
   */
  @JsonCreator
  public static ChannelKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("kind", "publishing.fault.kind"));
  }
}
