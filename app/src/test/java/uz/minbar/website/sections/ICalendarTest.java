package uz.minbar.website.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** Whatever the office writes, calendars can read. */
class ICalendarTest {

  @Property
  void foldedLinesAreShortAndComeTogetherAgain(@ForAll String text) {
    String line = "SUMMARY:" + ICalendar.escaped(whole(text));
    String folded = ICalendar.folded(line);
    assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    assertThat(folded.split("\r\n"))
        .allMatch(one -> one.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Property
  void escapedTextHasNoSignThatEndsIt(@ForAll String text) {
    String escaped = ICalendar.escaped(text);
    assertThat(escaped.replaceAll("\\\\[\\\\;,n]", "")).doesNotContain("\\", ";", ",", "\n", "\r");
  }

  @Example
  void anEventIsWrittenAsTheStandardSays() {
    var event =
        new Event(
            new UUID(0, 1),
            "sayil-2026-12-01",
            LocalizedText.of(Language.UZ_LATN, "Sayil"),
            LocalizedText.of(Language.UZ_LATN, "Bogʻ"),
            LocalizedText.EMPTY,
            Instant.parse("2026-12-01T05:00:00Z"),
            null,
            "",
            true,
            3,
            Instant.parse("2026-11-20T04:30:15.123Z"));
    var entry = new ICalendar.Entry("Sayil; koʻchat, gul", "Bogʻ", "", "https://namuna.example/x");
    assertThat(new ICalendar("Tadbirlar").add(event, entry).written())
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Minbar//Press centre//EN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:Tadbirlar",
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "BEGIN:VEVENT",
                "UID:00000000-0000-0000-0000-000000000001",
                "SEQUENCE:2",
                "DTSTAMP:20261120T043015Z",
                "DTSTART:20261201T050000Z",
                "DTEND:20261201T070000Z",
                "SUMMARY:Sayil\\; koʻchat\\, gul",
                "LOCATION:Bogʻ",
                "URL:https://namuna.example/x",
                "STATUS:CANCELLED",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  /** Half a character has no octets. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
