package uz.minbar.pocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/** Whose telephone a chat is, and the words that make it so. */
@Repository
class PhoneLinks {

  /** Long enough to find the telephone, too short for a link that lies about. */
  static final Duration CODE_WORKS = Duration.ofMinutes(15);

  /** Later words are no reason any more but a new text. */
  private static final Duration EXPLAINS = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Clock clock;

  PhoneLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Whom a word links. */
  record Asked(OrganisationId organisation, PersonId person) {}

  /** A fresh word of 256 bits; one given before works no more. Within the caller's act. */
  String code(long bot, OrganisationId organisation, PersonId person) {
    String word = secrets.randomWord();
    jdbc.sql(
            """
            insert into pocket_code (hash, bot, organisation, person, until) values (?, ?, ?, ?, ?)
            on conflict (person) do update set hash = excluded.hash, bot = excluded.bot,
              organisation = excluded.organisation, until = excluded.until
            """)
        .params(
            Sql.params(
                hash(word),
                bot,
                organisation.value(),
                person.value(),
                clock.instant().plus(CODE_WORKS)))
        .update();
    return word;
  }

  /** Uses a word up; empty for one that is over, was used or never was. */
  Optional<Asked> use(long bot, String word) {
    record Found(Asked asked, Instant until) {}
    return jdbc.sql(
            "delete from pocket_code where hash = ? and bot = ? returning organisation, person, until")
        .params(hash(word), bot)
        .query(
            (row, _) ->
                new Found(
                    new Asked(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))),
                    row.getObject("until", OffsetDateTime.class).toInstant()))
        .optional()
        .filter(found -> clock.instant().isBefore(found.until()))
        .map(Found::asked);
  }

  /** From now on the chat is that person's; her former telephone is nobody's. */
  void link(long bot, long chat, Asked asked) {
    jdbc.sql("delete from pocket_link where person = ? or bot = ? and chat = ?")
        .params(asked.person().value(), bot, chat)
        .update();
    jdbc.sql(
            "insert into pocket_link (bot, chat, organisation, person, linked_at) values (?, ?, ?, ?, ?)")
        .params(
            Sql.params(
                bot, chat, asked.organisation().value(), asked.person().value(), clock.instant()))
        .update();
  }

  void unlink(PersonId person) {
    jdbc.sql("delete from pocket_link where person = ?").param(person.value()).update();
    jdbc.sql("delete from pocket_code where person = ?").param(person.value()).update();
  }

  Optional<Link> at(long bot, long chat) {
    return jdbc.sql("select * from pocket_link where bot = ? and chat = ?")
        .params(bot, chat)
        .query(this::link)
        .optional();
  }

  Optional<Link> of(PersonId person) {
    return jdbc.sql("select * from pocket_link where person = ?")
        .param(person.value())
        .query(this::link)
        .optional();
  }

  List<Link> of(OrganisationId organisation) {
    return jdbc.sql("select * from pocket_link where organisation = ? order by linked_at, person")
        .param(organisation.value())
        .query(this::link)
        .list();
  }

  void setAlarms(PersonId person, boolean alarms) {
    jdbc.sql("update pocket_link set alarms = ? where person = ?")
        .params(alarms, person.value())
        .update();
  }

  /** Remembers her last draft: pictures that come without words belong to it. */
  void drafted(PersonId person, MaterialId material) {
    jdbc.sql("update pocket_link set drafted = ?, drafted_at = ? where person = ?")
        .params(Sql.params(material.value(), clock.instant(), person.value()))
        .update();
  }

  /** Her next words say why this material goes back; null ends that. */
  void setReturning(PersonId person, @Nullable MaterialId material) {
    jdbc.sql("update pocket_link set returning_material = ?, returning_until = ? where person = ?")
        .params(
            Sql.params(
                material == null ? null : material.value(),
                clock.instant().plus(EXPLAINS),
                person.value()))
        .update();
  }

  /** Bots that somebody waits to be heard by. */
  List<Long> bots() {
    return jdbc.sql(
            "select bot from pocket_link union select bot from pocket_code where until > ? order by bot")
        .params(Sql.params(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** Offices whose people wait to be heard by that bot. */
  List<OrganisationId> organisations(long bot) {
    return jdbc.sql(
            """
            select organisation from pocket_link where bot = :bot union
            select organisation from pocket_code where bot = :bot and until > :now order by organisation
            """)
        .param("bot", bot)
        .param("now", Sql.time(clock.instant()))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  private Link link(ResultSet row, int number) throws SQLException {
    var until = Sql.instant(row.getObject("returning_until", OffsetDateTime.class));
    boolean explains = until != null && clock.instant().isBefore(until);
    return new Link(
        row.getLong("bot"),
        row.getLong("chat"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getBoolean("alarms"),
        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
        material(row, "drafted"),
        Sql.instant(row.getObject("drafted_at", OffsetDateTime.class)),
        explains ? material(row, "returning_material") : null);
  }

  private static @Nullable MaterialId material(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new MaterialId(id);
  }

  private static String hash(String word) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
