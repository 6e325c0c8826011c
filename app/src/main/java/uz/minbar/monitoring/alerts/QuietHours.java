package uz.minbar.monitoring.alerts;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.Urgency;

/**
 * When a person is left in peace, by the clock of Tashkent.
 *
 * @param begins inclusive
 * @param ends exclusive; before the beginning where a midnight lies between
 * @param criticalRings whether what is critical may ring all the same
 */
public record QuietHours(LocalTime begins, LocalTime ends, boolean criticalRings) {

  /**
   * @throws Problem 422 where they begin as they end
   */
  public QuietHours {
    if (begins.equals(ends)) {
      throw Problem.invalid("ends", "monitoring.fault.quietHours");
    }
  }

  /** Until when an alert that comes now waits; empty where it may ring. */
  Optional<Instant> wait(Urgency urgency, Instant now) {
    var here = now.atZone(Dates.ZONE);
    var time = here.toLocalTime();
    boolean overMidnight = ends.isBefore(begins);
    boolean evening = !time.isBefore(begins);
    boolean quiet = overMidnight ? evening || time.isBefore(ends) : evening && time.isBefore(ends);
    if (!quiet || criticalRings && urgency == Urgency.CRITICAL) {
      return Optional.empty();
    }
    var day = here.toLocalDate().plusDays(overMidnight && evening ? 1 : 0);
    return Optional.of(day.atTime(ends).atZone(Dates.ZONE).toInstant());
  }
}
