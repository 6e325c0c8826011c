package uz.minbar.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits of sending: one message a second and twenty a minute in a chat, thirty a second in
 * all. The platform does not publish exact numbers; a sender has to obey retry_after. Guarded by
 * the stand-in's lock.
 */
final class Pace {

  private static final int CHAT_SECOND = 1;
  private static final int CHAT_MINUTE = 20;
  private static final int ALL_SECOND = 30;

  private final InstantSource clock;
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Instant> notBefore = new HashMap<>();
  private boolean limited;
  private int tooEarly;

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  void limited(boolean on) {
    limited = on;
  }

  /** Calls that came although a retry_after of their chat had not passed. */
  int tooEarly() {
    return tooEarly;
  }

  /** A chat was told to wait; a call before that counts as disobedience. */
  void told(long chat, int seconds) {
    notBefore.put(chat, clock.instant().plusSeconds(seconds));
  }

  /**
   * Counts a call.
   *
   * @param messages an album counts as so many
   * @throws BotRefusal 429 with the seconds to wait
   */
  void count(long chat, int messages) {
    Instant now = clock.instant();
    var bound = notBefore.get(chat);
    if (bound != null && now.isBefore(bound)) {
      tooEarly++;
    }
    if (!limited) {
      return;
    }
    var own = chats.computeIfAbsent(chat, _ -> new ArrayDeque<>());
    int wait =
        Math.max(
            wait(own, CHAT_MINUTE, Duration.ofMinutes(1), now),
            Math.max(
                wait(own, CHAT_SECOND, Duration.ofSeconds(1), now),
                wait(all, ALL_SECOND, Duration.ofSeconds(1), now)));
    if (wait > 0) {
      told(chat, wait);
      throw BotRefusal.tooMany(wait);
    }
    for (int i = 0; i < messages; i++) {
      own.addLast(now);
      all.addLast(now);
    }
  }

  /** Whole seconds until fewer than so many lie within the window. */
  private static int wait(Deque<Instant> times, int most, Duration window, Instant now) {
    var within = times.stream().filter(time -> time.plus(window).isAfter(now)).toList();
    if (within.size() < most) {
      return 0;
    }
    var free = within.get(within.size() - most).plus(window);
    return (int) Math.ceilDiv(Duration.between(now, free).toMillis(), 1000L);
  }
}
