package uz.minbar.foundation.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list and where the next begins. Lists go by keyset, never by offset, so that a row
 * added meanwhile neither repeats nor hides another.
 *
 * @param next the cursor of the next stretch, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

  /** Most items in one stretch. */
  public static final int MOST = 200;

  /** Cuts a list that was read one longer than asked. */
  public static <T> Slice<T> cut(List<T> read, int limit, Function<T, String> cursor) {
    return read.size() <= limit
        ? new Slice<>(List.copyOf(read), null)
        : new Slice<>(List.copyOf(read.subList(0, limit)), cursor.apply(read.get(limit - 1)));
  }

  public <R> Slice<R> map(Function<T, R> change) {
    return new Slice<>(items.stream().map(change).toList(), next);
  }

  public static int limit(@Nullable Integer asked) {
    return asked == null ? 50 : Math.clamp(asked, 1, MOST);
  }

  /** A place in a list ordered by time and id, newest first. */
  public record Key(Instant at, UUID id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor given back by a client.
     *
     * @throws Problem 422 where it is not one of ours
     */
    public static @Nullable Key of(@Nullable String cursor) {
      if (cursor == null || cursor.isBlank()) {
        return null;
      }
      try {
        var parts =
            new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                .split("\\|", 2);
        var at = Instant.parse(parts[0]);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
          throw new DateTimeException("none of our rows is so old or so new");
        }
        return new Key(at, UUID.fromString(parts[1]));
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
        throw Problem.invalid("cursor", "foundation.problem.cursor");
      }
    }
  }
}
