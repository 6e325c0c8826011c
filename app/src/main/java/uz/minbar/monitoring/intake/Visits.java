package uz.minbar.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.Fetcher;

/** Whom to visit when: one visitor on a host at a time, and the pause that good manners ask for. */
@Component
public class Visits {

  /**
   * After that a visitor is taken for dead: longer than any visit may take, and its turn to be
   * taken in.
   */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Visits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Visits what is no page: where letters lie. */
  public interface Postman {
    /**
     * Takes in what is new.
     *
     * @return how many were new
     * @throws NoFeed with the reason why nobody could, in words
     */
    int fetch(UUID source, String address) throws NoFeed;
  }

  /**
   * A source to visit, with what is known from the last time.
   *
   * @param region the watched part of a page; "" takes the likeliest
   * @param part the part of an index that is read this time; null where it is the source itself
   */
  record Visit(
      UUID id,
      String kind,
      String address,
      String region,
      @Nullable String part,
      String host,
      Fetcher.Known known) {}

  /**
   * An item's page to visit.
   *
   * @param again whether it was read before and is looked at for changes
   */
  record PageVisit(UUID item, String address, String host, boolean again) {}

  /** Takes those whose time has come, one a host, and holds their hosts. */
  @Transactional
  public List<Visit> take(int most) {
    var now = clock.instant();
    return jdbc
        .sql(
            """
            select * from (
              select distinct on (s.host) s.id, s.kind, s.address, s.region, s.ahead[1] as part, s.host, s.etag, s.last_modified,
                s.next_fetch_at
              from monitoring_source s left join monitoring_host h on h.host = s.host
              where s.kind <> 'manual' and s.next_fetch_at <= :now and coalesce(h.busy_until, '-infinity') <= :now
                and coalesce(h.next_at, '-infinity') <= :now
              order by s.host, s.next_fetch_at) due
            order by next_fetch_at limit :most
            """)
        .param("now", Sql.time(now))
        .param("most", most)
        .query(
            (row, _) ->
                new Visit(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getString("address"),
                    row.getString("region"),
                    row.getString("part"),
                    row.getString("host"),
                    row.getString("part") == null
                        ? new Fetcher.Known(row.getString("etag"), row.getString("last_modified"))
                        : Fetcher.Known.NOTHING))
        .list()
        .stream()
        .filter(visit -> hold(visit.host(), now))
        .toList();
  }

  /** The same for pages of items. */
  @Transactional
  public List<PageVisit> takePages(int most) {
    var now = clock.instant();
    return jdbc
        .sql(
            """
            select * from (
              select distinct on (i.page_host) i.id, i.address, i.page_host, i.seen_at, i.page_state <> 'wanted' as again
              from monitoring_item i left join monitoring_host h on h.host = i.page_host
              where (i.page_state = 'wanted' or i.look_again_at <= :now) and coalesce(h.busy_until, '-infinity') <= :now
                and coalesce(h.next_at, '-infinity') <= :now
              order by i.page_host, again, i.seen_at) due
            order by again, seen_at limit :most
            """)
        .param("now", Sql.time(now))
        .param("most", most)
        .query(
            (row, _) ->
                new PageVisit(
                    row.getObject("id", UUID.class),
                    row.getString("address"),
                    row.getString("page_host"),
                    row.getBoolean("again")))
        .list()
        .stream()
        .filter(visit -> hold(visit.host(), now))
        .toList();
  }

  /**
   * Lets the host go; nobody comes before the pause has passed.
   *
   * @return the pause
   */
  Duration release(String host, @Nullable Duration asked) {
    var pause = asked == null || asked.compareTo(PAUSE) < 0 ? PAUSE : asked;
    jdbc.sql("update monitoring_host set busy_until = '-infinity', next_at = ? where host = ?")
        .params(Sql.params(clock.instant().plus(pause), host))
        .update();
    return pause;
  }

  private boolean hold(String host, Instant now) {
    return jdbc.sql(
                """
                insert into monitoring_host (host, busy_until) values (?, ?)
                on conflict (host) do update set busy_until = excluded.busy_until
                where monitoring_host.busy_until <= ? and monitoring_host.next_at <= ?
                """)
            .params(Sql.params(host, now.plus(LEASE), now, now))
            .update()
        == 1;
  }
}
