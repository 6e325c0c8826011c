package uz.minbar.website.sections;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A calendar in the writing of RFC 5545, made line by line. Times stand in UTC, which needs no
 * description of a time zone.
 */
public final class ICalendar {

  /** Octets in a line without its end; the rest is folded into the next. */
  private static final int LINE = 75;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder written = new StringBuilder();

  /**
   * Begins a calendar.
   *
   * @param name as calendar programs show it
   */
  public ICalendar(String name) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Minbar//Press centre//EN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
  }

  /** An event in the words of one language. */
  public record Entry(String title, String place, String about, String url) {}

  /** Adds an event. */
  public ICalendar add(Event event, Entry entry) {
    line("BEGIN", "VEVENT");
    line("UID", event.id().toString());
    line("SEQUENCE", String.valueOf(event.version() - 1));
    line("DTSTAMP", moment(event.changedAt()));
    line("DTSTART", moment(event.begins()));
    line("DTEND", moment(event.over()));
    line("SUMMARY", escaped(entry.title()));
    line("LOCATION", escaped(entry.place()));
    if (!entry.about().isEmpty()) {
      line("DESCRIPTION", escaped(entry.about()));
    }
    line("URL", entry.url());
    line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
    line("END", "VEVENT");
    return this;
  }

  /** The whole calendar. */
  public String written() {
    return written + "END:VCALENDAR\r\n";
  }

  /** A text as a value; what no text may hold is left out. */
  static String escaped(String text) {
    return text.replaceAll("\\r\\n?", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** Cut into lines of at most 75 octets, never within a character. */
  static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      String sign = Character.toString(line.codePointAt(at));
      int size = sign.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(sign);
      octets += size;
      at += sign.length();
    }
    return folded.append("\r\n").toString();
  }

  private void line(String name, String value) {
    written.append(folded(name + ":" + value));
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
