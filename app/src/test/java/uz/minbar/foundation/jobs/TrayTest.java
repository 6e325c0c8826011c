package uz.minbar.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrayTest {

  private final Tray tray = new Tray();
  private final AtomicInteger lying = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void nobodyIsLeftWaiting() {
    go.countDown();
  }

  @Test
  void twoHundredLieThereWhileAFewAreTakenIn() {
    bring(230, 0);
    await("a full tray", () -> lying.get() == 200);
    await("all desks", () -> taken.get() == desks());

    go.countDown();
    await("the rest", () -> taken.get() == 230);
    assertThat(lying).hasValue(230);
  }

  @Test
  void largeOnesAreFewer() {
    bring(6, 8 << 20);
    await("a full tray", () -> lying.get() == 3);
    await("all desks", () -> taken.get() == Math.min(3, desks()));
    go.countDown();
    await("the rest", () -> taken.get() == 6);
  }

  @Test
  void whoIsSentAwayLeavesHisRoom() {
    bring(1, 40 << 20); // More than there is: it has all of it to itself.
    await("a full tray", () -> taken.get() == 1);
    var waiting = bring(1, 0);
    waiting.interrupt();
    await("that it is away", () -> !waiting.isAlive());
    go.countDown();
    bring(230, 0);
    await("all others", () -> taken.get() == 231);
    assertThat(lying).hasValue(231);
  }

  private static int desks() {
    return Runtime.getRuntime().availableProcessors() + 1;
  }

  private Thread bring(int times, int bytes) {
    Thread last = Thread.currentThread();
    for (int i = 0; i < times; i++) {
      last = Thread.ofVirtual().start(() -> bring(bytes));
    }
    return last;
  }

  private void bring(int bytes) {
    try (var _ = tray.lay(bytes, lying::incrementAndGet)) {
      taken.incrementAndGet();
      go.await();
    } catch (InterruptedException away) {
      Thread.currentThread().interrupt();
    }
  }
}
