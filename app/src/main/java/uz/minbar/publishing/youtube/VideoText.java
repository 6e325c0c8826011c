package uz.minbar.publishing.youtube;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;

/**
 * The words of a piece as a video has them.
 *
 * @param title at most {@link #MOST_TITLE} UTF-16 units
 * @param description what stands below; at its beginning the whole headline where the title had to
 *     be cut
 */
record VideoText(String title, String description) {

  static final int MOST_TITLE = 100;

  /** Most bytes of a description in UTF-8: a letter of Cyrillic takes two. */
  static final int MOST_DESCRIPTION = 5000;

  /**
   * @param whole with the whole text; otherwise headline, lead and the link
   * @param corrected what to say of a correction; "" where there is none
   */
  static VideoText of(Piece piece, boolean whole, String corrected) {
    String headline = allowed(Plain.comparable(piece.headline()));
    String title = Plain.cut(headline, MOST_TITLE);
    String words =
        piece.own().isEmpty()
            ? Plain.paragraphs(piece.lead(), whole ? Plain.of(piece.body()) : "")
            : piece.own();
    return new VideoText(
        title,
        allowed(
            Plain.paragraphs(
                title.equals(headline) ? "" : headline, words, corrected, piece.page())));
  }

  /**
   * Each form in which the piece may have gone out the first time, to be compared: since then it
   * may have come to the press centre, and the channel may have been set otherwise.
   */
  static Set<String> forms(Piece piece) {
    var forms = new HashSet<String>();
    for (boolean whole : new boolean[] {true, false}) {
      var text = of(piece, whole, "");
      forms.add(text.comparable());
      String page = piece.page();
      if (page != null) {
        String without = text.description.substring(0, text.description.length() - page.length());
        forms.add(new VideoText(text.title, without).comparable());
      }
    }
    return forms;
  }

  /** Without what the platform may show differently. */
  String comparable() {
    return Plain.comparable(title + "\n" + description);
  }

  int bytes() {
    return description.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The platform takes no angle brackets, neither above nor below. */
  private static String allowed(String words) {
    return words.replace('<', '‹').replace('>', '›');
  }
}
