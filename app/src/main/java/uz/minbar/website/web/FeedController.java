package uz.minbar.website.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.Cards;
import uz.minbar.website.Feeds;
import uz.minbar.website.Website;

/** Feeds and the pictures that go with links. Who has the newest already is told so and no more. */
@Controller
class FeedController {

  private static final int ITEMS = 30;
  private static final Map<String, String> TYPES =
      Map.of(
          "rss", "application/rss+xml;charset=UTF-8",
          "atom", "application/atom+xml;charset=UTF-8",
          "json", "application/feed+json;charset=UTF-8");

  private final Website website;
  private final Feeds feeds;
  private final Cards cards;
  private final Sites sites;

  FeedController(Website website, Feeds feeds, Cards cards, Sites sites) {
    this.website = website;
    this.feeds = feeds;
    this.cards = cards;
    this.sites = sites;
  }

  @GetMapping(PressController.PREFIX + "/feed.{form:rss|atom|json}")
  ResponseEntity<byte[]> feed(Page page, @PathVariable String form) {
    var pieces = website.feed(page.language(), ITEMS);
    var head = head(page, website.changedAt(page.language()).orElse(Instant.EPOCH));
    String feed =
        switch (form) {
          case "rss" -> feeds.rss(head, pieces);
          case "atom" -> feeds.atom(head, pieces);
          default -> feeds.json(head, pieces);
        };
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(TYPES.getOrDefault(form, "application/xml")))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
        .lastModified(head.changedAt())
        .body(bytes);
  }

  @GetMapping(PressController.PREFIX + "/news/{slug}/card.png")
  ResponseEntity<byte[]> card(Page page, @PathVariable String slug) {
    var piece =
        website
            .piece(page.language(), slug)
            .filter(one -> one.withdrawnAt() == null)
            .orElseThrow(Problem::notFound);
    return picture(cards.of(page, sites.site(page).title(page), piece));
  }

  /** The picture of pages that are no piece. */
  @GetMapping(PressController.PREFIX + "/card.png")
  ResponseEntity<byte[]> card(Page page) {
    return picture(cards.of(page, sites.site(page).title(page)));
  }

  private static ResponseEntity<byte[]> picture(Cards.Drawn drawn) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(drawn.etag())
        .body(drawn.png());
  }

  private Feeds.Head head(Page page, Instant changedAt) {
    var site = sites.site(page);
    return new Feeds.Head(
        site.base(),
        site.base() + page.path(),
        page.t("website.title", site.office()),
        page.t("website.description", site.office()),
        site.title(page),
        page.t("website.machine"),
        page.language(),
        changedAt);
  }
}
