package uz.uzbektext.tone;

import java.util.Locale;

/** How somebody speaks of something; the order is that of the model's classes. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  /** Nothing tells enough: a person should look. */
  UNCLEAR;

  /** The three that a model knows. */
  static final int CLASSES = 3;

  private static final Polarity[] ALL = values();

  static Polarity of(int index) {
    return ALL[index];
  }

  /** As printed and stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
