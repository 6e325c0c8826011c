package uz.minbar.publishing.telegram;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

/**
 * What the public page of a channel tells of posts: views, reactions, votes. How often one was
 * passed on stands nowhere; where no reaction stands, nobody can see whether there may be any.
 */
final class TelegramFigures {

  /** From here on the page rounds. */
  private static final int ROUNDED_FROM = 1000;

  /** A page shows some twenty posts: more than an office sends in a day. */
  private static final int MOST_PAGES = 10;

  private TelegramFigures() {}

  /** An album is one post on the page, with the number of its first message. */
  private record Wanted(UUID delivery, long last) {}

  /** Reads the pages on which the deliveries stand, from the newest back. */
  static Counted read(TelegramPage pages, String channel, List<Delivery> out) {
    var wanted = wanted(out);
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (int page = 0; page < MOST_PAGES && !wanted.isEmpty(); page++) {
      var newest = wanted.firstEntry();
      var posts = pages.posts(channel, newest.getValue().last() + 1).orElse(List.of());
      for (var post : posts) {
        var one = wanted.remove(post.id());
        if (one != null) {
          found.put(one.delivery(), counts(post));
        }
      }
      if (posts.isEmpty()) {
        break;
      }
      // What should have stood here and did not is gone.
      wanted.headMap(Math.min(posts.getFirst().id(), newest.getKey()), true).clear();
    }
    return new Counted(found, null);
  }

  /** By the number of the post, the newest first. */
  private static TreeMap<Long, Wanted> wanted(List<Delivery> out) {
    var wanted = new TreeMap<Long, Wanted>(Comparator.reverseOrder());
    for (var delivery : out) {
      var receipt = delivery.receipt();
      if (receipt != null && !receipt.messages().isEmpty()) {
        wanted.put(
            Long.valueOf(receipt.messages().getFirst()),
            new Wanted(delivery.id(), Long.parseLong(receipt.messages().getLast())));
      }
    }
    return wanted;
  }

  private static Map<Measure, Count> counts(TelegramPage.Post post) {
    var counts = new EnumMap<Measure, Count>(Measure.class);
    count(post.views()).ifPresent(views -> counts.put(Measure.VIEWS, views));
    count(post.reactions()).ifPresent(reactions -> counts.put(Measure.REACTIONS, reactions));
    var poll = post.poll();
    count(poll == null ? null : poll.voters()).ifPresent(votes -> counts.put(Measure.VOTES, votes));
    return counts;
  }

  /** A number that the page tells. */
  static Optional<Count> count(@Nullable Long told) {
    return Optional.ofNullable(told).map(number -> new Count(number, number >= ROUNDED_FROM));
  }
}
