package uz.minbar.monitoring.article;

import java.util.Locale;

/**
 * A line of the page as a reader sees it: what stands between two breaks.
 *
 * @param owner the innermost block it stands in
 * @param linkChars how many of its characters are in links
 * @param strong whether all of it is in bold letters
 */
record Line(Part owner, String text, int linkChars, boolean strong) {

  /** Shorter ones are headings, buttons, dates more often than sentences. */
  private static final int PROSE = 60;

  int chars() {
    return text.length();
  }

  double linkShare() {
    return (double) linkChars / text.length();
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char sign = text.charAt(i);
      if (".!?…。:;,".indexOf(sign) >= 0) {
        return true;
      }
      // What closes a quotation or a note stands behind the end of the sentence.
      if ("\"'»”’)]“".indexOf(sign) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Characters that look like running text. */
  int prose() {
    int own = chars() - linkChars;
    return own >= PROSE || own >= PROSE / 2 && isSentence() ? own : 0;
  }

  boolean isHeading() {
    return owner.tag.length() == 2 && owner.tag.charAt(0) == 'h' && !owner.tag.equals("hr");
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
