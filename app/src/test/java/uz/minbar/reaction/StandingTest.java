package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.CaseId;

/** Where a case stands on the board. */
class StandingTest {

  /** 14:00 in Tashkent. */
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Test
  void theClockComesBeforeWaitingAndWaitingBeforeTheDay() {
    assertThat(Standing.of(due(Duration.ofMinutes(-1)), true, NOW)).isEqualTo(Standing.OVERDUE);
    assertThat(Standing.of(due(Duration.ofHours(2)), true, NOW)).isEqualTo(Standing.WAITING);
    assertThat(Standing.of(due(Duration.ofHours(2)), false, NOW)).isEqualTo(Standing.TODAY);
  }

  /** The day ends at midnight in Tashkent, not in Greenwich. */
  @Test
  void todayEndsAtOurMidnight() {
    assertThat(Standing.of(due(Duration.ofMinutes(599)), false, NOW)).isEqualTo(Standing.TODAY);
    assertThat(Standing.of(due(Duration.ofMinutes(600)), false, NOW)).isEqualTo(Standing.LATER);
  }

  @Test
  void whatIsClosedIsAnswered() {
    var closed = one(NOW.minusSeconds(9), NOW);
    assertThat(Standing.of(closed, true, NOW)).isEqualTo(Standing.ANSWERED);
  }

  private static Case due(Duration in) {
    return one(NOW.plus(in), null);
  }

  private static Case one(Instant due, @Nullable Instant closed) {
    return new Case(
        new CaseId(UUID.randomUUID()),
        1,
        "Suv yoʻq",
        Level.ORDINARY,
        closed == null,
        null,
        null,
        "Namuna",
        "https://namuna.example/1",
        "Suv yoʻq",
        NOW,
        NOW,
        null,
        due,
        due,
        due,
        null,
        null,
        null,
        null,
        null,
        closed,
        "",
        null,
        1);
  }
}
