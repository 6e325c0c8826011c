package uz.minbar.monitoring.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a mention lies on the desk. Only one that was put aside leaves the others. */
public enum Pile {
  /** All that nobody has put aside. */
  OPEN,
  /** What is assigned to the one who asks. */
  MINE,
  MARKED,
  /** What somebody has put aside as needing nothing. */
  DISMISSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word; empty for none and for a word that is no pile. */
  public static Optional<Pile> of(@Nullable String word) {
    return Arrays.stream(values()).filter(pile -> pile.word().equals(word)).findFirst();
  }
}
