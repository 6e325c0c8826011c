package uz.minbar.monitoring.facebook;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page as the office's token lets it be read. */
@Component
public class Facebook {

  private final FacebookPages pages;
  private final Graph graph;
  private final JdbcClient jdbc;

  Facebook(FacebookPages pages, Graph graph, JdbcClient jdbc) {
    this.pages = pages;
    this.graph = graph;
    this.jdbc = jdbc;
  }

  /**
   * The latest posts of a source's page; twice as many where none of them is known.
   *
   * @throws GraphFailure with the reason in words
   */
  public GraphPosts read(UUID source) throws GraphFailure {
    var access = pages.access(source).orElseThrow(GraphFailure::noToken);
    var latest = graph.posts(access.token(), access.page(), "");
    if (latest.after().isEmpty() || latest.rest() != null || reachesKnown(source, latest)) {
      return latest;
    }
    return latest.with(graph.posts(access.token(), access.page(), latest.after()));
  }

  private boolean reachesKnown(UUID source, GraphPosts read) {
    return jdbc.sql(
            "select exists (select from monitoring_item where source = ? and guid = any(?))")
        .params(source, read.posts().stream().map(GraphPost::id).toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
