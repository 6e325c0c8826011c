package uz.minbar.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;

/** How often a channel's posts are seen, as its page tells. */
@Component
class Views {

  /** By then a post has been seen by most of those who will ever see it. */
  private static final Duration RIPE = Duration.ofDays(1);

  private static final int RECENT = 60;
  private static final int ENOUGH = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  Views(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps the views of posts that are stored already, and with them the channel's median: of posts
   * a day old or older where there are enough of them, else of all.
   */
  @Transactional
  void note(UUID source, List<Entry> entries) {
    var told = entries.stream().filter(entry -> entry.views() != null).toList();
    if (told.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update monitoring_item i set views = told.views from unnest(?::text[], ?::bigint[]) told(guid, views)
            where i.source = ? and i.guid = told.guid and i.views is distinct from told.views
            """)
        .params(
            told.stream().map(Entry::guid).toArray(String[]::new),
            told.stream().map(entry -> Objects.requireNonNull(entry.views())).toArray(Long[]::new),
            source)
        .update();
    jdbc.sql(
            """
            update monitoring_source set median_views = (
              select case when count(*) filter (where ripe) >= :enough
                then percentile_disc(0.5) within group (order by views) filter (where ripe)
                else percentile_disc(0.5) within group (order by views) end
              from (select views, published_at <= :ripe as ripe from monitoring_item
                where source = :source and views is not null order by published_at desc limit :recent) posts)
            where id = :source
            """)
        .param("enough", ENOUGH)
        .param("ripe", Sql.time(clock.instant().minus(RIPE)))
        .param("recent", RECENT)
        .param("source", source)
        .update();
  }
}
