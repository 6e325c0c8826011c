package uz.minbar.pocket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How fast a chat may speak. Kept in memory: only the node that hears the bot asks, and after a
 * start everybody begins anew.
 */
@Component
class ChatPace {

  /** Six albums of ten. */
  static final int MOST = 60;

  /** Strangers hear the same sentence each time and need it no more often. */
  static final int MOST_OF_STRANGERS = 3;

  private static final Duration SPAN = Duration.ofMinutes(1);
  private static final int MOST_CHATS = 10_000;

  private final Clock clock;
  private final Map<Saying.Chat, Count> counts = new HashMap<>();

  ChatPace(Clock clock) {
    this.clock = clock;
  }

  private record Count(Instant since, int times) {}

  /** How often it has spoken within its minute, this time counted. */
  synchronized int count(Saying.Chat chat) {
    var now = clock.instant();
    var before = counts.get(chat);
    var count =
        before == null || !now.isBefore(before.since().plus(SPAN))
            ? new Count(now, 1)
            : new Count(before.since(), before.times() + 1);
    if (counts.size() >= MOST_CHATS) {
      counts.values().removeIf(old -> !now.isBefore(old.since().plus(SPAN)));
    }
    counts.put(chat, count);
    return count.times();
  }
}
