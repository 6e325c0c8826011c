package uz.minbar.foundation.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import uz.minbar.kernel.Language;
import uz.uzbektext.script.Script;

/** Dates and spans as people here write them; the only place where Tashkent's time is applied. */
public final class Dates {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<String> MONTHS_UZ =
      List.of(
          "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr",
          "noyabr", "dekabr");
  private static final List<String> MONTHS_RU =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final List<String> MONTHS_EN =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS_UZ =
      List.of("Dushanba", "Seshanba", "Chorshanba", "Payshanba", "Juma", "Shanba", "Yakshanba");
  private static final List<String> DAYS_RU =
      List.of("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье");
  private static final List<String> DAYS_EN =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Language language;
  private final Clock clock;

  public Dates(Language language, Clock clock) {
    this.language = language;
    this.clock = clock;
  }

  /** As the browser's field for a time wants it. */
  public static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE).withSecond(0).withNano(0).toString();
  }

  /** 23-noyabr, with the year where it is not this year. */
  public String date(Instant instant) {
    var day = instant.atZone(ZONE);
    return date(day, day.getYear() != now().getYear());
  }

  /** The same for a day. */
  public String day(LocalDate day) {
    return date(day.atStartOfDay(ZONE).toInstant());
  }

  /** "Dushanba", "Понедельник", "Monday". */
  public String weekday(LocalDate day) {
    return weekday(day.getDayOfWeek());
  }

  public String weekday(DayOfWeek day) {
    int index = day.getValue() - 1;
    return word(DAYS_UZ.get(index), DAYS_RU.get(index), DAYS_EN.get(index));
  }

  /** "2026-yil 23-noyabr, 19:05": for paper, where no day is today. */
  public String whole(Instant instant) {
    return date(instant.atZone(ZONE), true) + ", " + time(instant);
  }

  private String date(ZonedDateTime day, boolean withYear) {
    String month = month(day);
    int year = day.getYear();
    return switch (language) {
      case UZ_LATN, UZ_CYRL ->
          latinOrCyrillic((withYear ? year + "-yil " : "") + day.getDayOfMonth() + "-" + month);
      case RU, EN -> day.getDayOfMonth() + " " + month + (withYear ? " " + year : "");
    };
  }

  /** "2026-yil noyabr", "Ноябрь 2026", "November 2026". */
  public String month(YearMonth month) {
    int index = month.getMonthValue() - 1;
    return switch (language) {
      case UZ_LATN, UZ_CYRL -> latinOrCyrillic(month.getYear() + "-yil " + MONTHS_UZ.get(index));
      case RU ->
          month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale())
              + " "
              + month.getYear();
      case EN -> MONTHS_EN.get(index) + " " + month.getYear();
    };
  }

  public String time(Instant instant) {
    return TIME.format(instant.atZone(ZONE));
  }

  /** "Bugun, 14:20", "Kecha, 09:05", "23-noyabr, 19:05". */
  public String dateTime(Instant instant) {
    var day = instant.atZone(ZONE).toLocalDate();
    var today = now().toLocalDate();
    String word =
        day.equals(today)
            ? word("Bugun", "Сегодня", "Today")
            : day.equals(today.minusDays(1)) ? word("Kecha", "Вчера", "Yesterday") : date(instant);
    return word + ", " + time(instant);
  }

  /** "Dushanba, 23-noyabr". */
  public String today() {
    return weekday(now().toLocalDate()) + ", " + date(clock.instant());
  }

  /** A span in its largest fitting unit: "12 daqiqa", "3 soat", "2 kun". Never negative. */
  public String span(Duration duration) {
    long minutes = Math.abs(duration.toMinutes());
    if (minutes < 60) {
      return minutes + " " + word("daqiqa", "мин", "min");
    }
    if (minutes < 48 * 60) {
      return (minutes / 60) + " " + word("soat", "ч", "h");
    }
    return (minutes / 1440) + " " + word("kun", "дн", "d");
  }

  /** When the day of that moment began here. */
  public static Instant midnight(Instant moment) {
    return moment.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
  }

  public ZonedDateTime now() {
    return clock.instant().atZone(ZONE);
  }

  private String month(ZonedDateTime day) {
    int index = day.getMonthValue() - 1;
    return switch (language) {
      case UZ_LATN, UZ_CYRL -> MONTHS_UZ.get(index);
      case RU -> MONTHS_RU.get(index);
      case EN -> MONTHS_EN.get(index);
    };
  }

  private String word(String uzbek, String russian, String english) {
    return switch (language) {
      case UZ_LATN, UZ_CYRL -> latinOrCyrillic(uzbek);
      case RU -> russian;
      case EN -> english;
    };
  }

  private String latinOrCyrillic(String uzbek) {
    return language == Language.UZ_CYRL ? Script.toCyrillic(uzbek) : uzbek;
  }
}
