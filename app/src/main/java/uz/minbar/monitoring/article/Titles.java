package uz.minbar.monitoring.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The title of an article, without the name of its site. */
final class Titles {

  private static final int MOST = 500;
  private static final String SIGNS = "[|\\-–—»«:·•/\\\\>]{1,2}";
  private static final Pattern BETWEEN = Pattern.compile("\\s+" + SIGNS + "\\s+|\\s*[|»]\\s*");

  /** A name of a site has no more words. */
  private static final int NAME = 4;

  private Titles() {}

  static String of(Document document, JsonLd told, List<Line> lines) {
    String shared = content(document, "meta[property=og:title], meta[name=twitter:title]");
    String window = document.title();
    // What the window and a heading of the page agree on is the title, letter by letter.
    for (String heading : new String[] {"h1", "[itemprop=headline]", "h2", "h3"}) {
      for (var element : document.select(heading)) {
        String key = key(element.text());
        if (agrees(key, key(window)) || agrees(key, key(shared))) {
          return Plain.line(element.text(), MOST);
        }
      }
    }
    String site = content(document, "meta[property=og:site_name]");
    String title = shared.isEmpty() ? told.headline().isEmpty() ? window : told.headline() : shared;
    if (title.isBlank() || key(title).equals(key(site))) {
      title = document.select("h1").stream().findFirst().map(one -> one.text()).orElse(title);
    }
    String named = withoutName(Plain.line(title, MOST), Plain.line(site, MOST));
    return title.equals(window) ? withoutGuess(named, lines) : named;
  }

  /** Whether one is in the other, and more than the name of a site in it. */
  private static boolean agrees(String heading, String title) {
    return heading.length() > 9 && heading.length() * 3 > title.length() && title.contains(heading);
  }

  private static String withoutName(String title, String site) {
    if (site.isEmpty() || title.length() <= site.length()) {
      return title;
    }
    String quoted = Pattern.quote(site);
    String cut =
        title
            .replaceFirst("(?iu)^" + quoted + "\\s*" + SIGNS + "\\s+", "")
            .replaceFirst("(?iu)\\s+" + SIGNS + "\\s*" + quoted + "$", "");
    return cut.isBlank() ? title : cut;
  }

  /** What stands in the page, too, is the title; else a short end is taken for the site's name. */
  private static String withoutGuess(String title, List<Line> lines) {
    var breaks = BETWEEN.matcher(title).results().toList();
    if (breaks.isEmpty()) {
      return title;
    }
    String withoutFirst = title.substring(breaks.getFirst().end());
    String withoutLast = title.substring(0, breaks.getLast().start());
    String last = title.substring(breaks.getLast().end());
    for (var line : lines) {
      if (line.chars() == withoutFirst.length() && line.text().equalsIgnoreCase(withoutFirst)
          || line.chars() == withoutLast.length() && line.text().equalsIgnoreCase(withoutLast)) {
        return line.text();
      }
    }
    return last.split(" ").length <= NAME && withoutLast.length() > last.length()
        ? withoutLast
        : title;
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
