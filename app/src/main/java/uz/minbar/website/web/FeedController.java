package uz.minbar.website.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Shelf;
import uz.minbar.website.Cards;
import uz.minbar.website.Feeds;
import uz.minbar.website.Teaser;
import uz.minbar.website.Website;

/** Feeds and the pictures that go with links. */
@Controller
class FeedController {

  private static final int ITEMS = 30;

  private final Website website;
  private final Feeds feeds;
  private final Cards cards;
  private final Settings settings;

  FeedController(Website website, Feeds feeds, Cards cards, Settings settings) {
    this.website = website;
    this.feeds = feeds;
    this.cards = cards;
    this.settings = settings;
  }

  @GetMapping("/{prefix:oz|uz|ru|en}/feed.{form:rss|atom|json}")
  ResponseEntity<byte[]> feed(Page page, @PathVariable String form) {
    var pieces =
        website.list(Shelf.Wanted.all(page.language()), null, ITEMS).items().stream()
            .map(Teaser::piece)
            .toList();
    var head =
        new Feeds.Head(
            settings.publicUrl(),
            settings.publicUrl() + page.path(),
            page.t("website.title", website.office(page.language())),
            page.language());
    String body =
        switch (form) {
          case "rss" -> feeds.rss(head, pieces);
          case "atom" -> feeds.atom(head, pieces);
          default -> feeds.json(head, pieces);
        };
    String type =
        switch (form) {
          case "rss" -> "application/rss+xml;charset=UTF-8";
          case "atom" -> "application/atom+xml;charset=UTF-8";
          default -> "application/feed+json;charset=UTF-8";
        };
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{prefix:oz|uz|ru|en}/news/{slug}/card.png")
  ResponseEntity<byte[]> card(Page page, @PathVariable String slug) {
    var reading = website.reading(page.language(), slug).orElseThrow(Problem::notFound);
    if (reading.piece().withdrawnAt() != null) {
      throw Problem.notFound();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(cards.of(page, website.office(page.language()), reading.piece()));
  }
}
