package uz.minbar.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.insight.Calendar.Period;

class CalendarTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  /** Monday, 1 June 2026 is off. */
  private static final Calendar OFFICE = new Calendar(false, Set.of(LocalDate.parse("2026-06-01")));

  @ParameterizedTest
  @CsvSource({
    "MORNING,2026-06-05,true",
    "MORNING,2026-06-06,false",
    "MORNING,2026-06-01,false",
    "CRITICISM,2026-06-02,true",
    // The first working day of the week and of the month is a Tuesday.
    "WEEKLY,2026-06-01,false",
    "WEEKLY,2026-06-02,true",
    "WEEKLY,2026-06-03,false",
    "WEEKLY,2026-06-08,true",
    "MONTHLY,2026-06-01,false",
    "MONTHLY,2026-06-02,true",
    "MONTHLY,2026-06-08,false"
  })
  void aDigestHasItsDays(DigestKind kind, LocalDate day, boolean has) {
    var moment = OFFICE.moment(kind, EIGHT, day);
    assertThat(moment.isPresent()).isEqualTo(has);
    // Eight in Tashkent is three in Greenwich.
    moment.ifPresent(at -> assertThat(at).isEqualTo(Instant.parse(day + "T03:00:00Z")));
  }

  @Test
  void saturdaysAreWhatTheOfficeSays() {
    var saturday = LocalDate.parse("2026-06-06");
    assertThat(new Calendar(true, Set.of()).working(saturday)).isTrue();
    assertThat(Calendar.USUAL.working(saturday)).isFalse();
    assertThat(new Calendar(true, Set.of()).working(saturday.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Tuesday after a weekend and a day off: since Friday's hour.
    "MORNING,2026-06-02T03:00:01Z,2026-05-29T03:00:00Z,2026-06-02T03:00:01Z",
    // Made by hand before the hour.
    "MORNING,2026-06-04T01:30:00Z,2026-06-03T03:00:00Z,2026-06-04T01:30:00Z",
    "WEEKLY,2026-06-10T05:00:00Z,2026-05-31T19:00:00Z,2026-06-07T19:00:00Z",
    // In Greenwich it is still May.
    "MONTHLY,2026-05-31T20:00:00Z,2026-04-30T19:00:00Z,2026-05-31T19:00:00Z"
  })
  void aDigestTellsOfItsTime(DigestKind kind, Instant now, Instant since, Instant until) {
    assertThat(OFFICE.period(kind, EIGHT, now)).isEqualTo(new Period(since, until));
  }
}
