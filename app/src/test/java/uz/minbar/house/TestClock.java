package uz.minbar.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Runs with the machine's clock, but ahead of it by as much as tests say. Jobs follow it, too. */
public final class TestClock extends Clock {

  private final Clock machine = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Runnable rest;

  /**
   * A clock.
   *
   * @param rest waits until what must not be overtaken by the time has ended
   */
  TestClock(Runnable rest) {
    this.rest = rest;
  }

  /** Moves the house's time forward; it never goes back, as time does not. */
  public void advance(Duration duration) {
    rest.run();
    ahead.accumulateAndGet(duration, Duration::plus);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
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
