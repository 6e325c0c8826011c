package uz.minbar.website.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.Shelf;

/** What a reader asked the list of news for; it stands in the address, so it can be passed on. */
public record Filter(@Nullable String kind, @Nullable String region, @Nullable YearMonth month) {

  static final Filter NONE = new Filter(null, null, null);

  /**
   * Reads the address.
   *
   * @throws Problem 404 for a kind or month that is none
   */
  static Filter of(String kind, String region, String month) {
    return new Filter(
        kind.isEmpty() ? null : known(kind),
        region.isEmpty() ? null : region,
        month.isEmpty() ? null : parsed(month));
  }

  /** Whether anything is asked for at all. */
  public boolean any() {
    return !equals(NONE);
  }

  /** The same as the end of an address, "" for none. */
  String query() {
    String query =
        Stream.of(part("kind", kind), part("region", region), part("month", month))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  Shelf.Wanted wanted(Language language) {
    return new Shelf.Wanted(language, region, kind, month, null);
  }

  private static String part(String name, @Nullable Object value) {
    return value == null ? "" : name + "=" + value;
  }

  private static String known(String kind) {
    return Arrays.stream(MaterialKind.values())
        .map(MaterialKind::word)
        .filter(kind::equals)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static YearMonth parsed(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw Problem.notFound();
    }
  }
}
