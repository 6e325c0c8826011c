package uz.minbar.newsroom.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an approval by links stands. */
public enum ApprovalState {
  WAITING,
  APPROVED,
  RETURNED,
  EXPIRED,
  /** The material was changed, or decided on the desk. */
  VOID;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
