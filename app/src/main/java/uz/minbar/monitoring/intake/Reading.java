package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uz.minbar.foundation.net.Fetched;
import uz.minbar.monitoring.facebook.GraphPosts;
import uz.minbar.monitoring.sources.YouTube;

/** Reads what came from a source, as its kind wants it. */
final class Reading {

  private Reading() {}

  /**
   * @throws NoFeed where it is not what a source of that kind gives
   */
  static ParsedFeed of(Visits.Visit visit, Fetched fetched, Instant now) throws NoFeed {
    byte[] body = fetched.body();
    String type = fetched.contentType();
    URI at = fetched.address();
    return switch (visit.kind()) {
      case "telegram" ->
          ChannelParser.parse(body, type, "https://t.me/" + visit.address() + "/", now);
      case "sitemap" -> Sitemap.parse(body, type, at, visit.part() != null, now);
      case "page" -> PageList.parse(body, type, at, visit.region(), now);
      default ->
          visit.part() == null && YouTube.isPage(at) ? channel(body, type, at) : feed(fetched, now);
    };
  }

  /** The same of a page that is read with an office's own rights. */
  static ParsedFeed of(GraphPosts read, Instant now) {
    var entries =
        read.posts().stream()
            .map(
                post ->
                    new Entry(
                        Words.cut(Words.clean(post.id()), 1000),
                        post.address(),
                        Words.cut(Words.plain(post.title()), 500),
                        Words.plain(post.text()),
                        Words.cut(Words.plain(post.author()), 500),
                        FeedTimes.parse(post.createdAt(), now)))
            .toList();
    return new ParsedFeed(read.page(), read.rest() == null ? Duration.ZERO : read.rest(), entries);
  }

  private static ParsedFeed feed(Fetched fetched, Instant now) throws NoFeed {
    return FeedParser.parse(fetched.body(), fetched.contentType(), fetched.address(), now);
  }

  /** A channel's page names the channel's feed, which is read by the next visit. */
  private static ParsedFeed channel(byte[] body, String type, URI at) throws NoFeed {
    var offers = FeedLinks.of(Decoding.text(body, type), at);
    if (offers.isEmpty()) {
      throw new NoFeed("monitoring.fault.pageNotFeed");
    }
    return new ParsedFeed("", null, List.of(), List.of(offers.getFirst().address()));
  }
}
