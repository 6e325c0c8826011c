package uz.minbar.foundation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small translations between our values and those of SQL. */
public final class Sql {

  private Sql() {}

  /** Positional parameters of which some may be null; instants go as timestamptz. */
  public static List<@Nullable Object> params(@Nullable Object... values) {
    var params = new ArrayList<@Nullable Object>(values.length);
    for (var value : values) {
      params.add(value instanceof Instant instant ? time(instant) : value);
    }
    return params;
  }

  public static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The same where there may be none. */
  public static @Nullable OffsetDateTime maybe(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  public static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
