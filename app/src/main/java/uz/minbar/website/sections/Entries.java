package uz.minbar.website.sections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** What stands in a section one after another: leaders, questions, pictures. */
@Service
public class Entries {

  private static final int MOST_ENTRIES = 200;
  private static final int MOST_LINE = 300;
  private static final Pattern PHONE = Pattern.compile("[+0-9() -]{3,40}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");

  private final SectionRows sections;
  private final EntryRows rows;
  private final Archive archive;
  private final Acts acts;

  Entries(SectionRows sections, EntryRows rows, Archive archive, Acts acts) {
    this.sections = sections;
    this.rows = rows;
    this.archive = archive;
    this.acts = acts;
  }

  /** All of a section in their order. */
  @Transactional(readOnly = true)
  public List<Entry> of(UUID section) {
    return rows.of(section);
  }

  @Transactional(readOnly = true)
  public Optional<Entry> entry(UUID section, UUID id) {
    return rows.find(section, id);
  }

  /** Adds one at the end; its id is given here, whatever it brings. */
  public UUID add(UUID section, Entry entry) {
    return acts.create(
        Right.MANAGE_SITE,
        "website.addEntry",
        () -> {
          var within = sections.forChange(section);
          if (rows.of(section).size() >= MOST_ENTRIES) {
            throw Problem.conflict("website.fault.entries", MOST_ENTRIES);
          }
          var id = rows.insert(section, clean(within, entry));
          changed(within);
          return id;
        });
  }

  public void save(UUID section, Entry entry) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.saveEntry",
        entry.id(),
        () -> {
          var within = sections.forChange(section);
          require(section, entry.id());
          rows.update(clean(within, entry));
          changed(within);
        });
  }

  /** Puts it one place up or down. */
  public void move(UUID section, UUID id, boolean up) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.moveEntry",
        id,
        () -> {
          var within = sections.forChange(section);
          var order = rows.of(section).stream().map(Entry::id).toList();
          rows.order(Sections.moved(order, id, up));
          changed(within);
        });
  }

  public void remove(UUID section, UUID id) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.removeEntry",
        id,
        () -> {
          var within = sections.forChange(section);
          require(section, id);
          rows.remove(id);
          changed(within);
        });
  }

  /** Brings back what was removed. */
  public void restore(UUID section, UUID id) {
    acts.perform(
        Right.MANAGE_SITE,
        "website.restoreEntry",
        id,
        () -> {
          var within = sections.forChange(section);
          if (!rows.restore(section, id)) {
            throw Problem.notFound();
          }
          changed(within);
        });
  }

  private void require(UUID section, UUID id) {
    if (rows.find(section, id).isEmpty()) {
      throw Problem.notFound();
    }
  }

  private void changed(Section section) {
    sections.touch(section.id(), SectionTexts.keys(section, rows.of(section.id())));
  }

  private Entry clean(Section section, Entry entry) {
    if (!section.kind().hasEntries()) {
      throw Problem.conflict("website.fault.noEntries");
    }
    var title = SectionTexts.lines(entry.title());
    if (title.exact(Language.UZ_LATN).isEmpty()) {
      throw Problem.invalid("title.uz-Latn", "website.fault.title");
    }
    if (title.byLanguage().values().stream().anyMatch(one -> one.length() > MOST_LINE)) {
      throw Problem.invalid("title", "website.fault.titleLong", MOST_LINE);
    }
    String phone = SectionTexts.line(entry.phone());
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      throw Problem.invalid("phone", "website.fault.phone");
    }
    String email = SectionTexts.line(entry.email());
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      throw Problem.invalid("email", "website.fault.email");
    }
    requirePicture(section, entry);
    return new Entry(
        entry.id(),
        title,
        SectionTexts.lines(entry.post()),
        SectionTexts.html(entry.body()),
        SectionTexts.lines(entry.reception()),
        phone,
        email,
        entry.picture());
  }

  private void requirePicture(Section section, Entry entry) {
    var picture = entry.picture();
    if (picture == null
        ? section.kind() == SectionKind.GALLERY
        : archive.assets(List.of(picture)).isEmpty()) {
      throw Problem.invalid("picture", "website.fault.picture");
    }
  }
}
