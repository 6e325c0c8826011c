package uz.minbar.monitoring.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** What of a text counts when it is asked whether it was changed. */
final class Essence {

  private static final String NUMBER = "\\d[\\d\\s.,]*[km]?";

  private static final String VIEWS =
      "(?:(?:ko.?ri(?:ld|sh)|кўри(?:лд|ш)|просмотр|прочит)\\p{L}*(?:\\s+(?:soni|сони))?|views?)";

  /**
   * Counters of views, which change by themselves. How one begins stands first: nearly all signs of
   * a text begin none, and that is seen at one look.
   */
  private static final Pattern COUNTERS =
      Pattern.compile(
          "(?=[kкпv👁\\d])(?:"
              + VIEWS
              + "\\s*[:—–-]?\\s*"
              + NUMBER
              + "|👁\\s*"
              + NUMBER
              + "|"
              + NUMBER
              + "\\s*(?:marta\\s+|марта\\s+)?"
              + VIEWS
              + ")");

  /** How editors say that they have changed something. */
  private static final Pattern NOTE =
      Pattern.compile(
          "tuzatish|tuzatildi|tahrirlandi|yangilandi|to.?ldirildi|aniqlik kirit"
              + "|тузатиш|тузатилди|таҳрирланди|янгиланди|тўлдирилди|аниқлик кирит"
              + "|обновлен|исправлен|дополнен|уточнен|поправк|updated|corrected|correction");

  private Essence() {}

  /** The letters and digits, without counters of views. */
  static String of(String title, String text) {
    return bare(title) + " " + bare(text);
  }

  static String bare(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return Words.bare(COUNTERS.matcher(small).replaceAll(" "));
  }

  /** Whether a text says that it was changed, where it did not before. */
  static boolean noted(String before, String after) {
    return notes(after) > notes(before);
  }

  private static long notes(String text) {
    return NOTE.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е')).results().count();
  }
}
