package uz.minbar.insight.digests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.Calendar.Period;
import uz.minbar.insight.Digest;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Recipient;
import uz.minbar.insight.Template;
import uz.minbar.insight.paper.DocxPaper;
import uz.minbar.insight.paper.Paper;
import uz.minbar.insight.paper.PdfPaper;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Makes digests, one of a kind a day, and keeps them for good as they were. */
@Component
public class Digests {

  private static final long MOST_BYTES = 20 << 20;

  /** A digest goes on where the last one ended, unless that is longer ago. */
  private static final Duration GAP = Duration.ofDays(14);

  private final Templates templates;
  private final Hours hours;
  private final Gathering gathering;
  private final Kept kept;
  private final Sender sender;
  private final Storage storage;
  private final Settings settings;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate reading;

  Digests(
      Templates templates,
      Hours hours,
      Gathering gathering,
      Kept kept,
      Sender sender,
      Storage storage,
      Settings settings,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.templates = templates;
    this.hours = hours;
    this.gathering = gathering;
    this.kept = kept;
    this.sender = sender;
    this.storage = storage;
    this.settings = settings;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** A digest before it is kept. */
  private record Draft(Digest digest, Paper paper) {}

  /**
   * Makes today's digest of that kind and sends it to those who get it.
   *
   * @throws Problem 409 where today has one already: what was sent is never made anew
   */
  public UUID make(DigestKind kind) {
    var now = clock.instant();
    var draft =
        read(
            () -> {
              if (kept.has(kind, now.atZone(Dates.ZONE).toLocalDate())) {
                throw made();
              }
              return draft(templates.of(kind), now);
            });
    var files = files(draft.paper());
    return acts.create(
        Right.INFORM,
        "insight.makeDigest",
        () -> {
          if (!kept.insert(draft.digest(), draft.paper(), files)) {
            throw made();
          }
          sender.send(draft.digest().id(), kind);
          Acts.note("kind", kind.word());
          return draft.digest().id();
        });
  }

  /** What a digest of that template would say now; nothing is kept. */
  public Paper preview(Template template) {
    return read(() -> draft(template, clock.instant()).paper());
  }

  /**
   * Opens a file of a digest.
   *
   * @throws Problem 404 where there is none of that name
   */
  public InputStream open(UUID digest, String file) throws IOException {
    var name = Optional.ofNullable(read(() -> kept.files(digest)).get(file));
    return storage.open(name.orElseThrow(Problem::notFound));
  }

  private Draft draft(Template template, Instant now) {
    var kind = template.kind();
    var period = period(kind, now);
    var paper = Composing.paper(template, gathering.gather(kind, period));
    return new Draft(
        new Digest(
            UUID.randomUUID(),
            kind,
            now.atZone(Dates.ZONE).toLocalDate(),
            period.since(),
            period.until(),
            now,
            maker(),
            paper.title()),
        paper);
  }

  /** Nothing is told twice and nothing falls between two, however the hour was moved. */
  private Period period(DigestKind kind, Instant now) {
    var usual = hours.calendar().period(kind, hours.hour(kind), now);
    return switch (kind) {
      case WEEKLY, MONTHLY -> usual;
      case MORNING, CRITICISM ->
          new Period(
              kept.lastUntil(kind)
                  .filter(last -> last.isBefore(usual.until()))
                  .filter(last -> last.isAfter(usual.until().minus(GAP)))
                  .orElse(usual.since()),
              usual.until());
    };
  }

  private Map<String, String> files(Paper latin) {
    var files = new LinkedHashMap<String, String>();
    String base = settings.publicUrl();
    for (var script : Recipient.SCRIPTS) {
      var paper = latin.in(script);
      files.put(script.tag() + ".pdf", store(PdfPaper.of(paper, base, script.tag())));
      files.put(script.tag() + ".docx", store(DocxPaper.of(paper, base, script.tag())));
    }
    return files;
  }

  private String store(byte[] file) {
    try {
      return storage.put(new ByteArrayInputStream(file), MOST_BYTES).sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable PersonId maker() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(reading.execute(_ -> work.get()));
  }

  private static Problem made() {
    return Problem.conflict("insight.fault.made");
  }
}
