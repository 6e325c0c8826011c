package uz.minbar.newsroom.asks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.uzbektext.identify.Identified;

/** What the desk makes of answers: words into the draft, pictures to the material. */
@Service
public class Answers {

  private final AskRows rows;
  private final Newsroom newsroom;
  private final Storage storage;
  private final Acts acts;

  Answers(AskRows rows, Newsroom newsroom, Storage storage, Acts acts) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.storage = storage;
    this.acts = acts;
  }

  /** A document and its bytes. */
  public record Document(AnswerFile file, InputStream content) {}

  /**
   * A document that came with an answer; the caller closes it.
   *
   * @throws Problem 404 where there is none
   */
  public Document document(UUID id, UUID answer, int number) throws IOException {
    var file =
        rows.find(id).orElseThrow(Problem::notFound).answers().stream()
            .filter(one -> one.id().equals(answer))
            .flatMap(one -> one.files().stream())
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(Problem::notFound);
    var sha256 = file.sha256();
    if (sha256 == null) {
      throw Problem.notFound();
    }
    return new Document(file, storage.open(sha256));
  }

  /** Puts the words of an answer at the end of the draft, in the language they are in. */
  public void use(UUID id, UUID answer) {
    change(
        id,
        "newsroom.useAnswer",
        ask -> {
          String words =
              ask.answers().stream()
                  .filter(one -> one.id().equals(answer))
                  .map(Answer::words)
                  .filter(some -> !some.isEmpty())
                  .findFirst()
                  .orElseThrow(Problem::notFound);
          var material = newsroom.material(ask.material()).orElseThrow();
          var language = Language.ofTag(Identified.of(words).tag()).orElse(Language.UZ_LATN);
          var body =
              material.body().with(language, material.body().exact(language) + paragraphs(words));
          save(
              material,
              new MaterialText(material.headline(), material.lead(), body),
              MaterialFrame.of(material));
          rows.used(id, answer);
        });
  }

  /** Attaches a picture that came with an answer to the material. */
  public void attach(UUID id, UUID picture) {
    change(
        id,
        "newsroom.attachAnswer",
        ask -> {
          boolean came =
              ask.answers().stream()
                  .flatMap(answer -> answer.files().stream())
                  .anyMatch(file -> picture.equals(file.asset()));
          if (!came) {
            throw Problem.notFound();
          }
          var material = newsroom.material(ask.material()).orElseThrow();
          if (!material.pictures().contains(picture)) {
            var pictures = new ArrayList<>(material.pictures());
            pictures.add(picture);
            var before = MaterialFrame.of(material);
            save(
                material,
                new MaterialText(material.headline(), material.lead(), material.body()),
                new MaterialFrame(
                    before.kind(),
                    before.slugline(),
                    before.regions(),
                    List.copyOf(pictures),
                    before.embargoUntil()));
          }
        });
  }

  private void change(UUID id, String act, Consumer<Ask> change) {
    acts.perform(
        Right.WRITE,
        act,
        rows.find(id).orElseThrow(Problem::notFound).material(),
        () -> {
          Acts.note("ask", id);
          change.accept(rows.forChange(id).orElseThrow(Problem::notFound));
        });
  }

  private void save(Material material, MaterialText text, MaterialFrame frame) {
    var _ = newsroom.save(material.id(), material.version(), text, frame);
  }

  private static String paragraphs(String words) {
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
        .collect(Collectors.joining());
  }
}
