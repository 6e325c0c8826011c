package uz.minbar.publishing.push;

import java.net.URI;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;
import uz.uzbektext.script.Script;

/** What a notice says of a material. Screens show two lines or three; a click shows the rest. */
@Component
class NoticeWords {

  private static final int MOST_TITLE = 120;
  private static final int MOST_BODY = 240;

  private final Texts texts;

  NoticeWords(Texts texts) {
    this.texts = texts;
  }

  /** The material, as its approved words stand. */
  Notice.Words of(Piece piece) {
    return words(piece, piece.headline(), beginning(piece));
  }

  /** The same once more, named as a correction. */
  Notice.Words corrected(Piece piece) {
    return words(
        piece,
        texts.get(piece.language(), "publishing.letter.correctedSubject", piece.headline()),
        beginning(piece));
  }

  /** That it stands no more. */
  Notice.Words withdrawn(Piece piece) {
    var language = piece.language();
    // A note is written once, in Latin.
    String note = language == Language.UZ_CYRL ? Script.toCyrillic(piece.note()) : piece.note();
    return words(
        piece,
        texts.get(language, "publishing.letter.withdrawnSubject", piece.headline()),
        texts.get(language, "publishing.notice.withdrawn", note));
  }

  private String beginning(Piece piece) {
    String words = piece.lead().isBlank() ? Plain.of(piece.body()) : piece.lead();
    String shown = Plain.cut(Plain.comparable(words), MOST_BODY);
    return piece.machine()
        ? shown + "\n" + texts.get(piece.language(), "publishing.machineMade")
        : shown;
  }

  /** The path alone: each office's browsers know the press centre by the host they came to. */
  private static Notice.Words words(Piece piece, String title, String body) {
    var page = piece.page();
    return new Notice.Words(
        Plain.cut(Plain.comparable(title), MOST_TITLE),
        body,
        page == null ? "/" + piece.language().prefix() + "/" : URI.create(page).getRawPath());
  }
}
