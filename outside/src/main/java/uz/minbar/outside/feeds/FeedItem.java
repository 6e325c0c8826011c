package uz.minbar.outside.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, written as it stands: nothing is mended.
 *
 * @param id guid or id
 * @param title plain text
 * @param link absolute, or beginning with a slash: then on the host that was asked
 * @param summary HTML
 * @param content HTML of the whole, or null if the feed has summaries only
 * @param author name, or null
 * @param published as text of the format's kind, so that a test can write nonsense; null for none
 */
public record FeedItem(
    String id,
    String title,
    String link,
    String summary,
    @Nullable String content,
    @Nullable String author,
    @Nullable String published) {

  /** An ordinary entry; its id is its link, its date is in ISO 8601 and fitted to the format. */
  public static FeedItem of(String link, String title, String summary, Instant published) {
    return new FeedItem(link, title, link, summary, null, null, published.toString());
  }

  /** The same entry with its whole text in the feed. */
  public FeedItem withContent(String html) {
    return new FeedItem(id, title, link, summary, html, author, published);
  }

  /** The same entry by this author. */
  public FeedItem by(String name) {
    return new FeedItem(id, title, link, summary, content, name, published);
  }

  /** The same entry with this text for a date, sensible or not. */
  public FeedItem dated(String text) {
    return new FeedItem(id, title, link, summary, content, author, text);
  }
}
