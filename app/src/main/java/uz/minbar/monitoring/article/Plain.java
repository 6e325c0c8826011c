package uz.minbar.monitoring.article;

/** Text without what no reader sees and no database keeps. */
final class Plain {

  private Plain() {}

  static boolean isSpace(char sign) {
    return sign <= ' ' && sign != 0 || Character.isSpaceChar(sign);
  }

  /** Halves of a letter, soft hyphens and other signs without width are not seen. */
  static boolean isSeen(String text, int at) {
    char sign = text.charAt(at);
    if (Character.isHighSurrogate(sign)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(sign)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return sign != 0 && sign != '\u00ad' && sign != '\u200b' && sign != '\ufeff';
  }

  /** The text in one line of at most so many characters. */
  static String line(String text, int most) {
    var line = new StringBuilder();
    for (int at = 0; at < text.length() && line.length() < most; at++) {
      char sign = text.charAt(at);
      if (isSpace(sign)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (isSeen(text, at)) {
        line.append(sign);
      }
    }
    return cut(line.toString().strip(), most);
  }

  /** Never in the midst of a letter. */
  static String cut(String text, int most) {
    int end = Math.min(text.length(), most);
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
