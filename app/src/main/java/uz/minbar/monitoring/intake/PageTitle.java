package uz.minbar.monitoring.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The headline of an article's page, for items whose source named none. */
final class PageTitle {

  private PageTitle() {}

  /** As the page tells it to others, as its reader sees it, as its window is called; "" without. */
  static String of(String html) {
    var document = Jsoup.parse(html);
    for (String name :
        new String[] {
          "meta[property=og:title]", "[itemprop=headline]", "article h1", "h1", "title"
        }) {
      String title = title(document, name);
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  private static String title(Document document, String name) {
    var found = document.selectFirst(name);
    return found == null
        ? ""
        : Words.title(found.hasAttr("content") ? found.attr("content") : found.text());
  }
}
