package uz.minbar.monitoring.stories;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and numbers of a text, each written in one way. */
final class Figures {

  /** How a month begins in either script and language. */
  private static final List<Pattern> MONTHS =
      Stream.of(
              "yanv|янв",
              "fev|фев",
              "mart|март",
              "apr|апр",
              "may(?!d)|ма[йя](?!д)",
              "iyun|июн",
              "iyul|июл",
              "avg|авг",
              "sent|сент",
              "okt|окт",
              "noya|ноя",
              "dek|дек")
          .map(Pattern::compile)
          .toList();

  private static final Pattern DAY =
      Pattern.compile("(?<![\\d.,:])(\\d{1,2})(?:\\s?[-–]\\s?|\\s)(\\p{L}{3,12})");

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.\\d{4}(?!\\d)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:([.,:])(\\d+))?"
              + "(?:\\s?(ming|минг|тыс|million|mln|миллион|млн|milliard|mlrd|миллиард|млрд))?");

  /** A number of so many digits is nobody's by chance. */
  private static final int TELLING = 4;

  private Figures() {}

  /**
   * Adds them with what each tells.
   *
   * @return the text without its days
   */
  static String add(String text, Map<String, Float> terms) {
    var rest = new StringBuilder();
    var days = DAY.matcher(text);
    int from = 0;
    while (days.find()) {
      int month = month(days.group(2).toLowerCase(Locale.ROOT));
      if (month > 0) {
        day(String.valueOf(month), days.group(1), terms);
        rest.append(text, from, days.start()).append(' ');
        from = days.end();
      }
    }
    rest.append(text, from, text.length());
    String numbers =
        DIGITS
            .matcher(rest)
            .replaceAll(
                found -> {
                  day(found.group(2), found.group(1), terms);
                  return " ";
                });
    NUMBER.matcher(numbers).results().forEach(found -> number(found, terms));
    return numbers;
  }

  private static void day(String month, String day, Map<String, Float> terms) {
    terms.put("d:" + Integer.parseInt(month) + "-" + Integer.parseInt(day), 1f);
  }

  private static int month(String word) {
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).matcher(word).lookingAt()) {
        return month + 1;
      }
    }
    return 0;
  }

  private static void number(MatchResult found, Map<String, Float> terms) {
    String whole = found.group(1).replaceAll("\\D", "");
    if (":".equals(found.group(2))) {
      terms.put("#:" + whole + ":" + found.group(3), 2f);
      return;
    }
    String part = found.group(3);
    var number = new BigDecimal(part == null ? whole : whole + "." + part);
    var exact = number.multiply(times(found.group(4))).stripTrailingZeros();
    int digits = Math.min(TELLING, exact.precision() + (exact.scale() < -2 ? 1 : 0));
    boolean year = part == null && whole.matches("(19|20)\\d\\d") && found.group(4) == null;
    terms.put("#:" + exact.toPlainString(), year ? 0.5f : digits < 2 ? 0.25f : digits / 2f);
  }

  private static BigDecimal times(@Nullable String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word) {
      case "ming", "минг", "тыс" -> BigDecimal.valueOf(1_000);
      case "million", "mln", "миллион", "млн" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.valueOf(1_000_000_000);
    };
  }
}
