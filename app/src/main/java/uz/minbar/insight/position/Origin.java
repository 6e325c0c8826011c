package uz.minbar.insight.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import uz.minbar.monitoring.Tally;

/** Whence a voice comes, by what the office's catalogue of sources says of it. */
public enum Origin {
  /** Mass media and bodies of the whole country. */
  NATIONAL,
  /** Whoever serves a region or a district. */
  LOCAL,
  FOREIGN,
  /** Bloggers and channels of nobody's territory. */
  PERSONAL,
  /** Whoever says again what others have said. */
  AGGREGATOR,
  /** Nobody has said. */
  UNSAID;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Origin of(Tally.Outlet outlet) {
    return switch (outlet.type()) {
      case "foreign" -> FOREIGN;
      case "aggregator" -> AGGREGATOR;
      case "national", "state", "tv", "radio", "newspaper" -> outlet.local() ? LOCAL : NATIONAL;
      case "blogger", "channel" -> outlet.local() ? LOCAL : PERSONAL;
      default -> outlet.local() ? LOCAL : UNSAID;
    };
  }
}
