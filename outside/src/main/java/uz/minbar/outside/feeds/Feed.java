package uz.minbar.outside.feeds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A feed whose entries, format and manners a test sets and may change while it is being read. */
public final class Feed {

  /** How the feed is written. */
  public enum Format {
    /** Without dates and ids, as of 1999. */
    RSS_091("application/rss+xml"),
    /** The common one. */
    RSS_20("application/rss+xml"),
    /** RSS 1.0. */
    RDF("application/rdf+xml"),
    /** RFC 4287. */
    ATOM("application/atom+xml"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json");

    private final String type;

    Format(String type) {
      this.type = type;
    }
  }

  /** A feed as it is sent to one host's reader. */
  record Written(byte[] body, String type, String etag, Instant changed) {}

  private final List<FeedItem> items = new ArrayList<>();
  private final Map<String, Written> written = new HashMap<>();
  private Format format = Format.RSS_20;
  private String title;
  private Charset charset = StandardCharsets.UTF_8;
  private @Nullable String declared = "UTF-8";
  private @Nullable String header;
  private @Nullable Duration ttl;
  private @Nullable Duration maxAge;
  private boolean etags = true;
  private boolean dates = true;
  private boolean gzip;
  private Instant changed = now();

  Feed(String title) {
    this.title = title;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private synchronized Feed change(Runnable work) {
    work.run();
    written.clear();
    changed = now();
    return this;
  }

  /** Names the feed. */
  public Feed title(String words) {
    return change(() -> title = words);
  }

  synchronized String title() {
    return title;
  }

  /** Writes it in this format. */
  public Feed format(Format wanted) {
    return change(() -> format = wanted);
  }

  /**
   * Encodes the text one way and says it is encoded another way.
   *
   * @param real the charset of the bytes
   * @param said what the XML declaration says; null leaves the declaration out
   */
  public Feed charset(Charset real, @Nullable String said) {
    return change(
        () -> {
          charset = real;
          declared = said;
        });
  }

  /** Says this charset in the Content-Type header; null says none. */
  public Feed charsetOfHeader(@Nullable String said) {
    return change(() -> header = said);
  }

  /** Asks readers inside the feed (RSS) not to come sooner. */
  public Feed ttl(Duration time) {
    return change(() -> ttl = time);
  }

  /** Asks readers by Cache-Control not to come sooner. */
  public Feed maxAge(Duration time) {
    return change(() -> maxAge = time);
  }

  /** Which of the two marks for conditional requests it gives and honours. */
  public Feed validators(boolean etag, boolean lastModified) {
    return change(
        () -> {
          etags = etag;
          dates = lastModified;
        });
  }

  /** Compresses for readers who accept it. */
  public Feed gzip() {
    return change(() -> gzip = true);
  }

  /** Adds an entry on top. */
  public Feed add(FeedItem item) {
    return change(() -> items.addFirst(item));
  }

  /** Sets all entries. */
  public Feed items(List<FeedItem> all) {
    return change(
        () -> {
          items.clear();
          items.addAll(all);
        });
  }

  /** The entries, newest first. */
  public synchronized List<FeedItem> items() {
    return List.copyOf(items);
  }

  synchronized Reply reply(String base, Map<String, String> request) {
    var now = written.computeIfAbsent(base, this::write);
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", now.type());
    if (etags) {
      headers.put("ETag", now.etag());
    }
    if (dates) {
      headers.put("Last-Modified", FeedWriter.httpDate(now.changed()));
    }
    var age = maxAge;
    if (age != null) {
      headers.put("Cache-Control", "max-age=" + age.toSeconds());
    }
    if (fresh(now, request)) {
      return new Reply(304, headers, new byte[0]);
    }
    return gzip && request.getOrDefault("accept-encoding", "").contains("gzip")
        ? new Reply(200, headers, now.body()).gzipped()
        : new Reply(200, headers, now.body());
  }

  private boolean fresh(Written now, Map<String, String> request) {
    String tag = request.get("if-none-match");
    if (tag != null && etags) {
      return tag.contains(now.etag());
    }
    return dates && FeedWriter.httpDate(now.changed()).equals(request.get("if-modified-since"));
  }

  private Written write(String base) {
    var writer = new FeedWriter(base, title, items, ttl);
    String text = writer.write(format, declared);
    byte[] body = text.getBytes(format == Format.JSON ? StandardCharsets.UTF_8 : charset);
    var sum = new CRC32();
    sum.update(body);
    String etag = '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"';
    String type = header == null ? format.type : format.type + "; charset=" + header;
    return new Written(body, type, etag, changed);
  }
}
