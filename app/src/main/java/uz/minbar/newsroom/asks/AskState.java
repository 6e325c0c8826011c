package uz.minbar.newsroom.asks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an ask stands. */
public enum AskState {
  WAITING,
  ANSWERED,
  OVERDUE,
  CLOSED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
