package uz.minbar.newsroom;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a material stands between the first word and the public. */
public enum MaterialState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  /** Handed in and not approved by the time that was given. */
  EXPIRED,
  APPROVED,
  PUBLISHED,
  WITHDRAWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its text may still be written on; afterwards only a correction changes it. */
  public boolean open() {
    return this != PUBLISHED && this != WITHDRAWN;
  }
}
