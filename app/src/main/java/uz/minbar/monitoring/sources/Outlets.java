package uz.minbar.monitoring.sources;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/** Sources that people watch, hear and read, and no program can. */
@Component
public class Outlets {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Outlets(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * The outlet of that name whose items are typed in by hand; each office has its own. Within the
   * caller's act.
   */
  public UUID of(String name, SourceType type) {
    var office = tenancy.current().value();
    String address = office + "/" + name.toLowerCase(Locale.ROOT);
    var source =
        jdbc.sql(
                """
                insert into monitoring_source (kind, organisation, address, host, title, next_fetch_at, created_at)
                values ('manual', ?, ?, '', ?, 'infinity', ?)
                on conflict (kind, address, region) do update set title = excluded.title returning id
                """)
            .params(Sql.params(office, address, name, clock.instant()))
            .query(UUID.class)
            .single();
    jdbc.sql(
            """
            insert into monitoring_subscription (organisation, source, title, type, created_at)
            values (?, ?, '', ?, ?) on conflict do nothing
            """)
        .params(Sql.params(office, source, type.word(), clock.instant()))
        .update();
    return source;
  }

  /** Somebody typed in what it said. Within the caller's act. */
  public void heard(UUID outlet) {
    jdbc.sql(
            """
            update monitoring_source set state = 'ok', items = items + 1, last_new_at = ? where id = ?
            """)
        .params(Sql.params(clock.instant(), outlet))
        .update();
  }
}
