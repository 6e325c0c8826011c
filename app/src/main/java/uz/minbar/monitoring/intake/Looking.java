package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetched;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.sources.SourceKind;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Looks at an address for a person who wonders what there is to watch. Changes nothing. */
@Service
public class Looking {

  private static final int PREVIEW = 8;

  private final Fetcher fetcher;
  private final Staff staff;
  private final Clock clock;

  Looking(Fetcher fetcher, Staff staff, Clock clock) {
    this.fetcher = fetcher;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param offers feeds and sitemaps: the address itself where it is one
   * @param regions lists of articles on the page, the likeliest first
   */
  public record Sight(String address, List<Offer> offers, List<ListRegion> regions) {}

  /** A feed or sitemap; the title is "" where it has none. */
  public record Offer(SourceKind kind, String address, String title) {}

  /** A list on the page, with its first links. */
  public record ListRegion(String selector, int count, List<Link> links) {}

  /** A link as it would become an item. */
  public record Link(String address, String title) {}

  /**
   * @throws Problem 422 for an address that cannot be visited, with the reason
   * @throws AccessDeniedException where the person may not watch sources
   */
  public Sight look(String typed) {
    if (!staff.current().may(Right.WATCH_SOURCES)) {
      throw new AccessDeniedException(Right.WATCH_SOURCES.name());
    }
    String address = typed.strip();
    try {
      var fetched = fetcher.fetch(address, Fetcher.Known.NOTHING);
      var itself = itself(address, fetched);
      return itself == null
          ? page(address, fetched)
          : new Sight(address, List.of(itself), List.of());
    } catch (FetchFailure failure) {
      throw Problem.invalid("address", failure.reason().textKey());
    }
  }

  private @Nullable Offer itself(String address, Fetched fetched) {
    for (var kind : List.of(SourceKind.FEED, SourceKind.SITEMAP)) {
      try {
        return new Offer(kind, address, title(kind, fetched));
      } catch (NoFeed none) {
        continue;
      }
    }
    return null;
  }

  private String title(SourceKind kind, Fetched fetched) throws NoFeed {
    byte[] body = fetched.body();
    URI at = fetched.address();
    return kind == SourceKind.SITEMAP
        ? Sitemap.parse(body, fetched.contentType(), at, false, clock.instant()).title()
        : FeedParser.parse(body, fetched.contentType(), at, clock.instant()).title();
  }

  private static Sight page(String address, Fetched fetched) {
    String html = Decoding.text(fetched.body(), fetched.contentType());
    var page = new PageList(html, fetched.address());
    var regions = new Regions(page);
    return new Sight(
        address,
        FeedLinks.of(html, fetched.address()),
        regions.ranked().stream()
            .map(
                region -> {
                  var links = page.links(List.of(region)).values();
                  return new ListRegion(
                      regions.selector(region),
                      links.size(),
                      links.stream()
                          .limit(PREVIEW)
                          .map(link -> new Link(link.address(), link.title()))
                          .toList());
                })
            .toList());
  }
}
