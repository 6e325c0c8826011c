package uz.minbar.publishing.evergreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;

class RhythmTest {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Test
  void daysAreCountedFromTheLastAndNeverMadeUp() {
    var weekly = Rhythm.of(7, List.of(), NINE, null);
    assertThat(next(weekly, "2026-12-01T15:00", "2026-12-01T15:00")).isEqualTo("2026-12-08T09:00");
    assertThat(next(weekly, "2026-12-01T15:00", "2026-12-20T08:00")).isEqualTo("2026-12-20T09:00");
    assertThat(next(weekly, "2026-12-01T15:00", "2026-12-20T09:00")).isEqualTo("2026-12-21T09:00");
  }

  @Test
  void aDayHasOneOccasionAndBeginsAtMidnightOfTashkent() {
    var daily = Rhythm.of(1, List.of(), LocalTime.MIDNIGHT, null);
    assertThat(next(daily, "2026-12-01T23:59", "2026-12-01T23:59")).isEqualTo("2026-12-02T00:00");
    assertThat(next(daily, "2026-12-02T00:00", "2026-12-02T00:00")).isEqualTo("2026-12-03T00:00");
    var morning = Rhythm.of(1, List.of(), NINE, null);
    assertThat(next(morning, "2026-12-02T08:59", "2026-12-02T08:59"))
        .as("it went out today, if late")
        .isEqualTo("2026-12-03T09:00");
  }

  @Test
  void weekdaysWaitForTheirDayAndTodayCountsUntilItsHour() {
    var thursdays = Rhythm.of(null, List.of(DayOfWeek.THURSDAY), NINE, null);
    String thursday = "2026-12-03";
    assertThat(next(thursdays, "2026-12-01T10:00", thursday + "T08:59"))
        .isEqualTo(thursday + "T09:00");
    assertThat(next(thursdays, "2026-12-01T10:00", thursday + "T09:00"))
        .isEqualTo("2026-12-10T09:00");
  }

  @Test
  void theLastDayBelongsToIt() {
    var rhythm = Rhythm.of(1, List.of(), LocalTime.of(23, 59), LocalDate.parse("2026-12-02"));
    assertThat(rhythm.from(moment("2026-12-01T23:59")).map(RhythmTest::written))
        .containsExactly("2026-12-01T23:59", "2026-12-02T23:59");
  }

  @Test
  void whatIsNoRhythmIsRefused() {
    for (int days : new int[] {-1, 0, 367}) {
      assertThatThrownBy(() -> Rhythm.of(days, List.of(), NINE, null)).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> Rhythm.of(null, List.of(), NINE, null)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Rhythm.of(2, List.of(DayOfWeek.MONDAY), NINE, null))
        .isInstanceOf(Problem.class);
  }

  @Property(tries = 500)
  void theNextComesLaterOnAChosenDayAtItsHour(
      @ForAll @NotEmpty Set<DayOfWeek> weekdays,
      @ForAll @IntRange(max = 1439) int minute,
      @ForAll @IntRange(max = 60_000) int last,
      @ForAll @IntRange(max = 60_000) int later) {
    var hour = LocalTime.MIDNIGHT.plusMinutes(minute);
    var went = moment("2026-12-01T00:00").plusSeconds(60L * last);
    var now = went.plusSeconds(60L * later);
    var next = Rhythm.of(null, weekdays, hour, null).next(went, now);
    var there = LocalDateTime.ofInstant(next, Dates.ZONE);
    assertThat(next).isAfter(now);
    assertThat(there.toLocalTime()).isEqualTo(hour);
    assertThat(weekdays).contains(there.getDayOfWeek());
    assertThat(there.toLocalDate()).isAfter(LocalDate.ofInstant(went, Dates.ZONE));
    assertThat(next).as("none is left out").isBeforeOrEqualTo(now.plusSeconds(8 * 86_400));
  }

  @Property(tries = 300)
  void soManyDaysLieBetweenTwoAtLeast(
      @ForAll @IntRange(min = 1, max = 366) int days,
      @ForAll @IntRange(max = 60_000) int last,
      @ForAll @IntRange(max = 60_000) int later) {
    var went = moment("2026-12-01T00:00").plusSeconds(60L * last);
    var now = went.plusSeconds(60L * later);
    var next = Rhythm.of(days, List.of(), NINE, null).next(went, now);
    assertThat(next).isAfter(now);
    assertThat(LocalDate.ofInstant(next, Dates.ZONE))
        .isAfterOrEqualTo(LocalDate.ofInstant(went, Dates.ZONE).plusDays(days));
  }

  private static String next(Rhythm rhythm, String last, String now) {
    return written(rhythm.next(moment(last), moment(now)));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
  }

  private static String written(Instant moment) {
    return LocalDateTime.ofInstant(moment, Dates.ZONE).toString();
  }
}
