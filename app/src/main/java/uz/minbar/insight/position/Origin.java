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
      case FOREIGN -> FOREIGN;
      case AGGREGATOR -> AGGREGATOR;
      case null -> outlet.local() ? LOCAL : UNSAID;
      default ->
          outlet.local()
              ? LOCAL
              : switch (outlet.type()) {
                case NATIONAL, STATE, TV, RADIO, NEWSPAPER -> NATIONAL;
                case BLOGGER, CHANNEL -> PERSONAL;
                default -> UNSAID;
              };
    };
  }
}
