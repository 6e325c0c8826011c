package uz.minbar.monitoring.meaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.tone.Polarity;

/** How a mention speaks of its object. */
public enum MentionTone {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  /** Nothing tells clearly; a person should look. */
  UNCLEAR;

  static MentionTone of(Polarity polarity) {
    return valueOf(polarity.name());
  }

  /** By its word, for filters and rows; empty for any other text. */
  public static Optional<MentionTone> of(@Nullable String word) {
    return Arrays.stream(values()).filter(tone -> tone.word().equals(word)).findFirst();
  }

  /** As stored, and as the API says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of its chip: sign and colour. */
  public String chip() {
    return switch (this) {
      case NEGATIVE -> "neg";
      case NEUTRAL -> "neu";
      case POSITIVE -> "pos";
      case UNCLEAR -> "unk";
    };
  }

  /** As the API says it: what is unclear has no tone there. */
  public @Nullable String judged() {
    return this == UNCLEAR ? null : word();
  }
}
