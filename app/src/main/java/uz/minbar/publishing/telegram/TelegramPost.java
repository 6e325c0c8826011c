package uz.minbar.publishing.telegram;

import java.util.HashSet;
import java.util.Set;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.publishing.Piece;

/** The form of a piece in a Telegram channel: headline, lead, text, and where the whole stands. */
final class TelegramPost {

  private TelegramPost() {}

  /**
   * @param whole with the whole text; otherwise headline, lead and the link
   * @param more the words of the link
   */
  static TelegramText of(Piece piece, boolean whole, String more, String corrected) {
    var post = words(piece, whole, corrected);
    var page = piece.page();
    if (page != null) {
      var _ = post.link(more, page);
    }
    return post.make();
  }

  /**
   * Each form in which the piece may have gone out the first time, to be compared: since then it
   * may have come to the press centre, and the channel may have been set otherwise. Who looks for
   * today's form only does not find yesterday's and sends it twice.
   */
  static Set<String> forms(Piece piece, String more) {
    var forms = new HashSet<String>();
    for (boolean whole : new boolean[] {true, false}) {
      String words = words(piece, whole, "").make().text();
      forms.add(comparable(words));
      forms.add(comparable(words + " " + more));
    }
    return forms;
  }

  /** A text without what a page may show differently. */
  static String comparable(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static TelegramText.Builder words(Piece piece, boolean whole, String corrected) {
    var post = TelegramText.builder();
    if (!piece.own().isEmpty()) {
      post.paragraph(piece.own(), null);
    } else {
      post.paragraph(piece.headline(), "bold").paragraph(piece.lead(), whole ? "italic" : null);
      if (whole) {
        post.html(piece.body());
      }
    }
    if (!corrected.isEmpty()) {
      post.paragraph(corrected, "italic");
    }
    return post;
  }

  /** What stands where a piece stood that Telegram does not let us delete. */
  static TelegramText notice(String words) {
    return TelegramText.builder().paragraph(words, "italic").make();
  }

  static int most(Piece piece) {
    return piece.assets().isEmpty() ? TelegramText.MOST_TEXT : TelegramText.MOST_CAPTION;
  }
}
