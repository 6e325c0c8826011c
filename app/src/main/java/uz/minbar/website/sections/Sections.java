package uz.minbar.website.sections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slug;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The pages that the office makes itself. */
@Service
public class Sections {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MOST_WORD = 60;
  private static final int MOST_TITLE = 120;
  private static final int MOST_REVIEW = 36;

  /** More pages than anybody finds her way through. */
  private static final int MOST_SECTIONS = 60;

  private static final UUID NONE = new UUID(0, 0);

  private final SectionRows rows;
  private final EntryRows entries;
  private final Acts acts;
  private final Clock clock;

  Sections(SectionRows rows, EntryRows entries, Acts acts, Clock clock) {
    this.rows = rows;
    this.entries = entries;
    this.acts = acts;
    this.clock = clock;
  }

  /** All in the order of the menu. */
  @Transactional(readOnly = true)
  public List<Section> all() {
    return rows.all();
  }

  @Transactional(readOnly = true)
  public Optional<Section> section(String word) {
    return rows.find(word);
  }

  @Transactional(readOnly = true)
  public Optional<Section> section(UUID id) {
    return rows.find(id);
  }

  /** Those shown to the public in which all the words are, the best five first. */
  @Transactional(readOnly = true)
  public List<Section> search(String asked) {
    return rows.search(asked);
  }

  /** Those at which somebody has to look again. */
  @Transactional(readOnly = true)
  public List<Section> stale() {
    var today = today();
    return rows.all().stream().filter(section -> section.stale(today)).toList();
  }

  public UUID add(SectionWords words) {
    return acts.create(
        Right.MANAGE_SITE,
        "website.addSection",
        () -> {
          if (rows.all().size() >= MOST_SECTIONS) {
            throw Problem.conflict("website.fault.sections", MOST_SECTIONS);
          }
          var clean = clean(words, null);
          var id = rows.insert(clean, today().plusMonths(clean.reviewEvery()));
          changed(id);
          return id;
        });
  }

  /**
   * Saves it; its kind stays.
   *
   * @throws Problem 409 where somebody else has saved since it was read
   */
  public void save(UUID id, long readVersion, SectionWords words) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.saveSection",
        id,
        () -> {
          var before = rows.forChange(id);
          if (before.version() != readVersion) {
            throw Problem.stale();
          }
          var clean = clean(words, before);
          rows.update(id, clean, today().plusMonths(clean.reviewEvery()));
          changed(id);
        });
  }

  /** Puts it one place up or down. */
  public void move(UUID id, boolean up) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.moveSection",
        id,
        () -> rows.order(moved(rows.all().stream().map(Section::id).toList(), id, up)));
  }

  /** Somebody has looked and found it true. */
  public void review(UUID id) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.reviewSection",
        id,
        () -> rows.reviewed(id, today().plusMonths(rows.forChange(id).reviewEvery())));
  }

  public void remove(UUID id) {
    acts.perform(
        Right.MANAGE_SITE, "website.removeSection", id, () -> rows.remove(rows.forChange(id).id()));
  }

  /**
   * Brings back what was removed.
   *
   * @throws Problem 409 where its address is taken by now
   */
  public void restore(UUID id) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.restoreSection",
        id,
        () -> {
          if (rows.find(id).isEmpty() && !rows.restore(id)) {
            throw Problem.conflict("website.fault.taken");
          }
        });
  }

  /** The day in Tashkent, by which reviews are due. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
  }

  /** The list with one of its members a place further up or down; at the end it stays. */
  static List<UUID> moved(List<UUID> order, UUID id, boolean up) {
    int from = order.indexOf(id);
    if (from < 0) {
      throw Problem.notFound();
    }
    var moved = new ArrayList<>(order);
    Collections.swap(moved, from, Math.clamp(up ? from - 1 : from + 1, 0, order.size() - 1));
    return moved;
  }

  private void changed(UUID id) {
    var section = rows.forChange(id);
    rows.touch(id, SectionTexts.keys(section, entries.of(id)));
  }

  private SectionWords clean(SectionWords words, @Nullable Section before) {
    var title = SectionTexts.lines(words.title());
    String latin = title.exact(Language.UZ_LATN);
    if (latin.isEmpty()) {
      throw Problem.invalid("title.uz-Latn", "website.fault.title");
    }
    if (title.byLanguage().values().stream().anyMatch(one -> one.length() > MOST_TITLE)) {
      throw Problem.invalid("title", "website.fault.titleLong", MOST_TITLE);
    }
    if (words.reviewEvery() < 1 || words.reviewEvery() > MOST_REVIEW) {
      throw Problem.invalid("reviewEvery", "website.fault.review", MOST_REVIEW);
    }
    String word = words.word().isBlank() ? Slug.of(latin) : words.word().strip();
    if (word.length() > MOST_WORD || !WORD.matcher(word).matches()) {
      throw Problem.invalid("word", "website.fault.word");
    }
    if (rows.taken(word, before == null ? NONE : before.id())) {
      throw Problem.invalid("word", "website.fault.taken");
    }
    return new SectionWords(
        word,
        before == null ? words.kind() : before.kind(),
        title,
        SectionTexts.html(words.body()),
        words.inMenu(),
        words.shown(),
        words.reviewEvery());
  }
}
