package uz.uzbektext.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Uzbek texts write them: {@code 2026-yil 25-noyabr}, {@code 25-noyabrda}, {@code 25
 * ноябрь 2026 йил}, {@code 25.11.2026}, {@code 2026-11-25}.
 */
public final class Dates {

  /**
   * A date with its place.
   *
   * @param year null where the text leaves it to the reader
   */
  public record Found(int from, int to, @Nullable Integer year, int month, int day) {

    /** The date in a year, where the text names none. */
    public LocalDate in(int otherwise) {
      return LocalDate.of(year == null ? otherwise : year, month, day);
    }
  }

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("yanvar", 1),
          Map.entry("fevral", 2),
          Map.entry("mart", 3),
          Map.entry("aprel", 4),
          Map.entry("may", 5),
          Map.entry("iyun", 6),
          Map.entry("iyul", 7),
          Map.entry("avgust", 8),
          Map.entry("sentabr", 9),
          Map.entry("oktabr", 10),
          Map.entry("noyabr", 11),
          Map.entry("dekabr", 12),
          // Cyrillic сентябрь, октябрь, letter by letter.
          Map.entry("sentyabr", 9),
          Map.entry("oktyabr", 10));

  private static final String YEAR = "(?:(\\d{4})(?:[-\\s]?(?:yil|йил)\\p{L}*)?[\\s,]+)?";
  private static final String AFTER = "(?:[\\s,]+(\\d{4})(?:[-\\s]?(?:yil|йил)\\p{L}*)?)?";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "(\\d{1,2})(?:[-\\s]|\\s*-\\s*)(\\p{L}{3,12})" + AFTER + "(?!\\d)");

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d.])(?:(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))(?!\\d)");

  private Dates() {}

  /** The dates of a text in their order; what is no day of a calendar is no date. */
  public static List<Found> in(CharSequence text) {
    var dates = new ArrayList<Found>();
    WRITTEN.matcher(text).results().forEach(one -> written(one, dates));
    DIGITS.matcher(text).results().forEach(one -> digits(one, dates));
    dates.sort(java.util.Comparator.comparingInt(Found::from));
    return dates;
  }

  private static void written(MatchResult found, List<Found> dates) {
    Integer month = MONTHS.get(Letters.latin(Letters.of(month(found.group(3)))));
    if (month != null) {
      String year = found.group(1) != null ? found.group(1) : found.group(4);
      add(found, year, month, Integer.parseInt(found.group(2)), dates);
    }
  }

  private static String month(String word) {
    return Lemmatizer.uzbek().lemma(word);
  }

  private static void digits(MatchResult found, List<Found> dates) {
    boolean dotted = found.group(1) != null;
    add(
        found,
        found.group(dotted ? 3 : 4),
        Integer.parseInt(found.group(dotted ? 2 : 5)),
        Integer.parseInt(found.group(dotted ? 1 : 6)),
        dates);
  }

  private static void add(
      MatchResult found, @Nullable String year, int month, int day, List<Found> dates) {
    Integer number = year == null ? null : Integer.valueOf(year);
    try {
      // Of no year, a leap year allows most.
      var _ = LocalDate.of(number == null ? 2000 : number, month, day);
      dates.add(new Found(found.start(), found.end(), number, month, day));
    } catch (DateTimeException e) {
      // 31-fevral is no date.
    }
  }
}
