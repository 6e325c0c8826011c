package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Dates;

class RhythmTest {

  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

  @Test
  void anHourlySourceIsSilentByTheSameAfternoon() {
    var times = new ArrayList<Instant>();
    var start = MONDAY.atTime(LocalTime.MIDNIGHT).atZone(Dates.ZONE).toInstant();
    for (int hour = 0; hour < 24 * 14; hour++) {
      times.add(start.plus(Duration.ofHours(hour)));
    }
    var rhythm = Rhythm.of(times).orElseThrow();
    assertThat(rhythm.usual()).isEqualTo(Duration.ofHours(1));
    assertThat(Duration.between(times.getLast(), rhythm.silentAt())).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void nightsAndWeekendsOfAnOfficeAreNoSilence() {
    var times = office(28);
    var last = times.getLast(); // Friday evening
    var silent = Rhythm.of(times).orElseThrow().silentAt();
    assertThat(last.atZone(Dates.ZONE).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(silent.atZone(Dates.ZONE).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    // On a working day the same source is missed within the day.
    var morning = times.subList(0, times.size() - 5); // Friday noon
    var missed = Rhythm.of(morning).orElseThrow().silentAt();
    assertThat(missed.atZone(Dates.ZONE).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
  }

  @Test
  void aShortHistoryTellsNothing() {
    var times = office(28);
    assertThat(Rhythm.of(times.subList(0, 19))).isEmpty();
    var day = new ArrayList<Instant>();
    for (int i = 0; i < 100; i++) {
      day.add(times.getFirst().plusSeconds(600L * i));
    }
    assertThat(Rhythm.of(day)).isEmpty();
  }

  /** A source that goes on as before is called silent less than once in two months. */
  @Test
  void aLivelySourceIsSeldomCalledSilent() {
    int alarms = 0;
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      var times = new ArrayList<Instant>();
      var at = MONDAY.atTime(LocalTime.MIDNIGHT).atZone(Dates.ZONE).toInstant();
      for (int i = 0; i < 400; i++) {
        at = at.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * 4 * 3600));
        times.add(at);
      }
      for (int i = 300; i < 399; i++) {
        var silent = Rhythm.of(times.subList(0, i + 1)).orElseThrow().silentAt();
        alarms += silent.isBefore(times.get(i + 1)) ? 1 : 0;
      }
    }
    // 20 sources, each 99 gaps of four hours: 330 days in all.
    assertThat(alarms).isLessThanOrEqualTo(5);
  }

  /** Each working hour, from nine to five, Monday to Friday. */
  private static List<Instant> office(int days) {
    var times = new ArrayList<Instant>();
    for (var day = MONDAY; day.isBefore(MONDAY.plusDays(days)); day = day.plusDays(1)) {
      for (int hour = 9; hour <= 17 && day.getDayOfWeek().getValue() <= 5; hour++) {
        times.add(day.atTime(hour, 10).atZone(Dates.ZONE).toInstant());
      }
    }
    return times;
  }
}
