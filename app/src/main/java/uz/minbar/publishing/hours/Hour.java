package uz.minbar.publishing.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;

/** An hour of the week at which posts go out on a channel, by the clock of Tashkent. */
public record Hour(DayOfWeek day, LocalTime at) implements Comparable<Hour> {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private static final Comparator<Hour> ORDER =
      Comparator.comparing(Hour::day).thenComparing(Hour::at);

  /**
   * @param at as 9:00 or 09:00
   * @throws Problem 422 for what is no time of a day
   */
  public static Hour of(DayOfWeek day, String at) {
    try {
      return new Hour(day, LocalTime.parse(at.strip(), WRITTEN));
    } catch (DateTimeException e) {
      throw Problem.invalid("hours", "publishing.fault.hour", at.strip());
    }
  }

  /** Those of a day as a person writes them in one line, commas or blanks between them. */
  public static List<Hour> line(DayOfWeek day, String written) {
    return Arrays.stream(written.split("[\\s,;]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> of(day, word))
        .toList();
  }

  /** As 09:00. */
  public String written() {
    return at.toString();
  }

  /** Whether it is on that day. */
  boolean on(LocalDate date) {
    return date.getDayOfWeek() == day;
  }

  Instant of(LocalDate date) {
    return date.atTime(at).atZone(Dates.ZONE).toInstant();
  }

  @Override
  public int compareTo(Hour other) {
    return ORDER.compare(this, other);
  }
}
