package uz.minbar.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs many times as fast as the machine's, the same in every program that knows its start. */
public final class RushingClock extends Clock {

  private final Instant from;
  private final int times;

  public RushingClock(Instant from, int times) {
    this.from = from;
    this.times = times;
  }

  @Override
  public Instant instant() {
    return from.plus(Duration.between(from, Instant.now()).multipliedBy(times));
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
