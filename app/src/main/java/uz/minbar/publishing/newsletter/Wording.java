package uz.minbar.publishing.newsletter;

import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Piece;
import uz.uzbektext.script.Script;

/**
 * What a letter says of a material: its words, and where they were corrected or withdrawn, that.
 */
@Component
class Wording {

  private final Texts texts;
  private final Letterhead letterhead;
  private final Settings settings;

  Wording(Texts texts, Letterhead letterhead, Settings settings) {
    this.texts = texts;
    this.letterhead = letterhead;
    this.settings = settings;
  }

  /** The material, as its approved words stand. */
  Mailings.Words of(Piece piece) {
    String notice = piece.machine() ? texts.get(piece.language(), "publishing.machineMade") : "";
    return words(piece, piece.headline(), notice);
  }

  /** The same once more, with what was corrected. */
  Mailings.Words corrected(Piece piece, String note) {
    var language = piece.language();
    return words(
        piece,
        texts.get(language, "publishing.letter.correctedSubject", piece.headline()),
        texts.get(language, "publishing.letter.corrected", in(language, note)));
  }

  /** That it stands no more. */
  Mailings.Words withdrawn(Language language, String headline, String note) {
    var content =
        content(
            language,
            texts.get(language, "publishing.letter.withdrawn", in(language, note)),
            headline,
            "",
            "",
            "");
    return words(texts.get(language, "publishing.letter.withdrawnSubject", headline), content);
  }

  private Mailings.Words words(Piece piece, String subject, String notice) {
    var page = piece.page();
    return words(
        subject,
        content(
            piece.language(),
            notice,
            piece.headline(),
            piece.lead(),
            piece.body(),
            page == null ? "" : page));
  }

  private Mailings.Words words(String subject, LetterForm.Content content) {
    return new Mailings.Words(
        subject,
        LetterForm.text(content, settings.publicUrl()),
        LetterForm.html(content, settings.publicUrl()));
  }

  private LetterForm.Content content(
      Language language, String notice, String headline, String lead, String body, String page) {
    return new LetterForm.Content(
        language.tag(),
        notice,
        headline,
        lead,
        body,
        page,
        texts.get(language, "publishing.letter.more"),
        letterhead.name(language),
        texts.get(language, "publishing.letter.why"),
        texts.get(language, "publishing.letter.leave"));
  }

  /** A note is written once, in Latin. */
  private static String in(Language language, String note) {
    return language == Language.UZ_CYRL ? Script.toCyrillic(note) : note;
  }
}
