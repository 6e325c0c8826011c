package uz.minbar.publishing.push;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;

/** The browsers in the database. Within the caller's transaction. */
@Repository
class Browsers {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Browsers(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Adds it; one that is known gets its new keys and language. */
  void add(Browser browser, Language language) {
    jdbc.sql(
            """
            insert into publishing_browser (organisation, endpoint, host, key, auth, language, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (organisation, endpoint) do update set
              key = excluded.key, auth = excluded.auth, language = excluded.language
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                browser.endpoint(),
                browser.host(),
                browser.key(),
                browser.auth(),
                language.tag(),
                clock.instant()))
        .update();
  }

  /** Whoever knows the endpoint is its browser, or has it from there. */
  void remove(String endpoint) {
    jdbc.sql("delete from publishing_browser where endpoint = ?").param(endpoint).update();
  }

  /** Forgets those that are there no more, with all that waits for them. */
  int remove(List<UUID> gone) {
    return jdbc.sql("delete from publishing_browser where id = any(?)")
        .param(gone.toArray(UUID[]::new))
        .update();
  }

  Map<Language, Long> counts() {
    var counts = new EnumMap<Language, Long>(Language.class);
    jdbc.sql("select language, count(*) from publishing_browser group by language")
        .query(
            (row, _) ->
                counts.put(
                    Language.ofTag(row.getString(1)).orElse(Language.UZ_LATN), row.getLong(2)))
        .list();
    return counts;
  }
}
