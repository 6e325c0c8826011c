package uz.minbar.publishing.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Piece;

/** Notices and whom they are for, in the database. Within the caller's transaction. */
@Repository
class Notices {

  /** Longer than a call takes, so that what comes after never overtakes what is on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  private static final String ALL =
      """
      insert into publishing_notice_browser (notice, browser, organisation, due_at)
      select :notice, id, organisation, :now from publishing_browser where language = :language
      """;

  /** Those who were there when the first went, unless they still wait for it. */
  private static final String WHO_MAY_HAVE_IT =
      """
      insert into publishing_notice_browser (notice, browser, organisation, due_at)
      select :notice, b.id, b.organisation, case when w.browser is null then :now::timestamptz else :later end
      from publishing_browser b
      left join publishing_notice_browser w on w.browser = b.id and w.notice = :first
      where b.language = :language and b.created_at <= :begun and coalesce(w.attempts, 1) > 0
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Notices(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Begins one for each browser there is now.
   *
   * @return empty where it was begun before
   */
  Optional<UUID> begin(Piece piece, Notice.Words words) {
    var begun = add(piece, Delivery.Act.PUBLISH, words);
    begun.ifPresent(
        notice ->
            jdbc.sql(ALL)
                .param("notice", notice)
                .param("language", piece.language().tag())
                .param("now", Sql.time(clock.instant()))
                .update());
    return begun;
  }

  /**
   * Begins one that takes the place of an earlier one where that may have come, and calls off what
   * it makes untrue.
   *
   * @return empty where it was begun before
   */
  Optional<UUID> follow(Notice first, Piece piece, Delivery.Act act, Notice.Words words) {
    var begun = add(piece, act, words);
    begun.ifPresent(
        notice -> {
          var now = clock.instant();
          jdbc.sql(WHO_MAY_HAVE_IT)
              .param("notice", notice)
              .param("first", first.id())
              .param("language", first.language().tag())
              .param("begun", Sql.time(first.createdAt()))
              .param("now", Sql.time(now))
              .param("later", Sql.time(now.plus(ON_ITS_WAY)))
              .update();
          callOff(first, notice, act);
        });
    return begun;
  }

  /** A correction makes earlier ones untrue, a withdrawal the material's own notice as well. */
  private void callOff(Notice first, UUID but, Delivery.Act act) {
    jdbc.sql(
            """
            delete from publishing_notice_browser w using publishing_notice n
            where n.id = w.notice and n.material = ? and n.language = ? and n.id <> ?
              and (n.act <> 'publish' or ? = 'withdraw')
            """)
        .params(Sql.params(first.material().value(), first.language().tag(), but, act.word()))
        .update();
  }

  private Optional<UUID> add(Piece piece, Delivery.Act act, Notice.Words words) {
    return jdbc.sql(
            """
            insert into publishing_notice
              (organisation, material, language, act, version, title, body, path, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                piece.material().value(),
                piece.language().tag(),
                act.word(),
                piece.version(),
                words.title(),
                words.body(),
                words.path(),
                clock.instant()))
        .query(UUID.class)
        .optional();
  }

  /** Puts new words into what has not gone yet. */
  void revise(Notice notice, Notice.Words words) {
    jdbc.sql("update publishing_notice set title = ?, body = ?, path = ? where id = ?")
        .params(words.title(), words.body(), words.path(), notice.id())
        .update();
  }

  Optional<Notice> find(UUID id) {
    return jdbc.sql("select * from publishing_notice where id = ?")
        .param(id)
        .query(Notices::notice)
        .optional();
  }

  /** The first on a material, which says what it is. */
  Optional<Notice> first(MaterialId material, Language language) {
    return jdbc.sql(
            "select * from publishing_notice where material = ? and language = ? and act = 'publish'")
        .params(material.value(), language.tag())
        .query(Notices::notice)
        .optional();
  }

  /** What became of the first ones on a material. */
  Map<Language, Tally> tallies(MaterialId material) {
    var tallies = new EnumMap<Language, Tally>(Language.class);
    jdbc.sql(
            """
            select n.language, n.taken, n.gone, n.failed,
              (select count(*) from publishing_notice_browser w where w.notice = n.id)
            from publishing_notice n where n.material = ? and n.act = 'publish'
            """)
        .param(material.value())
        .query(
            (row, _) ->
                tallies.put(
                    Language.ofTag(row.getString(1)).orElse(Language.UZ_LATN),
                    new Tally(row.getLong(5), row.getLong(2), row.getLong(3), row.getLong(4))))
        .list();
    return tallies;
  }

  /** Notices for which browsers wait though their time has come. */
  List<UUID> forgotten(Duration since) {
    return jdbc.sql("select distinct notice from publishing_notice_browser where due_at < ?")
        .params(Sql.params(clock.instant().minus(since)))
        .query(UUID.class)
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        Delivery.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        new Notice.Words(row.getString("title"), row.getString("body"), row.getString("path")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
