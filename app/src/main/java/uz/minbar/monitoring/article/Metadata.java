package uz.minbar.monitoring.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote an article and when, and what it shows: what the page says to machines goes first. */
final class Metadata {

  /** Each is asked in its turn; of a {@code meta} its content, else machine time, else the text. */
  private static final List<String> TIMES =
      List.of(
          "meta[property=article:published_time], meta[property=og:article:published_time]",
          "[itemprop=datePublished]",
          "meta[name=pubdate], meta[name=publishdate], meta[name=date], meta[name=DC.date.issued],"
              + " meta[name=dc.date], meta[name=publication_date], meta[name=parsely-pub-date],"
              + " meta[name=sailthru.date], meta[name=article.published]",
          "article time[datetime], time[pubdate]",
          "time[datetime]",
          "time, .published, .post-date, .entry-date, .article-date, .news-date, .date, .sana");

  private static final List<String> AUTHORS =
      List.of(
          "meta[name=author], meta[property=article:author], meta[name=dc.creator],"
              + " meta[name=parsely-author], meta[name=sailthru.author]",
          "[itemprop=author] [itemprop=name], [itemprop=author]",
          "[rel=author]",
          ".byline .author, .author-name, .article-author, .post-author, .author, .byline, .muallif");

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:by|written by|posted by|author|автор|текст|муаллиф|muallif|matn)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NO_PICTURE =
      Pattern.compile("(?i)(logo|sprite|pixel|avatar|icon|blank|spacer|placeholder|counter|1x1)");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[!-~\\p{L}]{1,1000}");
  private static final int LONGEST_NAME = 100;
  private static final int MOST_NAMES = 300;
  private static final int LONGEST_TIME = 60;
  private static final int SMALLEST = 100;

  private Metadata() {}

  static String published(Document document, JsonLd told) {
    String found = told.published();
    return Plain.line(found.isEmpty() ? first(document, TIMES, LONGEST_TIME) : found, LONGEST_TIME);
  }

  static String author(Document document, JsonLd told) {
    String found = told.author();
    if (found.isEmpty()) {
      found = first(document, AUTHORS, LONGEST_NAME);
    }
    return Plain.line(BEFORE_NAME.matcher(found).replaceFirst(""), MOST_NAMES);
  }

  static String canonical(Document document) {
    return resolved(document, document.select("link[rel=canonical]").attr("href"));
  }

  private static String first(Document document, List<String> selectors, int longest) {
    for (String selector : selectors) {
      for (var element : document.select(selector)) {
        String value = value(element);
        if (!value.isEmpty() && value.length() <= longest && !value.contains("://")) {
          return value;
        }
      }
    }
    return "";
  }

  private static String value(Element element) {
    for (String attribute : new String[] {"content", "datetime"}) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return element.text().strip();
  }

  /** What the page shows to others, what it tells machines, what stands in the text. */
  static List<String> pictures(Document document, JsonLd told, List<Element> inText, int most) {
    var pictures = new LinkedHashSet<String>();
    for (var shared : document.select("meta[property=og:image], meta[name=twitter:image]")) {
      pictures.add(resolved(document, shared.attr("content")));
    }
    told.images().forEach(one -> pictures.add(resolved(document, one)));
    for (var image : inText) {
      if (!isSmall(image, "width") && !isSmall(image, "height")) {
        String address = resolved(document, source(image));
        if (!NO_PICTURE.matcher(address).find()) {
          pictures.add(address);
        }
      }
    }
    pictures.remove("");
    return new ArrayList<>(pictures).subList(0, Math.min(pictures.size(), most));
  }

  /** Lazy pages keep the true address elsewhere. */
  private static String source(Element image) {
    for (String attribute : new String[] {"data-src", "data-original", "data-lazy-src", "src"}) {
      String value = image.attr(attribute).strip();
      if (!value.isEmpty() && !value.startsWith("data:")) {
        return value;
      }
    }
    return image.attr("srcset").strip().split("[\\s,]", 2)[0];
  }

  private static boolean isSmall(Element image, String side) {
    String size = image.attr(side).replaceAll("px$", "");
    return size.matches("\\d{1,5}") && Integer.parseInt(size) < SMALLEST;
  }

  private static String resolved(Document document, String address) {
    String whole = address.isBlank() ? "" : StringUtil.resolve(document.baseUri(), address.strip());
    return ADDRESS.matcher(whole).matches() ? whole : "";
  }
}
