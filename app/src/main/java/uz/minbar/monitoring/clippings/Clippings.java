package uz.minbar.monitoring.clippings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.intake.Entry;
import uz.minbar.monitoring.intake.Intake;
import uz.minbar.monitoring.intake.Words;
import uz.minbar.monitoring.sources.Outlets;
import uz.minbar.monitoring.sources.SourceType;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Items typed in by hand: a broadcast, a printed page. They are matched like all others. */
@Service
public class Clippings {

  private static final long MOST_BYTES = 50L * 1024 * 1024;
  private static final int MOST_TITLE = 300;
  private static final Duration OLDEST = Duration.ofDays(366);

  private final Storage storage;
  private final Tesseract tesseract;
  private final Intake intake;
  private final Outlets outlets;
  private final Acts acts;
  private final Staff staff;
  private final Tenancy tenancy;
  private final JdbcClient jdbc;
  private final Clock clock;

  Clippings(
      Storage storage,
      Tesseract tesseract,
      Intake intake,
      Outlets outlets,
      Acts acts,
      Staff staff,
      Tenancy tenancy,
      JdbcClient jdbc,
      Clock clock) {
    this.storage = storage;
    this.tesseract = tesseract;
    this.intake = intake;
    this.outlets = outlets;
    this.acts = acts;
    this.staff = staff;
    this.tenancy = tenancy;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What was typed.
   *
   * @param source the outlet's name
   * @param text "" asks for recognition where a picture comes along
   * @param publishedAt null means now
   * @param link "" where it stands nowhere on the net
   */
  public record Clipping(
      String source,
      SourceType type,
      String title,
      String text,
      @Nullable Instant publishedAt,
      String link) {}

  /**
   * @param recognition what became of the letters on the picture, as a word for the texts: {@code
   *     none} (nothing to recognise), {@code read}, {@code absent} (no program for it), {@code
   *     failed}
   */
  public record Added(UUID id, String text, String recognition) {}

  /** A stored scan or clip. */
  public record Scan(String sha256, String type, String name, long size) {}

  /**
   * Takes an item in.
   *
   * @param file null where there is no scan
   * @throws Problem 422 for what is missing or cannot be, and for a file of another kind
   */
  public Added add(Clipping typed, @Nullable InputStream file, String name) throws IOException {
    if (!staff.current().may(Right.WATCH_SOURCES)) {
      throw new AccessDeniedException(Right.WATCH_SOURCES.name());
    }
    check(typed);
    var type = ScanType.PNG;
    Storage.@Nullable Stored stored = null;
    if (file != null) {
      byte[] head = file.readNBytes(12);
      type = ScanType.of(head).orElseThrow(() -> Problem.invalid("file", "monitoring.fault.scan"));
      stored = store(head, file);
    }
    String text = typed.text().strip();
    String recognition = "none";
    if (stored != null && text.isEmpty() && type.isPicture()) {
      var read = recognised(stored.sha256());
      recognition = read.isPresent() ? "read" : tesseract.present() ? "failed" : "absent";
      text = read.orElse("");
    }
    var scan =
        stored == null
            ? null
            : new Scan(stored.sha256(), type.media(), Words.plain(name), stored.size());
    return new Added(keep(typed, Words.plain(text), scan), text, recognition);
  }

  private UUID keep(Clipping typed, String text, @Nullable Scan scan) {
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addClipping",
        () -> {
          var office = tenancy.current();
          var source = outlets.of(typed.source().strip(), typed.type());
          var said = typed.publishedAt();
          var at = said == null ? clock.instant() : said;
          var item =
              intake.keepOwn(
                  source,
                  new Entry(
                      UUID.randomUUID().toString(),
                      typed.link().strip(),
                      Words.plain(typed.title()),
                      text,
                      "",
                      at));
          outlets.heard(source);
          if (scan != null) {
            jdbc.sql(
                    """
                    insert into monitoring_scan (item, organisation, sha256, type, name, size)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    Sql.params(
                        item, office.value(), scan.sha256(), scan.type(), scan.name(), scan.size()))
                .update();
          }
          return item;
        });
  }

  private void check(Clipping typed) {
    if (typed.source().isBlank() || typed.source().length() > 200) {
      throw Problem.invalid("source", "monitoring.fault.outlet");
    }
    if (typed.title().isBlank() || typed.title().length() > MOST_TITLE) {
      throw Problem.invalid("title", "monitoring.fault.headline", MOST_TITLE);
    }
    String link = typed.link().strip();
    if (!link.isEmpty() && (!link.matches("https?://\\S+") || link.length() > 2000)) {
      throw Problem.invalid("link", "monitoring.fault.link");
    }
    var at = typed.publishedAt();
    var now = clock.instant();
    if (at != null && (at.isAfter(now.plusSeconds(3600)) || at.isBefore(now.minus(OLDEST)))) {
      throw Problem.invalid("publishedAt", "monitoring.fault.aired");
    }
  }

  private Storage.Stored store(byte[] head, InputStream rest) throws IOException {
    try {
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), rest);
      return storage.put(whole, MOST_BYTES);
    } catch (Storage.TooLarge e) {
      throw Problem.invalid("file", "monitoring.fault.scanLarge", MOST_BYTES / 1024 / 1024);
    }
  }

  private Optional<String> recognised(String sha256) throws IOException {
    var picture = Files.createTempFile("minbar-scan", ".bin");
    try (var content = storage.open(sha256)) {
      Files.copy(content, picture, StandardCopyOption.REPLACE_EXISTING);
      return tesseract.read(picture);
    } finally {
      Files.deleteIfExists(picture);
    }
  }

  /** The scan of a mention's item, of the own office only. */
  @Transactional(readOnly = true)
  public Optional<Scan> scan(UUID mention) {
    return jdbc.sql(
            """
            select s.* from monitoring_scan s join monitoring_mention m on m.item = s.item where m.id = ?
            """)
        .param(mention)
        .query(
            (row, _) ->
                new Scan(
                    row.getString("sha256"),
                    row.getString("type"),
                    row.getString("name"),
                    row.getLong("size")))
        .optional();
  }

  /**
   * @throws java.nio.file.NoSuchFileException where the storage has lost it
   */
  public InputStream open(Scan scan) throws IOException {
    return storage.open(scan.sha256());
  }
}
