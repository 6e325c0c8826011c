package uz.minbar.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Runs as fast as the machine's, but behind it until the fortnight is over. It only goes forward,
 * in leaps, so whatever the program writes down with it lies in the order in which it was done.
 */
final class DemoClock extends Clock {

  private final Clock machine = Clock.systemUTC();
  private volatile Duration behind;

  DemoClock(Instant from) {
    behind = Duration.between(from, machine.instant());
  }

  /** Goes on to that moment; stays where it is if that is past already. */
  synchronized void leap(Instant to) {
    if (to.isAfter(instant())) {
      behind = Duration.between(to, machine.instant());
    }
  }

  /** The fortnight is over: from now on it is everybody's time. */
  void join() {
    behind = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return machine.instant().minus(behind);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
