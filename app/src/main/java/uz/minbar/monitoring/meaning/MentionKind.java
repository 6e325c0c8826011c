package uz.minbar.monitoring.meaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody does by saying it. */
public enum MentionKind {
  /** Tells what happened. */
  NEWS,
  /** Says what somebody thinks of it. */
  OPINION,
  /** Asks the office to set something right. */
  COMPLAINT,
  /** Sells something. */
  ADVERTISEMENT;

  /** By its word, for filters and rows; empty for any other text. */
  public static Optional<MentionKind> of(@Nullable String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As stored, and as the API says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
