package uz.minbar.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/** Turns about, so that a busy machine is busy for both. */
final class Rounds {

  private static final int ROUNDS = 7;
  private static final int WARMING = 3;
  private static final Duration ONE = Duration.ofMillis(1000);
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private Rounds() {}

  /** A second of either side: operations a second, medians of the rounds. */
  record Pace(double peer, double ours) {
    double ratio() {
      return ours / peer;
    }
  }

  /** One operation; it gets its number. */
  interface Work {
    void once(int number) throws Exception;
  }

  static Pace run(Work peer, Work ours) throws Exception {
    for (int turn = 0; turn < WARMING; turn++) {
      var _ = pace(peer);
      var _ = pace(ours);
    }
    var peers = new double[ROUNDS];
    var own = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      boolean peerFirst = round % 2 == 0;
      if (peerFirst) {
        peers[round] = pace(peer);
      }
      own[round] = pace(ours);
      if (!peerFirst) {
        peers[round] = pace(peer);
      }
    }
    return new Pace(median(peers), median(own));
  }

  /** By the thread's own time on a core: what others take from the machine is not counted. */
  private static double pace(Work work) throws Exception {
    long end = System.nanoTime() + ONE.toNanos();
    long begun = THREAD.getCurrentThreadCpuTime();
    int done = 0;
    do {
      work.once(done++);
    } while (System.nanoTime() < end);
    return done * 1e9 / (THREAD.getCurrentThreadCpuTime() - begun);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
