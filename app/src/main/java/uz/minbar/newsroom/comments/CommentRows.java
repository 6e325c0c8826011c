package uz.minbar.newsroom.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/** Comments in the database. */
@Repository
class CommentRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  CommentRows(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  UUID add(
      MaterialId material,
      @Nullable UUID answers,
      Language language,
      Passage passage,
      String words,
      @Nullable String instead,
      @Nullable PersonId person) {
    return jdbc.sql(
            """
            insert into newsroom_comment (organisation, material, answers, language, quote, before, after, words,
              instead, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.value(),
                answers,
                language.tag(),
                passage.quote(),
                passage.before(),
                passage.after(),
                words,
                instead,
                person == null ? null : person.value(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  /** Those that answer none, the oldest first. */
  @Transactional(readOnly = true)
  List<Comment> of(MaterialId material) {
    record Said(UUID to, Comment.Reply reply) {}
    var replies =
        jdbc
            .sql(
                "select * from newsroom_comment where material = ? and answers is not null order by at, id")
            .param(material.value())
            .query(
                (row, _) ->
                    new Said(
                        row.getObject("answers", UUID.class),
                        new Comment.Reply(
                            row.getObject("id", UUID.class),
                            row.getString("words"),
                            person(row),
                            at(row))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Said::to, Collectors.mapping(Said::reply, Collectors.toList())));
    return jdbc.sql(
            "select * from newsroom_comment where material = ? and answers is null order by at, id")
        .param(material.value())
        .query(
            (row, _) ->
                comment(row, replies.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  /** One that answers none. */
  @Transactional(readOnly = true)
  Optional<Comment> find(UUID id) {
    return jdbc.sql("select * from newsroom_comment where id = ? and answers is null")
        .param(id)
        .query((row, _) -> comment(row, List.of()))
        .optional();
  }

  /** Settles it; false where somebody was faster. */
  boolean settle(UUID id, Comment.Outcome outcome, @Nullable PersonId person) {
    return jdbc.sql(
                """
                update newsroom_comment set outcome = ?, settled_by = ?, settled_at = ?
                where id = ? and outcome is null
                """)
            .params(
                Sql.params(
                    outcome.word(), person == null ? null : person.value(), clock.instant(), id))
            .update()
        == 1;
  }

  private static Comment comment(ResultSet row, List<Comment.Reply> replies) throws SQLException {
    var outcome = row.getString("outcome");
    return new Comment(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        new Passage(row.getString("quote"), row.getString("before"), row.getString("after")),
        row.getString("words"),
        row.getString("instead"),
        person(row),
        at(row),
        outcome == null ? null : Comment.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        true,
        replies);
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static @Nullable PersonId person(ResultSet row) throws SQLException {
    var id = row.getObject("person", UUID.class);
    return id == null ? null : new PersonId(id);
  }
}
