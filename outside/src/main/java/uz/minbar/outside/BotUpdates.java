package uz.minbar.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uz.minbar.outside.line.Waiting;

/**
 * What the bot has not confirmed yet: an update is given again and again until a later call
 * confirms it by its offset.
 */
final class BotUpdates {

  private static final long LONGEST_WAIT = 50;

  private final Waiting state;
  private final TreeMap<Long, Map<String, Object>> waiting = new TreeMap<>();
  private long last = 810_000_000L;
  private int polls;
  private int listener;
  private boolean webhook;

  BotUpdates(Waiting state) {
    this.state = state;
  }

  long add(String kind, Map<String, Object> content) {
    last++;
    waiting.put(last, Map.of("update_id", last, kind, content));
    return last;
  }

  long last() {
    return last;
  }

  int waiting() {
    return waiting.size();
  }

  int polls() {
    return polls;
  }

  void webhook(boolean set) {
    webhook = set;
  }

  /**
   * The updates a call asks for; waits for the first as long as it says. Takes the lock itself, so
   * that others may speak meanwhile.
   *
   * @throws BotRefusal where a webhook is set or another call listens meanwhile
   */
  List<Map<String, Object>> given(BotCall call) {
    long limit = Math.clamp(Objects.requireNonNullElse(call.number("limit"), 100L), 1, 100);
    long wait = Math.clamp(Objects.requireNonNullElse(call.number("timeout"), 0L), 0, LONGEST_WAIT);
    int me =
        state.with(
            () -> {
              refuseWebhook();
              polls++;
              waiting.headMap(Objects.requireNonNullElse(call.number("offset"), 0L)).clear();
              return ++listener;
            });
    state.within(Duration.ofSeconds(wait), () -> !waiting.isEmpty() || listener != me || webhook);
    return state.with(
        () -> {
          refuseWebhook();
          if (listener != me) {
            throw new BotRefusal(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot"
                    + " instance is running");
          }
          return waiting.values().stream().limit(limit).toList();
        });
  }

  private void refuseWebhook() {
    if (webhook) {
      throw new BotRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
  }
}
