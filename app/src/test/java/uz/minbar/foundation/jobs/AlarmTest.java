package uz.minbar.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {

  private static final Duration SLOT = Duration.ofMillis(50);

  @Test
  void itRingsAfterItsTimeAndNeverBefore() throws Exception {
    var rung = new LinkedBlockingQueue<Long>();
    try (var alarm = new Alarm(SLOT, () -> rung.add(System.nanoTime()))) {
      for (int millis : new int[] {0, 30, 120}) {
        long from = System.nanoTime();
        alarm.in(Duration.ofMillis(millis));
        var at = rung.poll(10, TimeUnit.SECONDS);
        assertThat(at).isNotNull().isGreaterThanOrEqualTo(from + millis * 1_000_000L);
      }
    }
  }

  @Test
  void momentsCloseTogetherAreOne() throws Exception {
    var times = new AtomicInteger();
    var last = new CountDownLatch(2);
    try (var alarm =
        new Alarm(
            Duration.ofSeconds(2),
            () -> {
              times.incrementAndGet();
              last.countDown();
            })) {
      for (int i = 0; i < 1_000; i++) {
        alarm.in(Duration.ZERO);
      }
      alarm.in(Duration.ofSeconds(2));
      assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
      // The thousand may have fallen into two slots, of which the last is that of the one after.
      assertThat(times).hasValueBetween(2, 3);
    }
  }

  @Test
  void aFaultDoesNotSilenceIt() throws Exception {
    var rung = new CountDownLatch(2);
    try (var alarm =
        new Alarm(
            SLOT,
            () -> {
              rung.countDown();
              throw new IllegalStateException("a fault");
            })) {
      alarm.in(Duration.ZERO);
      alarm.in(Duration.ofMillis(200));
      assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
