package uz.minbar.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.meaning.Meanings;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionRole;
import uz.minbar.monitoring.meaning.MentionTone;

/** Mentions and stories in the database. */
@Repository
class Mentions {

  /** Whom a source reaches, as far as that is known. */
  private static final String REACH = "coalesce(s.median_views, b.audience)";

  private static final String MENTION =
      """
      select m.id, m.story, m.seen_at, m.tone, m.kind, m.role, m.people, m.bodies, m.places,
        i.title, i.text, i.address, i.author, i.source,
        i.published_at, i.language, i.script, i.pictures, %s as reach, coalesce(nullif(b.title, ''), s.title) as source_title,
        (select coalesce(array_agg(t.topic), '{}') from monitoring_mention_topic t where t.mention = m.id) as topics,
        (select coalesce(jsonb_agg(h), '[]') from monitoring_mention_topic t, jsonb_array_elements(t.highlights) h
          where t.mention = m.id)::text as highlights
      from monitoring_mention m join monitoring_item i on i.id = m.item
      join monitoring_source s on s.id = i.source
      left join monitoring_subscription b on b.source = s.id
      """
          .formatted(REACH);

  private static final String STORY =
      """
      select *, (select m.tone from monitoring_mention m where m.story = story.id and m.tone <> 'unclear'
        group by m.tone order by count(*) desc, min(m.seen_at) limit 1) as tone,
        (select array[coalesce(sum(reach), 0), count(reach), count(*)] from (
          select distinct s.id, %s as reach from monitoring_mention m join monitoring_item i on i.id = m.item
          join monitoring_source s on s.id = i.source left join monitoring_subscription b on b.source = s.id
          where m.story = story.id) each_source) as reach
      from monitoring_story story
      """
          .formatted(REACH);

