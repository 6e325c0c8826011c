package uz.minbar.monitoring.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/** Tellings in the database, found by what they have in common. */
@Repository
class Tellings {

  /** Of each block so many of the latest are looked at, however many there are. */
  private static final int LATEST = 30;

  /** So many are compared: those that have the most, and the rarest, in common. */
  private static final int COMPARED = 30;

  private static final String COLUMNS = "m.id, m.story, t.terms, t.told, t.shingles";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Tellings(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A mention with its story and how it tells it. */
  record Told(UUID mention, UUID story, Telling telling) {}

  /** Keeps how a mention tells its story, in the place of what was kept before. */
  void keep(UUID mention, Telling telling, Instant seenAt) {
    var organisation = tenancy.current().value();
    var terms = telling.terms().keySet().toArray(String[]::new);
    var told = telling.terms().values().toArray(Float[]::new);
    var shingles = Arrays.stream(telling.shingles()).boxed().toArray(Integer[]::new);
    jdbc.sql(
            """
            insert into monitoring_telling (organisation, mention, terms, told, shingles) values (?, ?, ?, ?, ?)
            on conflict (mention) do update set terms = excluded.terms, told = excluded.told, shingles = excluded.shingles
            """)
        .params(organisation, mention, terms, told, shingles)
        .update();
    jdbc.sql("delete from monitoring_telling_block where mention = ?").param(mention).update();
    jdbc.sql(
            """
            insert into monitoring_telling_block (organisation, block, seen_at, mention)
            select ?, unnest(?), ?, ?
            """)
        .params(Sql.params(organisation, telling.blocks(), seenAt, mention))
        .update();
  }

  /** Those of living stories that have something in common with a telling, the most first. */
  List<Told> near(Telling telling, Instant at, Duration alive) {
    return jdbc.sql(
            """
            with met as (
              select b.mention, m.story, count(*) over (partition by w.block) as times
              from unnest(:blocks) as w(block)
              cross join lateral (select mention from monitoring_telling_block
                where organisation = :organisation and block = w.block
                order by seen_at desc limit :latest) b
              join monitoring_mention m on m.id = b.mention
              join monitoring_story s on s.id = m.story and s.last_seen_at > :from and s.first_seen_at < :to),
            near as (select mention from met group by mention order by sum(1.0 / times) desc, mention limit :compared)
            select %s from near n join monitoring_mention m on m.id = n.mention
            join monitoring_telling t on t.mention = m.id
            """
                .formatted(COLUMNS))
        .param("blocks", telling.blocks())
        .param("organisation", tenancy.current().value())
        .param("latest", LATEST)
        .param("from", Sql.time(at.minus(alive)))
        .param("to", Sql.time(at.plus(alive)))
        .param("compared", COMPARED)
        .query(Tellings::read)
        .list();
  }

  Map<UUID, Telling> of(List<UUID> mentions) {
    var tellings = new LinkedHashMap<UUID, Telling>();
    jdbc.sql(
            """
            select %s from monitoring_mention m join monitoring_telling t on t.mention = m.id
            where m.id = any(?)
            """
                .formatted(COLUMNS))
        .param(mentions.toArray(UUID[]::new))
        .query(Tellings::read)
        .list()
        .forEach(told -> tellings.put(told.mention(), told.telling()));
    return tellings;
  }

  private static Told read(ResultSet row, int number) throws SQLException {
    var names = (String[]) row.getArray("terms").getArray();
    var told = (Float[]) row.getArray("told").getArray();
    var terms = new LinkedHashMap<String, Float>();
    for (int i = 0; i < names.length; i++) {
      terms.put(names[i], told[i]);
    }
    var shingles = (Integer[]) row.getArray("shingles").getArray();
    return new Told(
        row.getObject("id", UUID.class),
        row.getObject("story", UUID.class),
        new Telling(terms, Arrays.stream(shingles).mapToInt(Integer::intValue).toArray()));
  }
}
