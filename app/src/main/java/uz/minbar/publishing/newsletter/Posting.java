package uz.minbar.publishing.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.mail.Line;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.publishing.newsletter.LetterRows.Done;
import uz.minbar.publishing.newsletter.LetterRows.Letter;
import uz.minbar.publishing.newsletter.LetterRows.State;
import uz.minbar.staff.Acts;

/**
 * Brings a mailing's letters to the mail server, over a few lines that stay open, a handful at a
 * time: taken in one transaction, sent in none, concluded in the next. A program that dies leaves
 * the handfuls of its lines as unknown and nothing else; they are never sent again by themselves.
 */
@Component
class Posting {

  /** Letters that a line takes at once, and so the most of each line that a kill leaves unknown. */
  private static final int HANDFUL = 10;

  /** After that long an address that always says "later" has said no. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final Mailings mailings;
  private final LetterRows rows;
  private final Subscriptions subscriptions;
  private final Letters letters;
  private final Stationery stationery;
  private final Acts acts;
  private final Clock clock;
  private final int lines;
  private final TransactionTemplate transaction;
  private volatile boolean stopping;

  Posting(
      Mailings mailings,
      LetterRows rows,
      Subscriptions subscriptions,
      Letters letters,
      Stationery stationery,
      Acts acts,
      Clock clock,
      @Value("${minbar.publishing.mail-lines:4}") int lines,
      PlatformTransactionManager transactions) {
    this.mailings = mailings;
    this.rows = rows;
    this.subscriptions = subscriptions;
    this.letters = letters;
    this.stationery = stationery;
    this.acts = acts;
    this.clock = clock;
    this.lines = lines;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The program is about to end: each line puts down what it holds and takes no more. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  /**
   * Sends what may go now. Nobody else is at work on the same mailing.
   *
   * @return when the next may go; empty where none waits any more
   */
  Optional<Instant> post(OrganisationId office, UUID mailing) {
    return acts.asSystem(
        office,
        () -> {
          var head =
              transaction.execute(
                  _ -> {
                    rows.breakOff(mailing);
                    return stationery.head(mailing);
                  });
          boolean reached = letters.ready() && overLines(office, mailing, head);
          var next = transaction.execute(_ -> mailings.next(mailing));
          var soon = clock.instant().plus(FIRST_REST);
          return next.map(at -> reached || at.isAfter(soon) ? at : soon);
        });
  }

  /** False where the mail server could not be spoken with. */
  private boolean overLines(OrganisationId office, UUID mailing, Stationery.Head head) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> work = () -> acts.asSystem(office, () -> overLine(mailing, head));
      boolean reached = true;
      for (var done : threads.invokeAll(Collections.nCopies(lines, work))) {
        reached &= done.get();
      }
      return reached;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean overLine(UUID mailing, Stationery.Head head) {
    try (var line = letters.line()) {
      var hand = turn(mailing, List.of());
      while (!hand.letters().isEmpty()) {
        var handed = send(line, head, hand);
        if (!handed.reached() || stopping) {
          transaction.executeWithoutResult(_ -> conclude(handed.done()));
          return handed.reached();
        }
        hand = turn(mailing, handed.done());
      }
      return true;
    }
  }

  /** The letters that a line holds, and what is written in them. */
  private record Hand(List<Letter> letters, Mailing mailing) {}

  /** Concludes the handful before and takes the next. */
  private Hand turn(UUID mailing, List<Done> done) {
    return transaction.execute(
        _ -> {
          conclude(done);
          return new Hand(rows.take(mailing, HANDFUL), mailings.find(mailing).orElseThrow());
        });
  }

  /**
   * What became of a handful.
   *
   * @param reached false where the server cannot be spoken with, and what was left goes later
   */
  private record Handed(List<Done> done, boolean reached) {}

  private Handed send(Line line, Stationery.Head head, Hand hand) {
    var done = new ArrayList<Done>();
    boolean reached = true;
    for (var letter : hand.letters()) {
      if (!reached) {
        done.add(new Done(letter, State.WAITING, clock.instant(), ""));
      } else if (!letter.off()) {
        var answer = line.send(stationery.letter(head, hand.mailing(), letter));
        reached = answer.kind() != Line.Answer.Kind.UNREACHED;
        done.add(done(letter, answer, hand.mailing()));
      }
    }
    return new Handed(done, reached);
  }

  private Done done(Letter letter, Line.Answer answer, Mailing mailing) {
    var now = clock.instant();
    return switch (answer.kind()) {
      case SENT -> new Done(letter, State.SENT, now, "");
      case REFUSED -> new Done(letter, State.REFUSED, now, answer.status());
      case UNKNOWN -> new Done(letter, State.UNKNOWN, now, "");
      case UNREACHED -> new Done(letter, State.WAITING, now, "");
      case LATER ->
          mailing.createdAt().plus(PATIENCE).isBefore(now)
              ? new Done(letter, State.REFUSED, now, answer.status())
              : new Done(letter, State.WAITING, now.plus(rest(letter)), answer.status());
    };
  }

  /** Longer each time. */
  private static Duration rest(Letter letter) {
    long minutes = 1L << Math.clamp(letter.attempts() - 1, 0, 10);
    return Duration.ofMinutes(Math.min(minutes, LONGEST_REST.toMinutes()));
  }

  private void conclude(List<Done> done) {
    rows.conclude(done);
    for (var one : done) {
      if (one.state() == State.REFUSED) {
        subscriptions.bounced(one.letter().subscriber(), one.status());
      } else if (one.state() == State.WAITING && asksForQuiet(one.status())) {
        rows.rest(one.letter().domain(), FIRST_REST, LONGEST_REST);
      }
    }
  }

  /** A mailbox that is full (4.2.x) or strange (4.1.x) says nothing of others at its server. */
  private static boolean asksForQuiet(String status) {
    return status.startsWith("4.") && !status.startsWith("4.1.") && !status.startsWith("4.2.");
  }
}
