package uz.minbar.monitoring.facebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Posts of a page, the latest first.
 *
 * @param after where older ones begin; "" where these are the oldest
 * @param rest how long the platform wants to be left alone; null where it does not mind
 */
public record GraphPosts(List<GraphPost> posts, String after, @Nullable Duration rest) {

  /**
   * @throws GraphFailure for what is no list of posts
   */
  static GraphPosts of(JsonNode body, @Nullable Duration rest) throws GraphFailure {
    if (!body.path("data").isArray()) {
      throw GraphFailure.unreadable();
    }
    var posts = new ArrayList<GraphPost>();
    for (var post : body.path("data")) {
      GraphPost.of(post).ifPresent(posts::add);
    }
    var paging = body.path("paging");
    // The address of the next page has the token in it: only where it begins is taken.
    String after = paging.has("next") ? paging.path("cursors").path("after").asString("") : "";
    return new GraphPosts(posts, after, rest);
  }

  /** These, and older ones. */
  GraphPosts with(GraphPosts older) {
    var all = new ArrayList<>(posts);
    all.addAll(older.posts);
    return new GraphPosts(all, older.after, older.rest);
  }

  /** The page's name, "" where no post tells it. */
  public String page() {
    return posts.stream()
        .map(GraphPost::author)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
