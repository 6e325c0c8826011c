package uz.minbar.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Dates;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;

/** Counts of mentions by the time at which they were seen, as lists of mentions go. */
@Repository
class Tallies {

  private static final String COUNTS =
      """
      date_trunc(:step, m.seen_at at time zone :zone)::date as stretch, count(*) as mentions,
        count(*) filter (where m.tone = 'negative') as negative,
        count(*) filter (where m.tone = 'neutral') as neutral,
        count(*) filter (where m.tone = 'positive') as positive
      from monitoring_mention m join monitoring_item i on i.id = m.item
      """;

  private final JdbcClient jdbc;

  Tallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each mention once. */
  List<Tally> bySource(Instant since, Instant until, Tally.Step step) {
    return counted(
        "select i.source, null::uuid as topic, "
            + COUNTS
            + "where m.seen_at >= :since and m.seen_at < :until group by 1, 2, 3 order by 3, 1",
        since,
        until,
        step);
  }

  /** A mention that two topics found counts in both. */
  List<Tally> byTopic(Instant since, Instant until, Tally.Step step) {
    return counted(
        "select i.source, t.topic, "
            + COUNTS
            + """
            join monitoring_mention_topic t on t.mention = m.id
            where m.seen_at >= :since and m.seen_at < :until group by 1, 2, 3 order by 3, 1, 2
            """,
        since,
        until,
        step);
  }

  List<Tally.Outlet> outlets() {
    return jdbc.sql(
            """
            select s.id, coalesce(nullif(b.title, ''), s.title) as title, b.type,
              b.territory is not null or b.type = 'regional' as local
            from monitoring_subscription b join monitoring_source s on s.id = b.source order by 2, 1
            """)
        .query(
            (row, _) ->
                new Tally.Outlet(
                    new SourceId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4)))
        .list();
  }

  /** The stories that most sources told in that time, the widest told first. */
  List<Headline> headlines(Instant since, Instant until, int limit) {
    return jdbc.sql(
            """
            select told.*, f.title, f.language, f.script, f.address, f.published_at, f.source_title
            from (select m.story, count(*) as mentions, count(distinct i.source) as sources,
                count(*) filter (where m.tone = 'negative') as negative
              from monitoring_mention m join monitoring_item i on i.id = m.item
              where m.seen_at >= :since and m.seen_at < :until group by m.story) told,
            lateral (select i.title, i.language, i.script, i.address, i.published_at,
                coalesce(nullif(b.title, ''), s.title) as source_title
              from monitoring_mention m join monitoring_item i on i.id = m.item
              join monitoring_source s on s.id = i.source
              left join monitoring_subscription b on b.source = s.id
              where m.story = told.story and m.seen_at >= :since and m.seen_at < :until
              order by i.published_at, m.id limit 1) f
            order by told.sources desc, told.mentions desc, told.negative desc, f.published_at limit :limit
            """)
        .param("since", Sql.time(since))
        .param("until", Sql.time(until))
        .param("limit", limit)
        .query(Tallies::headline)
        .list();
  }

  private List<Tally> counted(String sql, Instant since, Instant until, Tally.Step step) {
    return jdbc.sql(sql)
        .param("step", step.name().toLowerCase(Locale.ROOT))
        .param("zone", Dates.ZONE.getId())
        .param("since", Sql.time(since))
        .param("until", Sql.time(until))
        .query(Tallies::tally)
        .list();
  }

  private static Tally tally(ResultSet row, int number) throws SQLException {
    var topic = row.getObject("topic", UUID.class);
    int judged = row.getInt("negative") + row.getInt("neutral") + row.getInt("positive");
    return new Tally(
        new SourceId(row.getObject("source", UUID.class)),
        topic == null ? null : new TopicId(topic),
        row.getObject("stretch", LocalDate.class),
        row.getInt("mentions"),
        row.getInt("negative"),
        row.getInt("neutral"),
        row.getInt("positive"),
        row.getInt("mentions") - judged);
  }

  private static Headline headline(ResultSet row, int number) throws SQLException {
    String language = row.getString("language");
    return new Headline(
        new StoryId(row.getObject("story", UUID.class)),
        row.getString("title"),
        language.equals("uz") ? "uz-" + row.getString("script") : language,
        row.getString("source_title"),
        row.getString("address"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getInt("mentions"),
        row.getInt("sources"),
        row.getInt("negative"));
  }
}
