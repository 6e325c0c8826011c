package uz.minbar.website;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Settings;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Shelf;

/** Tells search engines what there is; the same piece in other languages goes by its side. */
@Service
public class Sitemaps {

  /** Most addresses that one map may hold. */
  private static final int MOST = 50_000;

  private static final Duration NEWS = Duration.ofDays(2);

  private final Website website;
  private final Settings settings;
  private final Clock clock;

  Sitemaps(Website website, Settings settings, Clock clock) {
    this.website = website;
    this.settings = settings;
    this.clock = clock;
  }

  public String all() {
    var document = Feeds.xml();
    var set =
        document
            .appendElement("urlset")
            .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
            .attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    var pieces = pieces(MOST / Language.values().length);
    var bySlug =
        pieces.stream()
            .collect(
                Collectors.groupingBy(
                    Placement::slug, Collectors.mapping(Placement::language, Collectors.toList())));
    for (var language : Language.values()) {
      Feeds.text(
          set.appendElement("url"), "loc", settings.publicUrl() + "/" + language.prefix() + "/");
    }
    for (var piece : pieces) {
      var url = set.appendElement("url");
      Feeds.text(url, "loc", settings.publicUrl() + piece.path());
      var corrected = piece.correctedAt();
      Feeds.text(url, "lastmod", (corrected == null ? piece.publishedAt() : corrected).toString());
      for (var language : bySlug.getOrDefault(piece.slug(), List.of())) {
        url.appendElement("xhtml:link")
            .attr("rel", "alternate")
            .attr("hreflang", language.tag())
            .attr("href", settings.publicUrl() + "/" + language.prefix() + "/news/" + piece.slug());
      }
    }
    return Feeds.written(document);
  }

  /** Only the last two days, as search engines want news. */
  public String news() {
    var document = Feeds.xml();
    var set =
        document
            .appendElement("urlset")
            .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
            .attr("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
    var since = clock.instant().minus(NEWS);
    for (var piece : pieces(250)) {
      if (piece.publishedAt().isAfter(since)) {
        var url = set.appendElement("url");
        Feeds.text(url, "loc", settings.publicUrl() + piece.path());
        var news = url.appendElement("news:news");
        var publication = news.appendElement("news:publication");
        Feeds.text(publication, "news:name", website.office(piece.language()));
        Feeds.text(publication, "news:language", piece.language().locale().getLanguage());
        Feeds.text(news, "news:publication_date", piece.publishedAt().toString());
        Feeds.text(news, "news:title", piece.headline());
      }
    }
    return Feeds.written(document);
  }

  private List<Placement> pieces(int most) {
    var pieces = new ArrayList<Placement>();
    Arrays.stream(Language.values()).forEach(language -> pieces.addAll(pieces(language, most)));
    pieces.sort(Comparator.comparing(Placement::publishedAt).reversed());
    return pieces;
  }

  private List<Placement> pieces(Language language, int most) {
    var pieces = new ArrayList<Placement>();
    @Nullable String cursor = null;
    do {
      var slice = website.list(Shelf.Wanted.all(language), cursor, 500);
      slice.items().forEach(teaser -> pieces.add(teaser.piece()));
      cursor = slice.next();
    } while (cursor != null && pieces.size() < most);
    return pieces;
  }
}
