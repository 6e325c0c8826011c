package uz.minbar.foundation.jobs;

import java.util.concurrent.Semaphore;

/**
 * What was brought and nobody has taken in yet: bringing waits for others' machines, taking in
 * keeps ours busy. Two hundred lie there at most and 32 MB, so that memory bears it and the last is
 * reached soon.
 */
public final class Tray {

  private static final int LEAST_KB = 160;
  private static final int ROOM_KB = 200 * LEAST_KB;

  private final Semaphore room = new Semaphore(ROOM_KB, true);

  /** As many as keep the machine busy, while some of them wait for the database. */
  private final Semaphore desks =
      new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

  /** It is being taken in until that is closed. */
  public interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits until it may be taken in.
   *
   * @param bytes its size
   * @param lies called as soon as there was room for it
   */
  public Taken lay(int bytes, Runnable lies) throws InterruptedException {
    int size = Math.clamp(bytes / 1024, LEAST_KB, ROOM_KB);
    room.acquire(size);
    try {
      lies.run();
      desks.acquire();
    } catch (InterruptedException e) {
      room.release(size);
      throw e;
    }
    return () -> {
      desks.release();
      room.release(size);
    };
  }
}
