package uz.minbar.monitoring.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.spikes.Saying;
import uz.minbar.monitoring.spikes.Spikes;

/**
 * What was said on a topic, as those read it who look for waves: by the time at which its source
 * published it, so that a backlog which arrives at once is no wave.
 */
@Component
class Talk {

  private final JdbcClient jdbc;

  Talk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param sourceClass the kind of its source
   * @param timed whether the source itself said when: a guessed time tells nothing of lags
   */
  record Line(Saying saying, String sourceClass, boolean timed) {}

  /** Since when the topic can have been spoken of: no longer than the history goes. */
  @Transactional(readOnly = true)
  Instant since(TopicId topic, Instant now) {
    var created =
        jdbc.sql("select created_at from monitoring_topic where id = ?")
            .param(topic.value())
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    var history = now.minus(Spikes.HISTORY);
    return created.isAfter(history) ? created : history;
  }

  @Transactional(readOnly = true)
  List<Line> lines(TopicId topic, Instant since) {
    return jdbc.sql(
            """
            select m.id, m.role = 'main' and m.kind <> 'advertisement' as main,
              least(i.published_at, i.seen_at) as at, i.published_at < i.seen_at as timed, i.source, s.kind,
              coalesce(b.created_at, s.created_at) as known_since, i.title || ' ' || i.text as text
            from monitoring_mention_topic t join monitoring_mention m on m.id = t.mention
            join monitoring_item i on i.id = m.item join monitoring_source s on s.id = i.source
            left join monitoring_subscription b on b.source = s.id
            where t.topic = ? and least(i.published_at, i.seen_at) >= ?
            order by at, m.id
            """)
        .params(Sql.params(topic.value(), since))
        .query(Talk::line)
        .list();
  }

  /** How the organisation calls the sources. */
  @Transactional(readOnly = true)
  Map<String, String> titles(List<String> sources) {
    record Title(String source, String title) {}
    return jdbc
        .sql(
            """
            select s.id, coalesce(nullif(b.title, ''), s.title) as title from monitoring_source s
            left join monitoring_subscription b on b.source = s.id where s.id = any(?)
            """)
        .params(Sql.params((Object) sources.stream().map(UUID::fromString).toArray(UUID[]::new)))
        .query((row, _) -> new Title(row.getString("id"), row.getString("title")))
        .list()
        .stream()
        .collect(Collectors.toMap(Title::source, Title::title));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new Saying(
            row.getObject("id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("source"),
            row.getObject("known_since", OffsetDateTime.class).toInstant(),
            row.getBoolean("main"),
            row.getString("text")),
        row.getString("kind"),
        row.getBoolean("timed"));
  }
}
