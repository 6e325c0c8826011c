package uz.minbar.publishing.telegram;

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
    var post =
        TelegramText.builder()
            .paragraph(piece.headline(), "bold")
            .paragraph(piece.lead(), whole ? "italic" : null);
    if (whole) {
      post.html(piece.body());
    }
    if (!corrected.isEmpty()) {
      post.paragraph(corrected, "italic");
    }
    var page = piece.page();
    if (page != null) {
      post.link(more, page);
    }
    return post.make();
  }

  /** What stands where a piece stood that Telegram does not let us delete. */
  static TelegramText notice(String words) {
    return TelegramText.builder().paragraph(words, "italic").make();
  }

  static int most(Piece piece) {
    return piece.pictures().isEmpty() ? TelegramText.MOST_TEXT : TelegramText.MOST_CAPTION;
  }
}
