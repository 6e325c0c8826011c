package uz.minbar.outside.line;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One lock over a stand-in's state, on which a test can wait for what it expects to happen. */
public final class Waiting {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Changes or reads the state alone and wakes everybody who waits for it. */
  public <T> T with(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Changes the state alone and wakes everybody who waits for it. */
  public void with(Runnable work) {
    var _ =
        with(
            () -> {
              work.run();
              return true;
            });
  }

  /** Waits until the state is so, at most this long. */
  public void within(Duration time, BooleanSupplier condition) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !condition.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the state is as expected.
   *
   * @throws AssertionError if it is not within the time
   */
  public void until(String expected, Duration time, BooleanSupplier condition) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          throw new AssertionError("not within " + time.toMillis() + " ms: " + expected);
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for: " + expected, e);
    } finally {
      lock.unlock();
    }
  }
}
