package uz.minbar.monitoring.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as feeds write them, which is seldom as the standards say. */
final class FeedTimes {

  /** A time without a zone is one of Tashkent: who forgets it writes for people here. */
  private static final ZoneId HERE = ZoneId.of("Asia/Tashkent");

  /** No time is longer; the patterns take time by the cube of the length. */
  private static final int LONGEST = 80;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T"
              + " ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?[.,\\d]*)?\\s*(\\S*).*");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}+)\\.?,?[\\s-]+(\\d{2,4})(?:-yil)?,?(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*(\\S*).*");
  private static final Pattern DOTS =
      Pattern.compile(
          "(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*(\\S*).*");

  /** Beginnings of month names in English, Russian, Uzbek in both scripts. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "янв", "yan"),
          List.of("feb", "фев", "fev"),
          List.of("mar", "мар"),
          List.of("apr", "апр"),
          List.of("may", "мая", "май"),
          List.of("jun", "июн", "iyun"),
          List.of("jul", "июл", "iyul"),
          List.of("aug", "авг", "avg"),
          List.of("sep", "сен", "sen"),
          List.of("oct", "окт", "okt"),
          List.of("nov", "ноя", "noy"),
          List.of("dec", "дек", "dek"));

  private static final Map<String, String> ZONES =
      Map.of(
          "gmt", "Z", "utc", "Z", "ut", "Z", "z", "Z", "msk", "+03:00", "uzt", "+05:00", "est",
          "-05:00", "edt", "-04:00", "pst", "-08:00", "pdt", "-07:00");

  private FeedTimes() {}

  /** The time, or null for what is none or cannot be true: before 1990 or after tomorrow. */
  static @Nullable Instant parse(String written, Instant now) {
    try {
      var time = read(Words.cut(written.strip(), LONGEST).replaceAll("[\\s\u00a0]+", " "));
      return time == null
              || time.isBefore(Instant.parse("1990-01-01T00:00:00Z"))
              || time.isAfter(now.plusSeconds(86_400))
          ? null
          : time;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant read(String written) {
    var iso = ISO.matcher(written);
    if (iso.matches()) {
      return at(number(iso, 1), number(iso, 2), number(iso, 3), iso, 4);
    }
    var words = WORDS.matcher(written);
    if (words.matches()) {
      int year = number(words, 3);
      int month = month(words.group(2));
      return month == 0
          ? null
          : at(year < 100 ? 2000 + year : year, month, number(words, 1), words, 4);
    }
    var dots = DOTS.matcher(written);
    return dots.matches() ? at(number(dots, 3), number(dots, 2), number(dots, 1), dots, 4) : null;
  }

  private static Instant at(int year, int month, int day, Matcher match, int from) {
    var date = LocalDate.of(year, month, day);
    var time =
        match.group(from) == null
            ? LocalTime.NOON
            : LocalTime.of(
                number(match, from),
                number(match, from + 1),
                match.group(from + 2) == null ? 0 : Math.min(59, number(match, from + 2)));
    var offset = offset(match.group(from + 3));
    var local = LocalDateTime.of(date, time);
    return offset == null
        ? local.atZone(HERE).toInstant()
        : OffsetDateTime.of(local, offset).toInstant();
  }

  private static @Nullable ZoneOffset offset(String written) {
    String zone = written.toLowerCase(Locale.ROOT).replace("(", "").replace(")", "");
    zone = ZONES.getOrDefault(zone, zone);
    if (zone.equals("Z")) {
      return ZoneOffset.UTC;
    }
    try {
      return zone.matches("[+-]\\d{1,2}(:?\\d{2})?") ? ZoneOffset.of(zone) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String beginning : MONTHS.get(i)) {
        if (start.startsWith(beginning)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
