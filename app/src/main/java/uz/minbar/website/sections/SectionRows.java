package uz.minbar.website.sections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;

/** The rows of sections. What was removed stays, so that it can be brought back. */
@Component
class SectionRows {

  private static final String COLUMNS =
      "select id, word, kind, title, body, in_menu, shown, version, review_every, review_by,"
          + " changed_at from website_section where removed_at is null ";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;
  private final Clock clock;

  SectionRows(JdbcClient jdbc, Tenancy tenancy, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
    this.clock = clock;
  }

  List<Section> all() {
    return jdbc.sql(COLUMNS + "order by position, id").query(this::section).list();
  }

  Optional<Section> find(String word) {
    return jdbc.sql(COLUMNS + "and word = ?").param(word).query(this::section).optional();
  }

  Optional<Section> find(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ?").param(id).query(this::section).optional();
  }

  /**
   * Locks it until the end of the transaction.
   *
   * @throws Problem 404 where there is none
   */
  Section forChange(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ? for update")
        .param(id)
        .query(this::section)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  List<Section> search(String asked) {
    return jdbc.sql(
            COLUMNS
                + """
                and shown and words @@ to_tsquery('simple', :asked)
                order by ts_rank(words, to_tsquery('simple', :asked)) desc, position limit 5
                """)
        .param("asked", SearchText.query(asked))
        .query(this::section)
        .list();
  }

  /** Whether the address is taken by another one. */
  boolean taken(String word, UUID except) {
    return find(word).filter(other -> !other.id().equals(except)).isPresent();
  }

  UUID insert(SectionWords words, LocalDate reviewBy) {
    return jdbc.sql(
            """
            insert into website_section (organisation, word, kind, title, body, in_menu, shown, position,
              review_every, review_by, changed_at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?,
              (select coalesce(max(position), 0) + 1 from website_section), ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                words.word(),
                words.kind().word(),
                json.write(words.title()),
                json.write(words.body()),
                words.inMenu(),
                words.shown(),
                words.reviewEvery(),
                reviewBy,
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  /** Who changes a page has looked at it: the next review counts from now. */
  void update(UUID id, SectionWords words, LocalDate reviewBy) {
    jdbc.sql(
            """
            update website_section set word = ?, title = ?::jsonb, body = ?::jsonb, in_menu = ?, shown = ?,
              review_every = ?, review_by = ?, version = version + 1, changed_at = ? where id = ?
            """)
        .params(
            Sql.params(
                words.word(),
                json.write(words.title()),
                json.write(words.body()),
                words.inMenu(),
                words.shown(),
                words.reviewEvery(),
                reviewBy,
                clock.instant(),
                id))
        .update();
  }

  void reviewed(UUID id, LocalDate reviewBy) {
    jdbc.sql("update website_section set review_by = ? where id = ?").params(reviewBy, id).update();
  }

  /** What stands in it has changed. */
  void touch(UUID id, List<String> keys) {
    jdbc.sql(
            "update website_section set changed_at = ?, words = "
                + SearchText.VECTOR
                + " where id = ?")
        .params(Sql.params(clock.instant(), keys.getFirst(), keys.getLast(), id))
        .update();
  }

  void order(List<UUID> ids) {
    for (int position = 0; position < ids.size(); position++) {
      jdbc.sql("update website_section set position = ? where id = ?")
          .params(position + 1, ids.get(position))
          .update();
    }
  }

  void remove(UUID id) {
    jdbc.sql("update website_section set removed_at = ? where id = ? and removed_at is null")
        .params(Sql.params(clock.instant(), id))
        .update();
  }

  /** Whether it came back: another page may have taken its address meanwhile. */
  boolean restore(UUID id) {
    return jdbc.sql(
                """
                update website_section one set removed_at = null where id = ? and removed_at is not null
                  and not exists (select from website_section other
                    where other.word = one.word and other.removed_at is null)
                """)
            .param(id)
            .update()
        == 1;
  }

  private Section section(ResultSet row, int number) throws SQLException {
    return new Section(
        row.getObject("id", UUID.class),
        row.getString("word"),
        SectionKind.ofWord(row.getString("kind")),
        json.text(row.getString("title")),
        json.text(row.getString("body")),
        row.getBoolean("in_menu"),
        row.getBoolean("shown"),
        row.getLong("version"),
        row.getInt("review_every"),
        row.getObject("review_by", LocalDate.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
