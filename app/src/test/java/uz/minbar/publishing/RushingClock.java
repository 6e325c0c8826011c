package uz.minbar.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs twenty times as fast as the machine's, the same in every program that knows its start. */
final class RushingClock extends Clock {

  private static final int TIMES = 20;

  private final Instant from;

  RushingClock(Instant from) {
    this.from = from;
  }

  @Override
  public Instant instant() {
    return from.plus(Duration.between(from, Instant.now()).multipliedBy(TIMES));
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
