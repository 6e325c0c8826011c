package uz.minbar.website.sections;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slug;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * What the office invites people to. No section and no material: events stand by their dates and
 * not in an order that somebody keeps, each is over by itself, and what is said of one at length is
 * a material, to which its link leads.
 */
@Service
public class Events {

  /** A calendar keeps what was for so long. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int MOST = 200;
  private static final int MOST_LINE = 200;
  private static final int MOST_WORD = 60;

  private final EventRows rows;
  private final Acts acts;
  private final Clock clock;

  Events(EventRows rows, Acts acts, Clock clock) {
    this.rows = rows;
    this.acts = acts;
    this.clock = clock;
  }

  /** Those that are not over, the next first. */
  @Transactional(readOnly = true)
  public List<Event> coming(int limit) {
    return rows.after(clock.instant(), limit);
  }

  /** All that are coming. */
  @Transactional(readOnly = true)
  public List<Event> coming() {
    return coming(MOST);
  }

  /** What a calendar shows: what is coming and what was lately. */
  @Transactional(readOnly = true)
  public List<Event> remembered() {
    return rows.after(clock.instant().minus(REMEMBERED), MOST);
  }

  @Transactional(readOnly = true)
  public List<Event> of(YearMonth month) {
    return rows.of(month);
  }

  /** The months in which something is or was, the last first. */
  @Transactional(readOnly = true)
  public List<YearMonth> months() {
    return rows.months();
  }

  /** For the desk: the last to begin first. */
  @Transactional(readOnly = true)
  public List<Event> all() {
    return rows.newest(MOST);
  }

  /** Whether there has ever been one. */
  @Transactional(readOnly = true)
  public boolean any() {
    return !rows.newest(1).isEmpty();
  }

  @Transactional(readOnly = true)
  public Optional<Event> event(UUID id) {
    return rows.find(id);
  }

  @Transactional(readOnly = true)
  public Optional<Event> event(String word) {
    return rows.find(word);
  }

  /** Announces one; its id and its address are given here. */
  public UUID add(Event event) {
    return acts.create(
        Right.PUBLISH,
        "website.addEvent",
        () -> {
          var clean = clean(event);
          return rows.insert(with(clean, address(clean)));
        });
  }

  /**
   * Changes all but its address.
   *
   * @throws Problem 409 where somebody else has saved since it was read
   */
  public void save(Event event) {
    acts.perform(
        Right.PUBLISH,
        "website.saveEvent",
        event.id(),
        () -> {
          if (rows.forChange(event.id()).version() != event.version()) {
            throw Problem.stale();
          }
          rows.update(clean(event));
        });
  }

  public void remove(UUID id) {
    acts.perform(
        Right.PUBLISH, "website.removeEvent", id, () -> rows.remove(rows.forChange(id).id()));
  }

  /** Brings back what was removed. */
  public void restore(UUID id) {
    acts.perform(
        Right.PUBLISH,
        "website.restoreEvent",
        id,
        () -> {
          if (!rows.restore(id)) {
            throw Problem.notFound();
          }
        });
  }

  /** From its name and its day: the same holiday comes every year. */
  private String address(Event event) {
    String name = Slug.of(event.title().exact(Language.UZ_LATN));
    String cut = name.length() > MOST_WORD ? name.substring(0, MOST_WORD) : name;
    String word = cut.replaceAll("-+$", "") + "-" + event.day();
    String free = word;
    for (int number = 2; rows.taken(free); number++) {
      free = word + "-" + number;
    }
    return free;
  }

  private static Event with(Event event, String word) {
    return new Event(
        event.id(),
        word,
        event.title(),
        event.place(),
        event.about(),
        event.begins(),
        event.ends(),
        event.link(),
        event.cancelled(),
        event.version(),
        event.changedAt());
  }

  private static Event clean(Event event) {
    var title = line(event.title(), "title", "website.fault.title");
    var place = line(event.place(), "place", "website.fault.place");
    Banners.requireLink(event.link());
    if (!event.over().isAfter(event.begins())
        || event.over().isAfter(event.begins().plus(LONGEST))) {
      throw Problem.invalid("ends", "website.fault.ends", LONGEST.toDays());
    }
    return new Event(
        event.id(),
        event.word(),
        title,
        place,
        SectionTexts.html(event.about()),
        event.begins(),
        event.ends(),
        event.link(),
        event.cancelled(),
        event.version(),
        event.changedAt());
  }

  private static LocalizedText line(LocalizedText text, String field, String missing) {
    var lines = SectionTexts.lines(text);
    if (lines.exact(Language.UZ_LATN).isEmpty()) {
      throw Problem.invalid(field + ".uz-Latn", missing);
    }
    if (lines.byLanguage().values().stream().anyMatch(one -> one.length() > MOST_LINE)) {
      throw Problem.invalid(field, "website.fault.titleLong", MOST_LINE);
    }
    return lines;
  }
}
