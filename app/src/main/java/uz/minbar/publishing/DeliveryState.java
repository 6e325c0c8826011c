package uz.minbar.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is known about a delivery. */
public enum DeliveryState {
  WAITING,
  SENDING,
  SENT,
  FAILED,
  /** The platform may have taken it: read back, never sent blindly again. */
  UNKNOWN,
  CANCELLED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
