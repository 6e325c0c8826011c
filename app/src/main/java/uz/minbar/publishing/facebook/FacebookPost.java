package uz.minbar.publishing.facebook;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;
import uz.minbar.publishing.graph.GraphList;

/**
 * The form of a piece on a page.
 *
 * @param link what the post shows a card of; null beside pictures or a video, which leave no room
 *     for it
 */
record FacebookPost(String message, @Nullable String link) {

  /** Most UTF-16 units of a post. */
  static final int MOST = 63_206;

  /**
   * @param whole with the whole text; otherwise headline, lead and the link
   * @param corrected what to say of a correction; "" where there is none
   */
  static FacebookPost of(Piece piece, boolean whole, String corrected) {
    boolean card = piece.assets().isEmpty();
    String words = words(piece, whole, corrected);
    return card
        ? new FacebookPost(words, piece.page())
        : new FacebookPost(Plain.paragraphs(words, piece.page()), null);
  }

  /** Where posts stand. Those of videos are passed over, as they stand among the videos, too. */
  static GraphList list(String page) {
    return new GraphList(
        page + "/posts",
        "message",
        "created_time",
        "permalink_url",
        Map.of("status_type", "added_video"));
  }

  /**
   * Each form in which the piece may have gone out the first time, to be compared: since then it
   * may have come to the press centre, and the channel may have been set otherwise.
   */
  static Set<String> forms(Piece piece) {
    var forms = new HashSet<String>();
    for (boolean whole : new boolean[] {true, false}) {
      String words = words(piece, whole, "");
      forms.add(Plain.comparable(words));
      forms.add(Plain.comparable(Plain.paragraphs(words, piece.page())));
    }
    return forms;
  }

  private static String words(Piece piece, boolean whole, String corrected) {
    return piece.own().isEmpty()
        ? Plain.paragraphs(
            piece.headline(), piece.lead(), whole ? Plain.of(piece.body()) : "", corrected)
        : Plain.paragraphs(piece.own(), corrected);
  }
}
