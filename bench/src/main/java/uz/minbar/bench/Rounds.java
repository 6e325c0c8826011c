package uz.minbar.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/** Turns about, so that a busy machine is busy for both. */
public final class Rounds {

  private static final int ROUNDS = 7;
  private static final int WARMING = 3;
  private static final Duration ONE = Duration.ofMillis(1000);
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private Rounds() {}

  /** A second of either side: operations a second, medians of the rounds. */
  public record Pace(double peer, double ours) {
    public double ratio() {
      return ours / peer;
    }
  }

  /** One operation; it gets its number. */
  public interface Work {
    void once(int number) throws Exception;
  }

  public static Pace run(Work peer, Work ours) throws Exception {
    int count = 0;
    for (int turn = 0; turn < WARMING; turn++) {
      count = inOne(peer);
      var _ = inOne(ours);
    }
    var peers = new double[ROUNDS];
    var own = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      boolean peerFirst = round % 2 == 0;
      if (peerFirst) {
        peers[round] = pace(peer, count);
      }
      own[round] = pace(ours, count);
      if (!peerFirst) {
        peers[round] = pace(peer, count);
      }
    }
    return new Pace(median(peers), median(own));
  }

  /** How many are done in one second of the thread's own time on a core. */
  private static int inOne(Work work) throws Exception {
    long end = THREAD.getCurrentThreadCpuTime() + ONE.toNanos();
    int done = 0;
    do {
      work.once(done++);
    } while (THREAD.getCurrentThreadCpuTime() < end);
    return done;
  }

  /**
   * The same work for both sides, by the thread's own time on a core: what others take from the
   * machine is not counted.
   */
  private static double pace(Work work, int count) throws Exception {
    long begun = THREAD.getCurrentThreadCpuTime();
    for (int number = 0; number < count; number++) {
      work.once(number);
    }
    return count * 1e9 / (THREAD.getCurrentThreadCpuTime() - begun);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
