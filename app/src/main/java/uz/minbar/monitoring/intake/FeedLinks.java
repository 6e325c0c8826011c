package uz.minbar.monitoring.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import uz.minbar.monitoring.sources.SourceKind;

/** Finds the feeds that a page offers to machines, and those that it only links to. */
final class FeedLinks {

  private static final Pattern TYPE =
      Pattern.compile("(?i)\\s*(application|text)/(rss\\+xml|atom\\+xml|feed\\+json|xml|json).*");
  private static final Pattern LINK =
      Pattern.compile("(?i)/(rss|feed|feeds|atom)/?$|\\.(rss|atom)$|/(rss|feed|atom)\\.(xml|php)$");
  private static final int MOST = 10;

  private FeedLinks() {}

  /** Those that the page names in its head first. */
  static List<Looking.Offer> of(String html, URI address) {
    var document = Jsoup.parse(html, address.toString());
    var offers = new LinkedHashMap<String, Looking.Offer>();
    for (var link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      if (TYPE.matcher(link.attr("type")).matches()) {
        put(offers, SourceKind.FEED, address, link.attr("href"), link.attr("title"));
      }
    }
    for (var link : document.select("link[rel~=(?i)\\bsitemap\\b][href]")) {
      put(offers, SourceKind.SITEMAP, address, link.attr("href"), link.attr("title"));
    }
    for (var link : document.select("a[href]")) {
      if (LINK.matcher(link.attr("href").strip()).find()) {
        put(offers, SourceKind.FEED, address, link.attr("href"), link.text());
      }
    }
    return new ArrayList<>(offers.values()).subList(0, Math.min(MOST, offers.size()));
  }

  private static void put(
      LinkedHashMap<String, Looking.Offer> offers,
      SourceKind kind,
      URI at,
      String href,
      String title) {
    String found = FeedParser.resolve(at, href);
    if (!found.isEmpty()) {
      offers.putIfAbsent(found, new Looking.Offer(kind, found, Words.title(title)));
    }
  }
}
