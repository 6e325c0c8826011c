package uz.minbar.publishing.instagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.minbar.publishing.Channel.Breach;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;

/** The words under the pictures: no markup, no links that could be followed. */
final class InstagramCaption {

  /** Most UTF-16 units. */
  static final int MOST = 2200;

  private static final int MOST_TAGS = 30;
  private static final int MOST_PEOPLE = 20;
  private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
  private static final Pattern PERSON = Pattern.compile("(?<![\\p{L}\\p{N}])@[A-Za-z0-9_.]+");

  private InstagramCaption() {}

  /**
   * @param whole with the whole text; otherwise headline and lead
   */
  static String of(Piece piece, boolean whole) {
    return piece.own().isEmpty()
        ? Plain.paragraphs(piece.headline(), piece.lead(), whole ? Plain.of(piece.body()) : "")
        : piece.own();
  }

  /** Each form in which the piece may have gone out, to be compared. */
  static Set<String> forms(Piece piece) {
    return Stream.of(true, false)
        .map(whole -> Plain.comparable(of(piece, whole)))
        .collect(Collectors.toSet());
  }

  static List<Breach> breaches(String caption) {
    var found = new ArrayList<Breach>();
    exceeds(found, "publishing.fault.instagramCaption", caption.length(), MOST);
    exceeds(
        found, "publishing.fault.instagramTags", TAG.matcher(caption).results().count(), MOST_TAGS);
    exceeds(
        found,
        "publishing.fault.instagramPeople",
        PERSON.matcher(caption).results().count(),
        MOST_PEOPLE);
    return found;
  }

  private static void exceeds(List<Breach> found, String textKey, long is, long most) {
    if (is > most) {
      found.add(new Breach(textKey, is, most));
    }
  }
}
