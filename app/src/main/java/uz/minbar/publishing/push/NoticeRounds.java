package uz.minbar.publishing.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.publishing.push.WaitingRows.Done;
import uz.minbar.publishing.push.WaitingRows.Waiting;
import uz.minbar.staff.Acts;

/**
 * Brings a notice to the browsers that wait for it, a handful at a time: taken in one transaction,
 * sent in none, concluded in the next. A program that dies in between has a handful sent again.
 * That does no harm: a push service keeps the last of one topic, and a browser shows the last of
 * one tag in the place of what it showed, so that no reader finds it twice.
 */
@Component
class NoticeRounds {

  /** The most that a kill has sent again. */
  static final int HANDFUL = 20;

  private final Notices notices;
  private final WaitingRows rows;
  private final PushKeys keys;
  private final PushLine line;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private volatile boolean stopping;

  NoticeRounds(
      Notices notices,
      WaitingRows rows,
      PushKeys keys,
      PushLine line,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.notices = notices;
    this.rows = rows;
    this.keys = keys;
    this.line = line;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What is sent at once. */
  private record Hand(Notice notice, VAPIDKeyPair key, List<Waiting> waiting) {}

  /** The program is about to end: the round puts down what it holds and takes no more. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  /**
   * Sends what may go now.
   *
   * @return when the next may go; empty where nobody waits any more
   */
  Optional<Instant> send(OrganisationId office, UUID notice) {
    return acts.asSystem(
        office,
        () -> {
          for (var hand = take(notice); !hand.waiting().isEmpty(); hand = take(notice)) {
            var done = sent(hand);
            transaction.executeWithoutResult(_ -> rows.conclude(notice, done));
          }
          return transaction.execute(_ -> rows.next(notice));
        });
  }

  private Hand take(UUID id) {
    return transaction.execute(
        _ -> {
          var notice = notices.find(id).orElseThrow();
          if (notice.freshUntil().isBefore(clock.instant())) {
            rows.giveUp(id);
          }
          return new Hand(
              notice, keys.pair(), stopping ? List.<Waiting>of() : rows.take(id, HANDFUL));
        });
  }

  private List<Done> sent(Hand hand) {
    var done = new ArrayList<Done>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = hand.waiting().stream().map(one -> call(hand, one)).toList();
      for (var call : threads.invokeAll(calls)) {
        done.add(call.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return done;
  }

  private Callable<Done> call(Hand hand, Waiting one) {
    return () -> new Done(one, line.send(hand.key(), hand.notice(), one.browser(), one.attempts()));
  }
}
