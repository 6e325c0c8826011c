package uz.uzbektext.script;

import java.util.Set;

/** Addresses, names in networks, tags: text that works only letter by letter as it stands. */
final class Protected {

  private static final Set<String> DOMAINS =
      Set.of(
          ("uz com ru org net info edu gov io me tv kz kg tj tm us uk de tr ai app dev biz eu cn fr"
                  + " by ua int mil asia online site pdf doc docx xls xlsx jpg jpeg png zip mp3 mp4"
                  + " html")
              .split(" "));
  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www.", "mailto:"};

  private Protected() {}

  /** Whether a stretch without spaces may hold anything to protect. */
  static boolean suspicious(char sign) {
    return sign == '@' || sign == '#' || sign == '/' || sign == '.' || sign == '_';
  }

  /** The end of what begins here and must stay, or the same place where nothing does. */
  static int end(String text, int at, int chunkEnd) {
    char sign = text.charAt(at);
    if (sign == '@' || sign == '#') {
      int end = run(text, at + 1, chunkEnd, "_");
      return end > at + 1 ? end : at;
    }
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return trimmed(text, at, chunkEnd);
      }
    }
    return address(text, at, chunkEnd);
  }

  /** An e-mail address, a domain with its path, a name of a file. */
  private static int address(String text, int at, int chunkEnd) {
    int end = ascii(text, at, chunkEnd);
    int mail = text.indexOf('@', at, end);
    if (mail > at && mail + 1 < end) {
      return trimmed(text, at, end);
    }
    int path = text.indexOf('/', at, end);
    int host = path > at ? path : end;
    int dot = text.lastIndexOf('.', host - 1);
    while (dot > at) {
      int label = run(text, dot + 1, host, "");
      int domain = domain(text, dot + 1, label);
      if (domain > 0 && Signs.letter(text.charAt(dot - 1))
          || domain > 0 && Signs.digit(text.charAt(dot - 1))) {
        return domain == host && host < end ? trimmed(text, at, end) : domain;
      }
      dot = text.lastIndexOf('.', dot - 1);
    }
    return at;
  }

  /** The end of a known domain that begins there; endings of Uzbek may follow (kun.uzda). */
  private static int domain(String text, int from, int to) {
    for (int end = Math.min(to, from + 6); end > from + 1; end--) {
      if (DOMAINS.contains(text.substring(from, end))
          && (end == to || Endings.chain(text.substring(end, to), 0))) {
        return end;
      }
    }
    return 0;
  }

  private static int ascii(String text, int at, int to) {
    int end = at;
    while (end < to
        && text.charAt(end) > ' '
        && text.charAt(end) < 0x7F
        && "\"'()<>[]{},;`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int run(String text, int at, int to, String more) {
    int end = at;
    while (end < to
        && (Signs.letter(text.charAt(end))
            || Signs.digit(text.charAt(end))
            || Signs.apostrophe(text.charAt(end))
                && end + 1 < to
                && Signs.letter(text.charAt(end + 1))
            || more.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static int trimmed(String text, int at, int to) {
    int end = to;
    while (end > at + 1 && ".,;:!?)»”\"'’]}>".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
