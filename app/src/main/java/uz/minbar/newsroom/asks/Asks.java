package uz.minbar.newsroom.asks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.letters.Courier;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.newsroom.links.Links;
import uz.minbar.newsroom.links.Links.Kind;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** The desk's side of an ask: asking, handing the link over, closing. */
@Service
public class Asks {

  /** So long after its due date a link still takes an answer. */
  private static final Duration GRACE = Duration.ofDays(14);

  private static final int MOST_QUESTION = 5_000;
  private static final int MOST_NAME = 200;

  private final AskRows rows;
  private final Newsroom newsroom;
  private final Links links;
  private final Courier courier;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Asks(
      AskRows rows,
      Newsroom newsroom,
      Links links,
      Courier courier,
      Acts acts,
      Staff staff,
      Clock clock) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.links = links;
    this.courier = courier;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /** An ask and its link, which is shown once and never again. */
  public record Asked(UUID id, String link) {}

  /** Those of a material, the next due first. */
  @Transactional(readOnly = true)
  public List<Ask> of(MaterialId material) {
    return rows.of(material);
  }

  /**
   * One of them.
   *
   * @throws Problem 404 where there is none
   */
  @Transactional(readOnly = true)
  public Ask ask(UUID id) {
    return rows.find(id).orElseThrow(Problem::notFound);
  }

  /** Those without an answer whose date is past, the longest past first. */
  @Transactional(readOnly = true)
  public List<Ask> late() {
    return rows.late(clock.instant());
  }

  @Transactional(readOnly = true)
  public List<Ask> answeredSince(Instant since) {
    return rows.answeredSince(since);
  }

  /** Whether some link to it still opens. */
  @Transactional(readOnly = true)
  public boolean linked(UUID id) {
    return links.any(Kind.ASKS, id);
  }

  /** The letters about it, the oldest first. */
  @Transactional(readOnly = true)
  public List<Letter> letters(UUID id) {
    return courier.of(id);
  }

  /**
   * Asks; where there is an address, a letter with a link of its own goes there.
   *
   * @throws Problem 422 where office, question or a time to come is missing, or the address is none
   */
  public Asked ask(MaterialId material, NewAsk sent) {
    var ask = clean(sent);
    var due = require(ask);
    return acts.perform(
        Right.WRITE,
        "newsroom.ask",
        material,
        () -> {
          var _ = newsroom.material(material).orElseThrow(Problem::notFound);
          var id = rows.add(material, ask, due, staff.currentIfAny().map(Person::id).orElse(null));
          Acts.note("ask", id);
          Acts.note("office", ask.office());
          Acts.note("due", due);
          if (!ask.email().isEmpty()) {
            courier.write(Letter.Occasion.ASK, id, ask.email(), ask.language());
          }
          return new Asked(id, links.make(Kind.ASKS, id, until(due, clock.instant())));
        });
  }

  /** A fresh link; all earlier ones open nothing any more. */
  public String linkAnew(UUID id) {
    return change(
        id,
        "newsroom.askLink",
        ask -> {
          requireOpen(ask);
          links.end(Kind.ASKS, id);
          return links.make(Kind.ASKS, id, until(ask.dueAt(), clock.instant()));
        });
  }

  /** No link made so far opens it any more. */
  public void revoke(UUID id) {
    change(
        id,
        "newsroom.askRevoke",
        ask -> {
          links.end(Kind.ASKS, ask.id());
          return ask;
        });
  }

  /** It is answered, or nobody needs it any more; the link says so to who comes by it. */
  public void close(UUID id) {
    change(
        id,
        "newsroom.askClose",
        ask -> {
          rows.close(id);
          return ask;
        });
  }

  private interface Change<T> {
    T of(Ask ask);
  }

  private <T> T change(UUID id, String act, Change<T> change) {
    var material = ask(id).material();
    return acts.perform(
        Right.WRITE,
        act,
        material,
        () -> {
          Acts.note("ask", id);
          return change.of(rows.forChange(id).orElseThrow(Problem::notFound));
        });
  }

  /** How long a link made now opens; never over at once, also where the date is long past. */
  static Instant until(Instant due, Instant now) {
    return (due.isAfter(now) ? due : now).plus(GRACE);
  }

  static void requireOpen(Ask ask) {
    if (ask.closedAt() != null) {
      throw Problem.conflict("newsroom.fault.askClosed");
    }
  }

  private Instant require(NewAsk ask) {
    var faults = new ArrayList<Problem.Fault>();
    if (ask.office().isEmpty() || ask.office().length() > MOST_NAME) {
      faults.add(new Problem.Fault("office", "newsroom.fault.office"));
    }
    if (ask.question().isEmpty() || ask.question().length() > MOST_QUESTION) {
      faults.add(new Problem.Fault("question", "newsroom.fault.question"));
    }
    if (!ask.email().isEmpty() && !Courier.isAddress(ask.email())) {
      faults.add(new Problem.Fault("email", "newsroom.fault.email"));
    }
    var due = ask.dueAt();
    if (due == null || !due.isAfter(clock.instant())) {
      faults.add(new Problem.Fault("dueAt", "newsroom.fault.due"));
    }
    if (due == null || !faults.isEmpty()) {
      throw Problem.invalid(List.copyOf(faults));
    }
    return due;
  }

  private static NewAsk clean(NewAsk ask) {
    return new NewAsk(
        words(ask.office()),
        Html.first(words(ask.person()), MOST_NAME),
        words(ask.email()),
        ask.language(),
        Html.withoutNul(ask.question()).strip(),
        ask.dueAt());
  }

  private static String words(String text) {
    return Html.withoutNul(text).replaceAll("\\s+", " ").strip();
  }
}
