package uz.minbar.foundation.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does something again soon, on this node alone, in between the times that db-scheduler keeps for
 * all nodes. Only to be earlier: whatever an alarm does, the next time does as well, so nothing is
 * lost where the program ends or the work fails.
 */
public final class Alarm implements AutoCloseable {

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("alarm").factory());
  private final Set<Long> set = ConcurrentHashMap.newKeySet();
  private final long slot;
  private final Runnable work;

  /**
   * @param slot moments as close together as that are one, and none comes too early
   */
  public Alarm(Duration slot, Runnable work) {
    this.slot = slot.toNanos();
    this.work = work;
  }

  /** Does it once that time has passed. */
  public void in(Duration time) {
    long now = System.nanoTime();
    long number = Math.ceilDiv(now + time.toNanos(), slot);
    if (!clock.isShutdown() && set.add(number)) {
      var _ = clock.schedule(() -> ring(number), number * slot - now, TimeUnit.NANOSECONDS);
    }
  }

  /** A fault is told by the next time, which meets it as well. */
  private void ring(long number) {
    set.remove(number);
    work.run();
  }

  /** What is still to come is left to the next time. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
