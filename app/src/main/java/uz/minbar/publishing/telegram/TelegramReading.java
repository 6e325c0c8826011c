package uz.minbar.publishing.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.publishing.Channel.Reading;
import uz.minbar.publishing.Piece;

/** Looks on the public page of a channel for a post of ours. */
final class TelegramReading {

  /** Some two hundred posts: more than an office sends within an outage. */
  private static final int MOST_PAGES = 10;

  private TelegramReading() {}

  /**
   * Looks for a piece among what came after that moment.
   *
   * @param known messages that belong to other deliveries
   */
  static Reading look(
      TelegramPage pages,
      String channel,
      Piece piece,
      Predicate<TelegramPage.Post> ours,
      Instant since,
      Set<String> known) {
    Long before = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var posts = pages.posts(channel, before).orElse(null);
      if (posts == null) {
        return new Reading.CannotTell();
      }
      for (var post : posts.reversed()) {
        if (!known.contains(String.valueOf(post.id())) && ours.test(post)) {
          return new Reading.There(
              TelegramReceipt.of(piece, post.id()), pages.address(channel, post.id()));
        }
      }
      if (posts.isEmpty() || older(posts.getFirst(), since) || posts.getFirst().id() <= 1) {
        return new Reading.NotThere();
      }
      before = posts.getFirst().id();
    }
    return new Reading.CannotTell();
  }

  /** One post as it stands there now; empty where the page does not show it. */
  static Optional<TelegramPage.Post> post(TelegramPage pages, String channel, long message) {
    return pages.posts(channel, message + 1).stream()
        .flatMap(posts -> posts.stream())
        .filter(post -> post.id() == message)
        .findFirst();
  }

  private static boolean older(TelegramPage.Post post, Instant since) {
    var at = post.at();
    return at != null && at.isBefore(since.minus(Duration.ofMinutes(2)));
  }
}
