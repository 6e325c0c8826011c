package uz.minbar.monitoring.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;

/**
 * Reads sitemaps and news sitemaps, plain or packed, and the index of several. The parser knows no
 * entities of a file's own, and unpacking ends where the fetcher would end: no bomb goes off. What
 * does not lie on the sitemap's own site is not believed, as the protocol demands.
 */
final class Sitemap {

  private static final int MOST_ENTRIES = 500;
  private static final int MOST_PARTS = 4;

  /** Older pages are no news; the page of an older item is not visited either. */
  private static final Duration RECENT = Duration.ofDays(3);

  private final URI address;
  private final Instant now;

  private Sitemap(URI address, Instant now) {
    this.address = address;
    this.now = now;
  }

  /**
   * @param part whether an index led here; an index inside an index is not followed
   * @throws NoFeed where it is none, or unpacks to more than may be
   */
  static ParsedFeed parse(byte[] body, String contentType, URI address, boolean part, Instant now)
      throws NoFeed {
    if (body.length == 0) {
      throw new NoFeed("monitoring.fault.emptyBody");
    }
    var document =
        Jsoup.parse(
            Decoding.text(unpacked(body), contentType), address.toString(), Parser.xmlParser());
    var sitemap = new Sitemap(address, now);
    for (var root : document.children()) {
      switch (local(root)) {
        case "urlset" -> {
          return new ParsedFeed("", null, sitemap.entries(root));
        }
        case "sitemapindex" -> {
          return new ParsedFeed("", null, List.of(), part ? List.of() : sitemap.parts(root));
        }
        default -> {}
      }
    }
    throw new NoFeed("monitoring.fault.noSitemap");
  }

  private static byte[] unpacked(byte[] body) throws NoFeed {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      var read = plain.readNBytes(Fetcher.MOST_BYTES + 1);
      if (read.length > Fetcher.MOST_BYTES) {
        throw new NoFeed(FetchFailure.Reason.TOO_LARGE.textKey());
      }
      return read;
    } catch (IOException e) {
      throw new NoFeed(FetchFailure.Reason.BROKEN.textKey());
    }
  }

  /**
   * Those with news first, then the latest; where nobody says when, the first and the last of those
   * without a time, for sitemaps grow at either end.
   */
  private List<Entry> entries(Element root) {
    var dated = new ArrayList<Entry>();
    var undated = new ArrayList<Entry>();
    for (var url : root.children()) {
      var entry = local(url).equals("url") ? entry(url) : Optional.<Entry>empty();
      entry.ifPresent(one -> (one.publishedAt() == null ? undated : dated).add(one));
    }
    dated.sort(Comparator.comparing(Sitemap::time).reversed());
    var entries = new ArrayList<>(dated.subList(0, Math.min(dated.size(), MOST_ENTRIES)));
    int room = MOST_ENTRIES - entries.size();
    if (undated.size() <= room) {
      entries.addAll(undated);
    } else {
      entries.addAll(undated.subList(0, room / 2));
      entries.addAll(undated.subList(undated.size() - room / 2, undated.size()));
    }
    return entries;
  }

  private Optional<Entry> entry(Element url) {
    String link = link(url);
    var news = child(url, "news");
    String title = news.map(one -> Words.title(value(one, "title"))).orElse("");
    String written = news.map(one -> value(one, "publication_date")).orElse("");
    var at = FeedTimes.parse(written.isEmpty() ? value(url, "lastmod") : written, now);
    boolean old = title.isEmpty() && at != null && at.isBefore(now.minus(RECENT));
    return link.isEmpty() || old
        ? Optional.empty()
        : Optional.of(new Entry(Words.cut(link, 1000), link, title, "", "", at));
  }

  /** The latest parts; where none says when, those of news, or else the first and the last. */
  private List<String> parts(Element root) {
    var dated = new ArrayList<Part>();
    var undated = new ArrayList<String>();
    for (var one : root.children()) {
      String link = local(one).equals("sitemap") ? link(one) : "";
      // The visit has been granted for this host only.
      if (!link.isEmpty() && Objects.equals(URI.create(link).getAuthority(), host())) {
        var at = FeedTimes.parse(value(one, "lastmod"), now);
        if (at == null) {
          undated.add(link);
        } else if (at.isAfter(now.minus(RECENT))) {
          dated.add(new Part(link, at));
        }
      }
    }
    if (!dated.isEmpty()) {
      dated.sort(Comparator.comparing(Part::at).reversed());
      return dated.stream().map(Part::link).limit(MOST_PARTS).toList();
    }
    var news =
        undated.stream()
            .filter(link -> link.toLowerCase(Locale.ROOT).contains("news"))
            .limit(MOST_PARTS)
            .toList();
    return !news.isEmpty() || undated.size() <= 2
        ? (news.isEmpty() ? List.copyOf(undated) : news)
        : List.of(undated.getFirst(), undated.getLast());
  }

  private record Part(String link, Instant at) {}

  private String host() {
    return address.getAuthority();
  }

  /** "" for what is no page of this site. */
  private String link(Element element) {
    String link = FeedParser.resolve(address, value(element, "loc"));
    return !link.isEmpty() && Links.sameSite(address, URI.create(link)) ? link : "";
  }

  private static Instant time(Entry entry) {
    return Objects.requireNonNull(entry.publishedAt());
  }

  /** Without the prefix: a news part is one under whatever prefix. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(one -> local(one).equals(name)).findFirst();
  }

  private static String value(Element parent, String name) {
    return child(parent, name).map(one -> one.wholeText().strip()).orElse("");
  }
}
