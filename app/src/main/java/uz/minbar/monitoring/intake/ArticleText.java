package uz.minbar.monitoring.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the text of an article on its page: the block that holds the most words in paragraphs. */
final class ArticleText {

  private static final String NOISE =
      "script, style, noscript, iframe, template, nav, header, footer, aside, form, button, svg,"
          + " h1, article > time, [role=navigation], [aria-hidden=true], .comments, #comments,"
          + " .related, .share, .tags";
  private static final int LEAST = 200;

  private ArticleText() {}

  /** The text; "" where the page has none that is longer than a teaser. */
  static String of(String html) {
    var document = Jsoup.parse(html);
    document.select(NOISE).remove();
    var block = named(document);
    if (block == null) {
      block = fullest(document);
    }
    String text = block == null ? "" : Words.ofElement(block.clone());
    return text.length() < LEAST ? "" : text;
  }

  private static @Nullable Element named(Document document) {
    for (String name : new String[] {"[itemprop=articleBody]", "article", "main"}) {
      var found = document.select(name);
      if (found.size() == 1 && found.getFirst().text().length() >= LEAST) {
        return found.getFirst();
      }
    }
    return null;
  }

  private static @Nullable Element fullest(Document document) {
    Element best = null;
    int most = LEAST - 1;
    for (var parent : document.select("div, section, td, body")) {
      int words = 0;
      for (var child : parent.children()) {
        if (child.normalName().equals("p")) {
          // Words inside links are menus more often than text.
          words += child.text().length() - child.select("a").text().length();
        }
      }
      if (words > most) {
        most = words;
        best = parent;
      }
    }
    return best;
  }

  /**
   * The address that the page itself names as the right one; "" where it names none, its home page
   * (a common slip that would make one of all articles) or a page of somebody else's site, whose
   * article would then be taken for seen before.
   */
  static String canonical(String html, String address) {
    String named = Jsoup.parse(html, address).select("link[rel=canonical]").attr("abs:href");
    String[] parts = Words.canonical(named).split("[/?]", 2);
    boolean here = parts[0].equals(Words.canonical(address).split("[/?]", 2)[0]);
    return here && parts.length == 2 ? named : "";
  }
}
