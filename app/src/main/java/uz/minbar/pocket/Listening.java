package uz.minbar.pocket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.staff.Acts;

/**
 * Hears the bots that somebody has linked her telephone to, or is about to: each by one node at a
 * time. A waiting call takes a thread of its own, as it would keep a place among the works with a
 * time from those that have to be done to the second.
 */
@Component
class Listening implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  /** How often it is looked whether there is a bot to hear. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How long one call waits for somebody to say something. */
  private static final Duration WAIT = Duration.ofSeconds(20);

  /** Longer than a call, so that a node that lives holds what it hears. */
  private static final Duration HOLD = Duration.ofSeconds(40);

  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration SHORT_REST = Duration.ofSeconds(2);

  /** How long an update that is being worked on may take when the program ends. */
  private static final Duration LAST = Duration.ofSeconds(5);

  private final UUID node = UUID.randomUUID();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /** Those that wait in a call: they alone may be interrupted, as nothing is lost by it. */
  private final Set<Thread> waiting = new HashSet<>();

  private final Set<Long> heard = ConcurrentHashMap.newKeySet();
  private final Map<Long, Instant> rests = new ConcurrentHashMap<>();
  private final Bots bots;
  private final PhoneLinks links;
  private final Receiving receiving;
  private final Unpacking unpacking;
  private final Monitoring monitoring;
  private final Acts acts;
  private final Clock clock;
  private volatile boolean running;

  Listening(
      Bots bots,
      PhoneLinks links,
      Receiving receiving,
      Unpacking unpacking,
      Monitoring monitoring,
      Acts acts,
      Clock clock) {
    this.bots = bots;
    this.links = links;
    this.receiving = receiving;
    this.unpacking = unpacking;
    this.monitoring = monitoring;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    run("pocket", this::look);
  }

  @Override
  public void stop() {
    running = false;
    synchronized (waiting) {
      waiting.forEach(Thread::interrupt);
    }
    try {
      for (var thread : threads) {
        LockSupport.unpark(thread);
        var _ = thread.join(LAST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bots.letGo(node);
  }

  /** What came, or what kept it from coming; the program's end ends the wait. */
  private TelegramAnswer updates(TelegramLine line, long bot) {
    long next = bots.next(bot);
    var patience = patience(bot);
    synchronized (waiting) {
      if (!running) {
        return new TelegramAnswer.NotSent();
      }
      waiting.add(Thread.currentThread());
    }
    try {
      return line.updates(next, patience);
    } finally {
      synchronized (waiting) {
        waiting.remove(Thread.currentThread());
        var _ = Thread.interrupted();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run(String name, Runnable work) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(
                () -> {
                  try {
                    work.run();
                  } finally {
                    threads.remove(Thread.currentThread());
                  }
                }));
  }

  private void look() {
    while (running) {
      try {
        links.bots().stream().filter(this::isAwake).filter(heard::add).forEach(this::hear);
      } catch (RuntimeException fault) {
        LOG.warn("The bots could not be looked up: {}", fault.getClass().getName());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean isAwake(long bot) {
    var until = rests.get(bot);
    return until == null || !clock.instant().isBefore(until);
  }

  private void hear(long bot) {
    run(
        "pocket-" + bot,
        () -> {
          try {
            while (running && round(bot)) {
              rests.remove(bot);
            }
          } catch (RuntimeException fault) {
            LOG.warn("Bot {} is not heard for a while: {}", bot, fault.getClass().getName());
            rest(bot, SHORT_REST);
          } finally {
            heard.remove(bot);
          }
        });
  }

  /** One call and what it brought; false where the next is not to follow at once. */
  private boolean round(long bot) {
    var line = line(bot);
    if (line.isEmpty()) {
      bots.setTrouble(bot, "pocket.trouble.token");
      return rest(bot, REST);
    }
    if (!bots.hold(bot, node, HOLD)) {
      return rest(bot, LOOK);
    }
    return switch (updates(line.get(), bot)) {
      case TelegramAnswer.Done done -> {
        bots.setTrouble(bot, null);
        done.result().forEach(update -> receiving.take(bot, Update.of(update)));
        unpacking.unpack(line.get());
        yield true;
      }
      case TelegramAnswer.Refused refused -> refused(bot, refused);
      case TelegramAnswer.NotSent _, TelegramAnswer.Unknown _ -> rest(bot, SHORT_REST);
    };
  }

  private boolean refused(long bot, TelegramAnswer.Refused refused) {
    var wait = refused.retryAfter();
    if (wait != null) {
      return rest(bot, Duration.ofSeconds(wait));
    }
    LOG.warn("Telegram does not let bot {} be heard: {}", bot, refused.code());
    bots.setTrouble(
        bot, refused.code() == 409 ? "pocket.trouble.conflict" : "pocket.trouble.token");
    return rest(bot, REST);
  }

  private boolean rest(long bot, Duration time) {
    rests.put(bot, clock.instant().plus(time));
    return false;
  }

  /** No longer than until the next album is whole. */
  private Duration patience(long bot) {
    return unpacking
        .next(bot)
        .map(due -> Duration.between(clock.instant(), due).plusMillis(999))
        .filter(due -> due.compareTo(WAIT) < 0)
        .map(due -> due.isNegative() ? Duration.ZERO : Duration.ofSeconds(due.toSeconds()))
        .orElse(WAIT);
  }

  private Optional<TelegramLine> line(long bot) {
    return links.organisations(bot).stream()
        .flatMap(office -> acts.asSystem(office, monitoring::line).stream())
        .filter(line -> line.bot() == bot)
        .findFirst();
  }
}
