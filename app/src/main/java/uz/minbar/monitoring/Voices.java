package uz.minbar.monitoring;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.meaning.MentionTone;

/** Who told a story, when and how: for counting, without the texts. */
@Repository
class Voices {

  /** More is a wave whose height nobody doubts. */
  private static final int MOST = 50_000;

  private final JdbcClient jdbc;

  Voices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Voice> of(Collection<StoryId> stories) {
    return jdbc.sql(
            """
            select m.story, i.source, i.published_at, m.tone
            from monitoring_mention m join monitoring_item i on i.id = m.item
            where m.story = any(?) order by i.published_at, m.id limit ?
            """)
        .params(stories.stream().map(StoryId::value).toArray(UUID[]::new), MOST)
        .query(
            (row, _) ->
                new Voice(
                    new StoryId(row.getObject(1, UUID.class)),
                    new SourceId(row.getObject(2, UUID.class)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    MentionTone.NEGATIVE.word().equals(row.getString(4))))
        .list();
  }
}
