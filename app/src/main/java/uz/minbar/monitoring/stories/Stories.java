package uz.minbar.monitoring.stories;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.monitoring.intake.Words;
import uz.uzbektext.script.Fold;

/**
 * Recognises a story by the words of an item or by a telling title, within three days of its last
 * sign of life. Exact recognition only; likeness of texts comes with the duty's own issue.
 */
@Component
public class Stories {

  private static final Duration ALIVE = Duration.ofHours(72);

  /** Shorter titles ("Eʼlon", "Yangiliklar") say nothing about what is told. */
  private static final int TELLING = 25;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Stories(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * The story of an item, begun with it where none is told yet. Within the caller's transaction.
   */
  public UUID of(String title, String text) {
    var organisation = tenancy.current().value();
    var now = clock.instant();
    // Two items of one story at the same moment must not begin it twice.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
        .param(organisation.toString())
        .query((_, _) -> true)
        .single();
    var keys = keys(title, text);
    var known =
        jdbc.sql(
                """
                select story from monitoring_story_key where key = any(?) and seen_at > ?
                order by seen_at limit 1
                """)
            .params(Sql.params(keys.toArray(String[]::new), now.minus(ALIVE)))
            .query(UUID.class)
            .optional();
    var story =
        known.orElseGet(
            () ->
                jdbc.sql(
                        """
                        insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                        values (?, ?, ?, ?) returning id
                        """)
                    .params(Sql.params(organisation, title, now, now))
                    .query(UUID.class)
                    .single());
    for (String key : keys) {
      jdbc.sql(
              """
              insert into monitoring_story_key (organisation, key, story, seen_at) values (?, ?, ?, ?)
              on conflict (organisation, key) do update set story = excluded.story, seen_at = excluded.seen_at
              """)
          .params(Sql.params(organisation, key, story, now))
          .update();
    }
    return story;
  }

  /** Counts anew after a mention has joined. */
  public void count(UUID story) {
    jdbc.sql(
            """
            update monitoring_story s set last_seen_at = ?, items = c.items, sources = c.sources
            from (select count(*) as items, count(distinct i.source) as sources from monitoring_mention m
              join monitoring_item i on i.id = m.item where m.story = ?) c
            where s.id = ?
            """)
        .params(Sql.params(clock.instant(), story, story))
        .update();
  }

  static List<String> keys(String title, String text) {
    var keys = new ArrayList<String>();
    keys.add("w:" + Words.hash(title, text));
    var folded = new StringBuilder();
    for (String word : title.split("[^\\p{L}\\p{N}ʻʼ'’‘`]+")) {
      String key = Fold.key(word);
      if (!key.isEmpty()) {
        folded.append(key).append(' ');
      }
    }
    if (folded.length() >= TELLING) {
      keys.add("t:" + folded.toString().strip());
    }
    return keys;
  }
}
