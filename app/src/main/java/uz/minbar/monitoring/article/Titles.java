package uz.minbar.monitoring.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The title of an article, without the name of its site. */
final class Titles {

  private static final int MOST = 500;
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+[|\\-–—»«:·•/\\\\>]{1,2}\\s+|\\s*[|»]\\s*|:\\s+(?=\\S+\\.\\p{L}{2,4}$)");

  private Titles() {}

  static String of(Document document, JsonLd told) {
    String shared = content(document, "meta[property=og:title], meta[name=twitter:title]");
    String window = document.title();
    // What the window and a heading of the page agree on is the title, letter by letter.
    for (String heading : new String[] {"h1", "[itemprop=headline]", "h2", "h3"}) {
      for (var element : document.select(heading)) {
        String text = element.text().strip();
        if (agrees(key(text), key(window)) || agrees(key(text), key(shared))) {
          return cut(text);
        }
      }
    }
    String site = content(document, "meta[property=og:site_name]");
    String title = shared.isEmpty() ? told.headline().isEmpty() ? window : told.headline() : shared;
    var headings = document.select("h1");
    if (title.isBlank() || key(title).equals(key(site))) {
      title = headings.isEmpty() ? title : headings.getFirst().text();
    }
    return cut(withoutSite(title, site, window.equals(title)).strip());
  }

  /** Whether one is in the other, and more than the name of a site in it. */
  private static boolean agrees(String heading, String title) {
    return heading.length() > 9 && heading.length() * 3 > title.length() && title.contains(heading);
  }

  /**
   * Cuts the name of the site off.
   *
   * @param guess whether to take the shorter end for it where the name is not known
   */
  static String withoutSite(String title, String site, boolean guess) {
    var breaks = BETWEEN.matcher(title).results().toList();
    if (breaks.isEmpty()) {
      return title;
    }
    String first = title.substring(0, breaks.getFirst().start());
    String last = title.substring(breaks.getLast().end());
    String withoutLast = title.substring(0, breaks.getLast().start());
    String withoutFirst = title.substring(breaks.getFirst().end());
    if (!site.isBlank() && (key(last).equals(key(site)) || key(last).startsWith(key(site)))) {
      return withoutLast;
    }
    if (!site.isBlank() && key(first).equals(key(site))) {
      return withoutFirst;
    }
    if (!guess) {
      return title;
    }
    if (words(last) <= 4 && words(withoutLast) >= 3) {
      return withoutLast;
    }
    return words(first) <= 3 && words(withoutFirst) > words(first) + 2 ? withoutFirst : title;
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private static String cut(String title) {
    int end = Math.min(title.length(), MOST);
    return title.substring(
        0, end > 0 && Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end);
  }

  private static String content(Document document, String selector) {
    return document.select(selector).attr("content").strip();
  }

  /** By which two titles are the same: letters and digits only. */
  static String key(String title) {
    var key = new StringBuilder(title.length());
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
