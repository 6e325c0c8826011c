package uz.minbar.newsroom.asks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Asks with their answers in the database. */
@Repository
class AskRows {

  /** Nobody has answered yet, and letters can go there. */
  private static final String SILENT =
      """
      closed_at is null and not exists (select from newsroom_answer where ask = a.id)
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  AskRows(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  UUID add(MaterialId material, NewAsk ask, Instant dueAt, @Nullable PersonId by) {
    return jdbc.sql(
            """
            insert into newsroom_ask (organisation, material, office, person, email, language, question, due_at,
              asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.value(),
                ask.office(),
                ask.person(),
                ask.email(),
                ask.language().tag(),
                ask.question(),
                dueAt,
                by == null ? null : by.value(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  @Transactional(readOnly = true)
  Optional<Ask> find(UUID id) {
    return read("id = ?", id).stream().findFirst();
  }

  /** Reads it for a change: nobody else changes it until this transaction ends. */
  Optional<Ask> forChange(UUID id) {
    var there =
        jdbc.sql("select id from newsroom_ask where id = ? for update")
            .param(id)
            .query(UUID.class)
            .optional();
    return there.flatMap(this::find);
  }

  List<Ask> of(MaterialId material) {
    return read("material = ?", material.value());
  }

  /** Those without an answer whose date is past, the longest past first. */
  List<Ask> late(Instant now) {
    return read(SILENT + " and due_at <= ?", now);
  }

  /** Those without an answer whose date is near: within a day, or within half of the time given. */
  List<Ask> soon(Instant now) {
    return read(
        SILENT
            + " and due_at > ? and due_at - ? <= least(interval '1 day', (due_at - asked_at) / 2)",
        now,
        now);
  }

  /** Those to which something came since then. */
  List<Ask> answeredSince(Instant since) {
    return read("exists (select from newsroom_answer where ask = a.id and at > ?)", since);
  }

  void close(UUID id) {
    jdbc.sql("update newsroom_ask set closed_at = ? where id = ?")
        .params(Sql.params(clock.instant(), id))
        .update();
  }

  void used(UUID ask, UUID answer) {
    jdbc.sql("update newsroom_answer set used_at = ? where ask = ? and id = ?")
        .params(Sql.params(clock.instant(), ask, answer))
        .update();
  }

  void add(UUID ask, UUID answer, String person, String words, List<AnswerFile> files) {
    var organisation = tenancy.current().value();
    jdbc.sql(
            "insert into newsroom_answer (organisation, ask, id, person, words, at) values (?, ?, ?, ?, ?, ?)")
        .params(Sql.params(organisation, ask, answer, person, words, clock.instant()))
        .update();
    for (var file : files) {
      jdbc.sql(
              """
              insert into newsroom_answer_file (organisation, ask, answer, number, name, size, media_type, sha256,
                asset, fault) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              Sql.params(
                  organisation,
                  ask,
                  answer,
                  file.number(),
                  file.name(),
                  file.size(),
                  file.mediaType(),
                  file.sha256(),
                  file.asset(),
                  file.fault()))
          .update();
    }
  }

  private List<Ask> read(String where, @Nullable Object... params) {
    // The condition is always ours, never typed by anybody.
    var asks =
        jdbc.sql("select * from newsroom_ask a where " + where + " order by due_at, id")
            .params(Sql.params(params))
            .query(AskRows::ask)
            .list();
    var answers = asks.isEmpty() ? Map.<UUID, List<Answer>>of() : answers(asks);
    return asks.stream().map(ask -> with(ask, answers.getOrDefault(ask.id(), List.of()))).toList();
  }

  private record Part(UUID ask, Answer answer) {}

  private record Sheet(UUID ask, UUID answer, AnswerFile file) {}

  private Map<UUID, List<Answer>> answers(List<Ask> asks) {
    var ids = asks.stream().map(Ask::id).toArray(UUID[]::new);
    var files =
        jdbc.sql("select * from newsroom_answer_file where ask = any(?) order by number")
            .param(ids)
            .query(AskRows::file)
            .list();
    return jdbc
        .sql("select * from newsroom_answer where ask = any(?) order by at, id")
        .param(ids)
        .query((row, _) -> part(row, files))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Part::ask, Collectors.mapping(Part::answer, Collectors.toList())));
  }

  private static Part part(ResultSet row, List<Sheet> files) throws SQLException {
    var ask = row.getObject("ask", UUID.class);
    var id = row.getObject("id", UUID.class);
    var own = new ArrayList<AnswerFile>();
    for (var file : files) {
      if (file.ask().equals(ask) && file.answer().equals(id)) {
        own.add(file.file());
      }
    }
    return new Part(
        ask,
        new Answer(
            id,
            row.getString("person"),
            row.getString("words"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            Sql.instant(row.getObject("used_at", OffsetDateTime.class)),
            List.copyOf(own)));
  }

  private static Sheet file(ResultSet row, int number) throws SQLException {
    return new Sheet(
        row.getObject("ask", UUID.class),
        row.getObject("answer", UUID.class),
        new AnswerFile(
            row.getInt("number"),
            row.getString("name"),
            row.getLong("size"),
            row.getString("media_type"),
            row.getString("sha256"),
            row.getObject("asset", UUID.class),
            row.getString("fault")));
  }

  private static Ask with(Ask ask, List<Answer> answers) {
    return new Ask(
        ask.id(),
        ask.material(),
        ask.office(),
        ask.person(),
        ask.email(),
        ask.language(),
        ask.question(),
        ask.dueAt(),
        ask.askedBy(),
        ask.askedAt(),
        ask.closedAt(),
        answers);
  }

  private static Ask ask(ResultSet row, int number) throws SQLException {
    var by = row.getObject("asked_by", UUID.class);
    return new Ask(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        row.getString("office"),
        row.getString("person"),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("question"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        by == null ? null : new PersonId(by),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("closed_at", OffsetDateTime.class)),
        List.of());
  }
}
