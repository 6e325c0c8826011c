package uz.minbar.monitoring.facebook;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.net.FetchFailure;

/** The Graph API, as far as pages are read. */
@Component
class Graph {

  private static final int PAGE = 25;

  /** Counts of reactions and comments would need rights that reading a page does not. */
  private static final String FIELDS =
      "id,message,story,created_time,permalink_url,from{name},attachments{title,description}";

  private final GraphApi api;

  Graph(GraphApi api) {
    this.api = api;
  }

  /**
   * Posts of a page, the latest first.
   *
   * @param after where to begin, as an earlier answer said; "" begins with the latest
   * @throws GraphFailure with the reason in words
   */
  GraphPosts posts(String token, String page, String after) throws GraphFailure {
    var query = new LinkedHashMap<String, String>();
    query.put("fields", FIELDS);
    query.put("limit", String.valueOf(PAGE));
    if (!after.isEmpty()) {
      query.put("after", after);
    }
    return switch (api.get(token, page + "/posts", query)) {
      case GraphAnswer.Done done -> GraphPosts.of(done.body(), done.rest());
      case GraphAnswer.Refused refused -> throw GraphFailure.of(refused);
      case GraphAnswer.NotSent _ ->
          throw GraphFailure.unreached(FetchFailure.Reason.UNREACHABLE.textKey());
      case GraphAnswer.Unknown _ ->
          throw GraphFailure.unreached(FetchFailure.Reason.TOO_SLOW.textKey());
    };
  }
}
