package uz.minbar.newsroom.asks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.links.Links;
import uz.minbar.newsroom.links.Links.Kind;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * What is done behind a link: reading the question and sending parts of the answer. Who comes by it
 * has no account; the journal says that the link was used and how the person named herself.
 */
@Service
public class Answering {

  /** Files of one part. */
  public static final int MOST_FILES = 10;

  /** A file, in bytes: a long report with pictures. */
  public static final long MOST_BYTES = 20L * 1024 * 1024;

  public static final int MOST_WORDS = 20_000;

  private static final int MOST_PARTS = 30;
  private static final int MOST_FILES_IN_ALL = 60;
  private static final int MOST_NAME = 200;

  private final AskRows rows;
  private final Links links;
  private final Archive archive;
  private final Storage storage;
  private final Acts acts;
  private final Staff staff;

  Answering(AskRows rows, Links links, Archive archive, Storage storage, Acts acts, Staff staff) {
    this.rows = rows;
    this.links = links;
    this.archive = archive;
    this.storage = storage;
    this.acts = acts;
    this.staff = staff;
  }

  /** The ask behind a link, and whose it is. */
  public record Open(Ask ask, Organisation organisation) {}

  /**
   * Reads it; that alone changes nothing, so that a messenger may look at the link, too.
   *
   * @throws Problem 404 or 410 for a link that opens nothing
   */
  public Open open(String word) {
    var opened = links.open(Kind.ASKS, word);
    return acts.asSystem(
        opened.organisation(), () -> new Open(ask(opened.subject()), staff.organisation()));
  }

  /**
   * Takes a part of the answer. What cannot be taken of its files is kept by its name with the
   * reason; the rest has come.
   *
   * @throws Problem 422 where nothing of it can be taken, 409 where the ask is closed
   */
  public Ask answer(String word, NewAnswer sent) {
    var opened = links.open(Kind.ASKS, word);
    return acts.asSystem(
        opened.organisation(),
        () -> {
          var ask = ask(opened.subject());
          if (!has(ask, sent.id())) {
            Asks.requireOpen(ask);
            take(ask, sent);
          }
          return ask(ask.id());
        });
  }

  private void take(Ask ask, NewAnswer sent) {
    String words = Html.withoutNul(sent.words()).strip();
    String person = person(ask, sent.person());
    if (words.length() > MOST_WORDS) {
      throw Problem.invalid("words", "newsroom.fault.answerLong", MOST_WORDS);
    }
    if (ask.answers().size() >= MOST_PARTS
        || ask.files() + sent.files().size() > MOST_FILES_IN_ALL) {
      throw Problem.conflict("newsroom.fault.answerMany");
    }
    var files = files(sent.files(), person + ", " + ask.office());
    if (words.isEmpty() && files.stream().allMatch(file -> file.fault() != null)) {
      throw nothing(files);
    }
    acts.perform(
        Right.WRITE,
        "newsroom.answer",
        ask.material(),
        () -> {
          var now = rows.forChange(ask.id()).orElseThrow(Problem::notFound);
          if (has(now, sent.id())) {
            return;
          }
          Asks.requireOpen(now);
          rows.add(ask.id(), sent.id(), person, words, files);
          Acts.note("ask", ask.id());
          Acts.note("through", "link");
          Acts.note("person", person);
          Acts.note("office", ask.office());
        });
  }

  private List<AnswerFile> files(List<NewAnswer.Upload> uploads, String credit) {
    var files = new ArrayList<AnswerFile>();
    for (var upload : uploads) {
      int number = files.size() + 1;
      files.add(
          number > MOST_FILES
              ? refused(number, upload, "newsroom.fault.file.many")
              : file(number, upload, credit));
    }
    return files;
  }

  private AnswerFile file(int number, NewAnswer.Upload upload, String credit) {
    if (upload.size() > MOST_BYTES) {
      return refused(number, upload, "newsroom.fault.file.large");
    }
    try (var in = upload.open()) {
      byte[] content = in.readNBytes((int) MOST_BYTES);
      var type = FileType.of(content);
      if (content.length == 0 || type.isEmpty()) {
        return refused(number, upload, "newsroom.fault.file.kind");
      }
      return type.get().picture()
          ? picture(number, upload, type.get(), content, credit)
          : document(number, upload, type.get(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AnswerFile picture(
      int number, NewAnswer.Upload upload, FileType type, byte[] content, String credit) {
    try {
      var asset =
          archive.store(
              new ByteArrayInputStream(content), name(upload), LocalizedText.EMPTY, credit);
      return new AnswerFile(
          number, name(upload), content.length, type.media(), null, asset.id(), null);
    } catch (Problem broken) {
      return refused(number, upload, "newsroom.fault.file.broken");
    }
  }

  private AnswerFile document(int number, NewAnswer.Upload upload, FileType type, byte[] content)
      throws IOException {
    var stored = storage.put(new ByteArrayInputStream(content), MOST_BYTES);
    return new AnswerFile(
        number, name(upload), content.length, type.media(), stored.sha256(), null, null);
  }

  private static AnswerFile refused(int number, NewAnswer.Upload upload, String fault) {
    return new AnswerFile(number, name(upload), upload.size(), null, null, null, fault);
  }

  private static Problem nothing(List<AnswerFile> files) {
    return Problem.invalid(
        files.isEmpty()
            ? List.of(new Problem.Fault("words", "newsroom.fault.answerEmpty"))
            : files.stream()
                .map(file -> new Problem.Fault("files", "newsroom.fault.fileNamed", file.name()))
                .toList());
  }

  private Ask ask(UUID id) {
    return rows.find(id).orElseThrow(Problem::notFound);
  }

  private static boolean has(Ask ask, UUID answer) {
    return ask.answers().stream().anyMatch(one -> one.id().equals(answer));
  }

  private static String person(Ask ask, String sent) {
    String named = brief(sent);
    if (!named.isEmpty()) {
      return named;
    }
    return ask.person().isEmpty() ? ask.office() : ask.person();
  }

  private static String name(NewAnswer.Upload upload) {
    String all = upload.name();
    return brief(all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1));
  }

  private static String brief(String text) {
    return Html.first(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), MOST_NAME);
  }
}
