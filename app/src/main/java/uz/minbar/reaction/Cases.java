package uz.minbar.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.newsroom.KnownCases;

/** Cases and facts in the database. */
@Repository
class Cases implements KnownCases {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Cases(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  Optional<Case> find(CaseId id) {
    return jdbc.sql("select * from reaction_case where id = ?")
        .param(id.value())
        .query(this::read)
        .optional();
  }

  @Override
  public boolean knows(CaseId id) {
    return find(id).isPresent();
  }

  Case forChange(CaseId id) {
    return jdbc.sql("select * from reaction_case where id = ? for update")
        .param(id.value())
        .query(this::read)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /**
   * @throws Problem 409 where its story has another open case
   */
  void requireStoryFree(Case found) {
    var story = found.story();
    boolean taken =
        jdbc.sql(
                    "select count(*) from reaction_case where story = ? and state = 'open' and id <> ?")
                .params(Sql.params(story == null ? null : story.value(), found.id().value()))
                .query(Integer.class)
                .single()
            > 0;
    if (taken) {
      throw Problem.conflict("reaction.fault.storyTaken");
    }
  }

  /** What was said and when each step is due. */
  record Said(
      String title,
      String sourceTitle,
      String sourceUrl,
      String quote,
      Instant saidAt,
      @Nullable MentionId mention,
      StoryId story) {}

  CaseId insert(NewCase begun, Said said, Norm norm, Instant now, @Nullable PersonId by) {
    var mention = said.mention();
    var assignee = begun.assignee();
    var due = begun.dueAt();
    return new CaseId(
        jdbc.sql(
                """
                with numbered as (insert into reaction_numbering values (?, 1)
                  on conflict (organisation) do update set last = reaction_numbering.last + 1 returning last)
                insert into reaction_case (number, organisation, title, level, state, mention, story, source_title, source_url,
                  quote, said_at, opened_at, opened_by, assignee, first_due_at, holding_due_at, due_at, words)
                values ((select last from numbered), ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s) returning id
                """
                    .formatted(SearchText.VECTOR))
            .params(
                Sql.params(
                    tenancy.current().value(),
                    tenancy.current().value(),
                    said.title(),
                    begun.level().word(),
                    mention == null ? null : mention.value(),
                    said.story().value(),
                    said.sourceTitle(),
                    said.sourceUrl(),
                    said.quote(),
                    said.saidAt(),
                    now,
                    by == null ? null : by.value(),
                    assignee == null ? null : assignee.value(),
                    now.plus(norm.first()),
                    now.plus(norm.holding()),
                    due == null ? now.plus(norm.full()) : due,
                    SearchText.keys(said.title()),
                    SearchText.keys(said.quote())))
            .query(UUID.class)
            .single());
  }

  void set(CaseId id, String column, @Nullable Object value) {
    // The column is always one of ours, never typed by anybody.
    jdbc.sql("update reaction_case set " + column + " = ?, version = version + 1 where id = ?")
        .params(Sql.params(value, id.value()))
        .update();
  }

  void answered(CaseId id, String channel, @Nullable String address, Instant at) {
    jdbc.sql(
            """
            update reaction_case set answered_at = coalesce(answered_at, ?), answered_in = coalesce(answered_in, ?),
              first_at = coalesce(first_at, ?), holding_at = coalesce(holding_at, ?),
              address = coalesce(address, ?), state = 'closed', closed_at = coalesce(closed_at, ?), version = version + 1
            where id = ?
            """)
        .params(Sql.params(at, channel, at, at, address, at, id.value()))
        .update();
  }

  void close(CaseId id, String outcome, Instant at) {
    jdbc.sql(
            """
            update reaction_case set state = 'closed', outcome = ?, closed_at = ?, version = version + 1 where id = ?
            """)
        .params(Sql.params(outcome, at, id.value()))
        .update();
  }

  void reopen(CaseId id) {
    jdbc.sql(
            "update reaction_case set state = 'open', closed_at = null, version = version + 1 where"
                + " id = ?")
        .param(id.value())
        .update();
  }

  /** Open ones by what is due next, closed ones by when they began. */
  Slice<Case> list(@Nullable String state, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                """
                select * from reaction_case where (:state::text is null or state = :state)
                  and (:at::timestamptz is null or (opened_at, id) < (:at, :id))
                order by opened_at desc, id desc limit :limit
                """)
            .param("state", state)
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::read)
            .list();
    return Slice.cut(read, limit, one -> new Slice.Key(one.openedAt(), one.id().value()).cursor());
  }

  List<Case> open() {
    return jdbc.sql(
            """
            select * from reaction_case where state = 'open'
            order by case when first_at is null then first_due_at when holding_at is null then holding_due_at else due_at end
            limit 200
            """)
        .query(this::read)
        .list();
  }

  List<Case> closedSince(Instant since) {
    return jdbc.sql(
            """
            select * from reaction_case where state = 'closed' and closed_at >= ?
            order by closed_at desc limit 100
            """)
        .params(Sql.params(since))
        .query(this::read)
        .list();
  }

  Optional<Duration> pace(Instant since) {
    return jdbc.sql(
            """
            select (extract(epoch from avg(answered_at - opened_at)) / 60)::bigint from reaction_case
            where answered_at is not null and opened_at >= ? having count(*) > 0
            """)
        .params(Sql.params(since))
        .query(Long.class)
        .optional()
        .map(Duration::ofMinutes);
  }

  Norm norm() {
    return jdbc.sql("select first_minutes, holding_minutes, full_minutes from reaction_clock")
        .query(
            (row, _) ->
                new Norm(
                    Duration.ofMinutes(row.getInt(1)),
                    Duration.ofMinutes(row.getInt(2)),
                    Duration.ofMinutes(row.getInt(3))))
        .optional()
        .orElse(Norm.DEFAULT);
  }

  void setNorm(Norm norm) {
    jdbc.sql(
            """
            insert into reaction_clock (organisation, first_minutes, holding_minutes, full_minutes) values (?, ?, ?, ?)
            on conflict (organisation) do update set first_minutes = excluded.first_minutes,
              holding_minutes = excluded.holding_minutes, full_minutes = excluded.full_minutes
            """)
        .params(
            tenancy.current().value(),
            norm.first().toMinutes(),
            norm.holding().toMinutes(),
            norm.full().toMinutes())
        .update();
  }

  private Case read(ResultSet row, int number) throws SQLException {
    var mention = row.getObject("mention", UUID.class);
    var story = row.getObject("story", UUID.class);
    var assignee = row.getObject("assignee", UUID.class);
    var merged = row.getObject("merged_into", UUID.class);
    return new Case(
        new CaseId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        row.getString("title"),
        Level.ofWord(row.getString("level")),
        row.getString("state").equals("open"),
        mention == null ? null : new MentionId(mention),
        story == null ? null : new StoryId(story),
        row.getString("source_title"),
        row.getString("source_url"),
        row.getString("quote"),
        row.getObject("said_at", OffsetDateTime.class).toInstant(),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        assignee == null ? null : new PersonId(assignee),
        row.getObject("first_due_at", OffsetDateTime.class).toInstant(),
        row.getObject("holding_due_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        time(row, "first_at"),
        time(row, "holding_at"),
        time(row, "answered_at"),
        row.getString("answered_in"),
        row.getString("address"),
        time(row, "closed_at"),
        row.getString("outcome"),
        merged == null ? null : new CaseId(merged),
        row.getLong("version"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    return Sql.instant(row.getObject(column, OffsetDateTime.class));
  }
}
