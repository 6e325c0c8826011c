package uz.minbar.publishing.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

/** Mailings and whom they are for, in the database. Within the caller's transaction. */
@Repository
class Mailings {

  private static final String READERS =
      """
      insert into publishing_letter (organisation, mailing, subscriber, domain, state, due_at, changed_at)
      select s.organisation, :mailing, s.id, split_part(s.email, '@', 2), 'waiting', :now, :now
      from publishing_subscriber s where s.ended_at is null and s.language = :language
      """;

  /** Those who have the word that is to be spoken of. */
  private static final String HAVE_READ =
      """
      and exists (select from publishing_letter l join publishing_mailing m on m.id = l.mailing
        where l.subscriber = s.id and l.state in ('sent', 'unknown')
          and m.material = :material and m.act = 'publish')
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Mailings(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Words that are to go. */
  record Words(String subject, String text, String html) {}

  /**
   * Begins one, with a letter for each who subscribes now; a word of correction or withdrawal goes
   * to those only who have what it speaks of.
   *
   * @return empty where it was begun before
   */
  Optional<UUID> begin(
      MaterialId material, Language language, Delivery.Act act, long version, Words words) {
    var id =
        jdbc.sql(
                """
                insert into publishing_mailing
                  (organisation, material, language, act, version, subject, text, html, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                """)
            .params(
                Sql.params(
                    tenancy.current().value(),
                    material.value(),
                    language.tag(),
                    act.word(),
                    version,
                    words.subject(),
                    words.text(),
                    words.html(),
                    clock.instant()))
            .query(UUID.class)
            .optional();
    id.ifPresent(mailing -> address(mailing, material, language, act));
    return id;
  }

  private void address(UUID mailing, MaterialId material, Language language, Delivery.Act act) {
    var insert =
        jdbc.sql(act == Delivery.Act.PUBLISH ? READERS : READERS + HAVE_READ)
            .param("mailing", mailing)
            .param("language", language.tag())
            .param("now", Sql.time(clock.instant()));
    if (act == Delivery.Act.PUBLISH) {
      insert.update();
    } else {
      insert.param("material", material.value()).update();
    }
  }

  /** Puts new words into the letters that have not gone yet. */
  void revise(MaterialId material, Language language, long version, Words words) {
    jdbc.sql(
            """
            update publishing_mailing set version = ?, subject = ?, text = ?, html = ?
            where material = ? and language = ? and act = 'publish'
            """)
        .params(
            Sql.params(
                version,
                words.subject(),
                words.text(),
                words.html(),
                material.value(),
                language.tag()))
        .update();
  }

  /** Calls off what has not gone yet. */
  void stop(MaterialId material, Language language) {
    jdbc.sql(
            """
            update publishing_letter l set state = 'cancelled', changed_at = ?
            from publishing_mailing m
            where m.id = l.mailing and m.material = ? and m.language = ? and l.state = 'waiting'
            """)
        .params(Sql.params(clock.instant(), material.value(), language.tag()))
        .update();
  }

  Optional<Mailing> find(UUID id) {
    return jdbc.sql("select * from publishing_mailing where id = ?")
        .param(id)
        .query(Mailings::mailing)
        .optional();
  }

  Optional<Mailing> find(MaterialId material, Language language) {
    return jdbc.sql(
            "select * from publishing_mailing where material = ? and language = ? and act = 'publish'")
        .params(material.value(), language.tag())
        .query(Mailings::mailing)
        .optional();
  }

  /** What became of the letters with the material itself, by language. */
  Map<Language, Tally> tallies(MaterialId material) {
    var tallies = new EnumMap<Language, Tally>(Language.class);
    jdbc.sql(
            """
            select m.language, count(l.id) filter (where l.state = 'waiting'), count(l.id) filter (where l.state = 'sending'),
              count(l.id) filter (where l.state = 'sent'), count(l.id) filter (where l.state = 'refused'),
              count(l.id) filter (where l.state = 'unknown'), count(l.id) filter (where l.state = 'cancelled')
            from publishing_mailing m left join publishing_letter l on l.mailing = m.id
            where m.material = ? and m.act = 'publish' group by m.language
            """)
        .param(material.value())
        .query(
            (row, _) ->
                tallies.put(
                    Language.ofTag(row.getString(1)).orElse(Language.UZ_LATN),
                    new Tally(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))))
        .list();
    return tallies;
  }

  /** Mailings whose letters wait though their time has come. */
  List<UUID> forgotten(Instant before) {
    return jdbc.sql(
            "select distinct mailing from publishing_letter where state = 'waiting' and due_at < ?")
        .params(Sql.params(before))
        .query(UUID.class)
        .list();
  }

  /** When its next letter may go; empty where none waits. */
  Optional<Instant> next(UUID mailing) {
    return jdbc.sql(
            """
            select min(greatest(l.due_at, r.until)) from publishing_letter l
            left join publishing_rest r on r.domain = l.domain where l.mailing = ? and l.state = 'waiting'
            """)
        .param(mailing)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private static Mailing mailing(ResultSet row, int number) throws SQLException {
    return new Mailing(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        Delivery.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        row.getLong("version"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
