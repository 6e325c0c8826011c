package uz.minbar.outside;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Which call meets which mishap: ordered ones first, then chance. Guarded by the state's lock. */
public final class Faults {

  /** Those that end by themselves, so that a long test of chance needs no patience. */
  private static final List<Fault> CHANCE =
      List.of(
          Fault.answer429(1),
          Fault.ANSWER_5XX,
          Fault.TAKEN_5XX,
          Fault.CUT_BEFORE_TAKING,
          Fault.CUT_AFTER_TAKING);

  private final Map<String, Queue<Fault>> ordered = new HashMap<>();
  private @Nullable Random random;
  private double share;

  /**
   * Adds a mishap to the queue.
   *
   * @param where a chat's id, or empty for the next call whatever its chat
   */
  public void next(String where, Fault fault) {
    ordered.computeIfAbsent(where, _ -> new ArrayDeque<>()).add(fault);
  }

  /** From now on this share of the writing calls, 0 to 1, meets a mishap. */
  public void chance(Random random, double share) {
    this.random = random;
    this.share = share;
  }

  /** All goes well again. */
  public void clear() {
    ordered.clear();
    random = null;
  }

  /** The mishap that waits at this place alone, or null. */
  @Nullable Fault takeAt(String where) {
    var queue = ordered.get(where);
    return queue == null ? null : queue.poll();
  }

  /** The mishap of this call, or null if all goes well. */
  public @Nullable Fault take(@Nullable String chat, boolean writes) {
    for (String where : chat == null ? List.of("") : List.of(chat, "")) {
      var queue = ordered.get(where);
      if (queue != null && !queue.isEmpty()) {
        return queue.remove();
      }
    }
    var dice = random;
    if (!writes || dice == null || dice.nextDouble() >= share) {
      return null;
    }
    return CHANCE.get(dice.nextInt(CHANCE.size()));
  }
}
