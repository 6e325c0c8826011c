package uz.minbar.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Urgency;

/** Tashkent is five hours ahead of UTC, all the year round. */
class RoutingTest {

  private static final Instant NOON = Instant.parse("2026-03-10T07:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-09T18:30:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-10T02:00:00Z");
  private static final QuietHours SLEEP =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), true);
  private static final QuietHours DEEP_SLEEP =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), false);

  private final PersonId first = new PersonId(UUID.randomUUID());
  private final PersonId second = new PersonId(UUID.randomUUID());

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-03-09T16:59:59Z, ",
    "22:00, 07:00, 2026-03-09T17:00:00Z, 2026-03-10T02:00:00Z",
    "22:00, 07:00, 2026-03-09T18:59:59Z, 2026-03-10T02:00:00Z",
    "22:00, 07:00, 2026-03-09T19:00:00Z, 2026-03-10T02:00:00Z",
    "22:00, 07:00, 2026-03-10T01:59:59Z, 2026-03-10T02:00:00Z",
    "22:00, 07:00, 2026-03-10T02:00:00Z, ",
    "13:00, 14:00, 2026-03-10T08:30:00Z, 2026-03-10T09:00:00Z",
    "13:00, 14:00, 2026-03-10T09:00:00Z, ",
    "13:00, 14:00, 2026-03-10T07:59:59Z, ",
    "22:00, 00:00, 2026-03-09T18:59:59Z, 2026-03-09T19:00:00Z",
    "22:00, 00:00, 2026-03-09T19:00:00Z, ",
    "00:00, 06:00, 2026-03-09T19:00:00Z, 2026-03-10T01:00:00Z",
    "22:00, 07:00, 2026-12-31T18:00:00Z, 2027-01-01T02:00:00Z"
  })
  void quietHoursEndByTheClockOfTashkent(
      LocalTime begins, LocalTime ends, Instant now, Instant until) {
    assertThat(new QuietHours(begins, ends, true).wait(Urgency.SERIOUS, now).orElse(null))
        .isEqualTo(until);
  }

  @Test
  void onlyWhatIsCriticalBreaksThroughAndOnlyWhereItMay() {
    assertThat(SLEEP.wait(Urgency.CRITICAL, NIGHT)).isEmpty();
    assertThat(SLEEP.wait(Urgency.SERIOUS, NIGHT)).contains(MORNING);
    assertThat(DEEP_SLEEP.wait(Urgency.CRITICAL, NIGHT)).contains(MORNING);
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, true))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aStepRingsEachBellForEachPersonAndTheChatOnce() {
    var routing = of(1, List.of(first, second), Urgency.NOTICE, Map.of(), NOON);
    assertThat(routing.calls())
        .containsExactlyInAnyOrder(
            new Routing.Call("desk", first, List.of(), NOON),
            new Routing.Call("mail", first, List.of(), NOON),
            new Routing.Call("desk", second, List.of(), NOON),
            new Routing.Call("mail", second, List.of(), NOON),
            new Routing.Call("telegram", null, List.of(first, second), NOON));
    assertThat(routing.next()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    assertThat(of(2, List.of(second), Urgency.NOTICE, Map.of(), NOON).next()).isNull();
  }

  @Test
  void whoSleepsIsLeftOutOfTheChatAndWrittenToInTheMorning() {
    var routing = of(1, List.of(first, second), Urgency.SERIOUS, Map.of(first, SLEEP), NIGHT);
    assertThat(routing.calls())
        .containsExactlyInAnyOrder(
            new Routing.Call("desk", first, List.of(), NIGHT),
            new Routing.Call("mail", first, List.of(), MORNING),
            new Routing.Call("desk", second, List.of(), NIGHT),
            new Routing.Call("mail", second, List.of(), NIGHT),
            new Routing.Call("telegram", null, List.of(second), NIGHT));
    assertThat(routing.next()).isEqualTo(NIGHT.plus(Duration.ofMinutes(20)));
  }

  @Test
  void whileAllSleepTheStepWaitsUnlessItIsCritical() {
    var calm = of(1, List.of(first), Urgency.SERIOUS, Map.of(first, SLEEP), NIGHT);
    assertThat(calm.calls()).contains(new Routing.Call("telegram", null, List.of(first), MORNING));
    assertThat(calm.next()).isEqualTo(MORNING.plus(Duration.ofMinutes(20)));
    var grave = of(1, List.of(first), Urgency.CRITICAL, Map.of(first, DEEP_SLEEP), NIGHT);
    assertThat(grave.calls()).contains(new Routing.Call("mail", first, List.of(), MORNING));
    assertThat(grave.next()).isEqualTo(NIGHT.plus(Duration.ofMinutes(20)));
  }

  @Test
  void aStepOfPeopleWhoLeftGoesOnAtOnce() {
    var routing = of(1, List.of(), Urgency.NOTICE, Map.of(), NOON);
    assertThat(routing.calls()).isEmpty();
    assertThat(routing.next()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "story, , , 1, 0, NOTICE, single",
    "story, , , 1, 1, SERIOUS, against",
    "spike, 1.0, 4, 4, 1, NOTICE, wave",
    "spike, 1.0, 4, 4, 2, SERIOUS, waveAgainst",
    "spike, 0.1, 5, 5, 0, SERIOUS, far",
    "spike, 4.0, 20, 20, 10, CRITICAL, farAgainst",
    "spike, 4.0, 19, 19, 19, SERIOUS, waveAgainst",
    "synchronous, , , 5, 0, SERIOUS, synchronous",
    "synchronous, , , 5, 4, CRITICAL, synchronousAgainst"
  })
  void manyVoicesAgainstTheOfficeWeighMost(
      String kind,
      Double expected,
      Long seen,
      int mentions,
      int negative,
      Urgency urgency,
      String reason) {
    assertThat(Urgency.of(kind, expected, seen, mentions, negative))
        .isEqualTo(new Urgency.Judged(urgency, reason));
  }

  private Routing of(
      int step,
      List<PersonId> people,
      Urgency urgency,
      Map<PersonId, QuietHours> quiet,
      Instant now) {
    var rule =
        new Rule.Wanted(
            null, Urgency.NOTICE, Rule.BELLS, List.of(List.of(first), List.of(second)), 20);
    return Routing.of(rule, step, people, urgency, quiet, now);
  }
}