  /** What a {@link MentionFilter} asks for, and where in the list. */
  private static final String NARROWED =
      """
      where (:topic::uuid is null or exists (select from monitoring_mention_topic t
          where t.mention = m.id and t.topic = :topic))
      and (:story::uuid is null or m.story = :story)
      and (:source::uuid is null or i.source = :source)
      and (:q::text is null or i.words @@ to_tsquery('simple', :q))
      and (:tone::text is null or coalesce(m.tone, 'unclear') = :tone)
      and (:kind::text is null or m.kind = :kind)
      and (:person::text is null or m.people @> array[:person]::text[])
      and (:place::text is null or m.places @> array[:place]::text[])
      and (:since::timestamptz is null or m.seen_at >= :since)
      and (:until::timestamptz is null or m.seen_at < :until)
      and (:pile::text is null or :pile = 'open' and not exists (select from monitoring_handling h
            where h.mention = m.id and h.dismissed)
          or exists (select from monitoring_handling h where h.mention = m.id and case :pile
            when 'mine' then h.assignee = :whose and not h.dismissed
            when 'marked' then h.marked and not h.dismissed
            when 'dismissed' then h.dismissed else false end))
      and (:reach::bigint is null or coalesce(s.median_views, b.audience) >= :reach)
      and (:at::timestamptz is null or (m.seen_at, m.id) < (:at, :id))
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Meanings meanings;

  Mentions(JdbcClient jdbc, Json json, Meanings meanings) {
    this.jdbc = jdbc;
    this.json = json;
    this.meanings = meanings;
  }

  Optional<Mention> find(MentionId id) {
    return jdbc.sql(MENTION + "where m.id = ?").param(id.value()).query(this::mention).optional();
  }

  UUID item(MentionId id) {
    return jdbc.sql("select item from monitoring_mention where id = ?")
        .param(id.value())
        .query(UUID.class)
        .single();
  }

  /** Judges what it means by all that its topics have found up to now. */
  void judge(MentionId id) {
    var mention = find(id).orElseThrow();
    var meaning = meanings.of(mention.title(), mention.text(), mention.highlights());
    jdbc.sql(
            """
            update monitoring_mention set tone = ?, kind = ?, role = ?, people = ?, bodies = ?, places = ?
            where id = ?
            """)
        .params(
            meaning.tone().word(),
            meaning.kind().word(),
            meaning.role().word(),
            meaning.people().toArray(String[]::new),
            meaning.bodies().toArray(String[]::new),
            meaning.places().toArray(String[]::new),
            id.value())
        .update();
  }

  List<MentionId> since(Instant since) {
    return jdbc.sql("select id from monitoring_mention where seen_at >= ? order by id")
        .params(Sql.params(since))
        .query((row, _) -> new MentionId(row.getObject(1, UUID.class)))
        .list();
  }

  Slice<Mention> list(MentionFilter filter, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var lying = filter.lying();
    var read =
        jdbc.sql(MENTION + NARROWED + "order by m.seen_at desc, m.id desc limit :limit")
            .param("topic", filter.topic())
            .param("story", filter.story())
            .param("source", filter.source())
            .param("q", SearchText.narrowing(filter.q()))
            .param("tone", filter.tone() == null ? null : filter.tone().word())
            .param("kind", filter.kind() == null ? null : filter.kind().word())
            .param("person", filter.person())
            .param("place", filter.place())
            .param("since", Sql.maybe(filter.since()))
            .param("until", Sql.maybe(filter.until()))
            .param("pile", lying == null ? null : lying.pile().word())
            .param("whose", lying == null ? null : lying.whose().value())
            .param("reach", filter.reach())
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::mention)
            .list();
    return Slice.cut(
        read, limit, mention -> new Slice.Key(mention.seenAt(), mention.id().value()).cursor());
  }

  Optional<Story> story(StoryId id) {
    return jdbc.sql(STORY + "where id = ?").param(id.value()).query(this::readStory).optional();
  }

  Slice<Story> stories(StoryFilter filter, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                "select * from ("
                    + STORY
                    + """
                    where items > 0 and (:topic::uuid is null or exists (select from monitoring_mention m
                        join monitoring_mention_topic t on t.mention = m.id where m.story = story.id and t.topic = :topic))
                      and (:since::timestamptz is null or last_seen_at >= :since)
                      and (not :several or sources > 1)
                      and (:at::timestamptz is null or (last_seen_at, id) < (:at, :id))) as story
                    where (:tone::text is null or coalesce(tone, 'unclear') = :tone)
                    order by last_seen_at desc, id desc limit :limit
                    """)
            .param("topic", filter.topic())
            .param("since", Sql.maybe(filter.since()))
            .param("several", filter.several())
            .param("tone", filter.tone() == null ? null : filter.tone().word())
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::readStory)
            .list();
    return Slice.cut(
        read, limit, story -> new Slice.Key(story.lastSeenAt(), story.id().value()).cursor());
  }

  int countSince(Instant since) {
    return jdbc.sql("select count(*) from monitoring_mention where seen_at >= ?")
        .params(Sql.params(since))
        .query(Integer.class)
        .single();
  }

  List<Long> untilThisHour(Instant midnight, Instant now, int days) {
    return jdbc.sql(
            """
            select count(m.id) from generate_series(1, :days) d
            left join monitoring_mention m on m.seen_at >= :midnight - d * interval '24 hours'
              and m.seen_at < :now - d * interval '24 hours'
            where :midnight - d * interval '24 hours' >=
              (select min(seen_at) - interval '24 hours' from monitoring_mention)
            group by d order by d
            """)
        .param("days", days)
        .param("midnight", Sql.time(midnight))
        .param("now", Sql.time(now))
        .query(Long.class)
        .list();
  }

  private Story readStory(ResultSet row, int number) throws SQLException {
    return new Story(
        new StoryId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getInt("items"),
        row.getInt("sources"),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
        tone(row),
        reach((Number[]) row.getArray("reach").getArray()));
  }

  private Mention mention(ResultSet row, int number) throws SQLException {
    var topics = new ArrayList<TopicId>();
    Arrays.stream((UUID[]) row.getArray("topics").getArray())
        .forEach(topic -> topics.add(new TopicId(topic)));
    return new Mention(
        new MentionId(row.getObject("id", UUID.class)),
        new StoryId(row.getObject("story", UUID.class)),
        row.getString("title"),
        row.getString("text"),
        row.getString("address"),
        row.getString("author"),
        new SourceId(row.getObject("source", UUID.class)),
        row.getString("source_title"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        row.getString("language"),
        row.getString("script"),
        tone(row),
        MentionKind.of(row.getString("kind")).orElseThrow(),
        MentionRole.of(row.getString("role")),
        strings(row, "people"),
        strings(row, "bodies"),
        strings(row, "places"),
        strings(row, "pictures"),
        row.getObject("reach", Long.class),
        topics,
        highlights(row.getString("highlights")));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Reach reach(Number[] counted) {
    return new Reach(counted[0].longValue(), counted[1].intValue(), counted[2].intValue());
  }

  private static MentionTone tone(ResultSet row) throws SQLException {
    return MentionTone.of(row.getString("tone")).orElse(MentionTone.UNCLEAR);
  }

  private List<Highlight> highlights(String written) {
    var unique = new LinkedHashMap<Highlight, Boolean>();
    for (var one : json.read(written, Highlight[].class)) {
      unique.put(one, true);
    }
    return List.copyOf(unique.keySet());
  }
}
