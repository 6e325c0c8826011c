package uz.minbar.website;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Settings;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Addresses;
import uz.minbar.website.sections.Events;

/**
 * Tells search engines what there is, by the protocol of sitemaps.org; the same piece in other
 * languages goes by its side.
 */
@Service
public class Sitemaps {

  /** Materials a map: with four languages each, well below its limits of 50,000 and 50 MB. */
  private static final int PART = 10_000;

  /** What search engines take for news: the last two days, at most a thousand. */
  private static final Duration NEWS = Duration.ofDays(2);

  private static final int MOST_NEWS = 1_000;
  private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<Language> ALL = List.of(Language.values());

  private final Addresses addresses;
  private final Website website;
  private final SectionReader sections;
  private final Events events;
  private final Settings settings;
  private final Clock clock;

  Sitemaps(
      Addresses addresses,
      Website website,
      SectionReader sections,
      Events events,
      Settings settings,
      Clock clock) {
    this.addresses = addresses;
    this.website = website;
    this.sections = sections;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** The whole map; once it grows beyond one, the list of its parts. */
  public String all() {
    int standing = addresses.count();
    if (standing <= PART) {
      return part(1);
    }
    var index = new Xml("sitemapindex").attr("xmlns", PROTOCOL);
    for (int part = 1; (part - 1) * PART < standing; part++) {
      index.add("sitemap").add("loc", settings.publicUrl() + "/sitemap-" + part + ".xml");
    }
    return index.written();
  }

  /** One part, counted from 1; an empty map beyond the last. */
  public String part(int part) {
    var set =
        new Xml("urlset")
            .attr("xmlns", PROTOCOL)
            .attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    if (part == 1) {
      List.of("/", "/news", "/regions", "/verify").forEach(path -> add(set, path, ALL, null));
      website.regions().forEach(region -> add(set, "/regions/" + region.word(), ALL, null));
      if (events.any()) {
        add(set, "/events", ALL, null);
      }
      for (var event : events.remembered()) {
        add(
            set,
            "/events/" + event.word(),
            SectionReader.languages(event.title()),
            Feeds.moment(event.changedAt()));
      }
      for (var section : sections.all()) {
        add(
            set,
            "/sections/" + section.word(),
            SectionReader.languages(section.title()),
            Feeds.moment(section.changedAt()));
      }
    }
    for (var standing : addresses.standing((part - 1) * PART, PART)) {
      add(
          set,
          "/news/" + standing.slug(),
          standing.languages(),
          Feeds.moment(standing.changedAt()));
    }
    return set.written();
  }

  /** Only the last two days, in the form of news. */
  public String news() {
    var set =
        new Xml("urlset")
            .attr("xmlns", PROTOCOL)
            .attr("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
    for (var piece : addresses.since(clock.instant().minus(NEWS), MOST_NEWS)) {
      var url = set.add("url");
      url.add("loc", address(piece.language(), "/news/" + piece.slug()));
      var news = url.add("news:news");
      var publication = news.add("news:publication");
      publication.add("news:name", website.office(piece.language()));
      publication.add("news:language", piece.language().locale().getLanguage());
      news.add("news:publication_date", Feeds.moment(piece.publishedAt()));
      news.add("news:title", piece.headline());
    }
    return set.written();
  }

  private void add(Xml set, String path, List<Language> languages, @Nullable String changed) {
    for (var language : languages) {
      var url = set.add("url");
      url.add("loc", address(language, path));
      if (changed != null) {
        url.add("lastmod", changed);
      }
      languages.forEach(other -> alternate(url, other.tag(), address(other, path)));
      alternate(url, "x-default", address(languages.getFirst(), path));
    }
  }

  private static void alternate(Xml url, String tag, String address) {
    url.add("xhtml:link").attr("rel", "alternate").attr("hreflang", tag).attr("href", address);
  }

  private String address(Language language, String path) {
    return settings.publicUrl() + "/" + language.prefix() + path;
  }
}
