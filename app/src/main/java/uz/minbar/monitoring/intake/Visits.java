package uz.minbar.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetched;

/** Whom to visit when: one visitor on a host at a time, and the pause that good manners ask for. */
@Component
class Visits {

  static final Duration LEAST = Duration.ofMinutes(5);
  static final Duration MOST = Duration.ofHours(24);
  private static final Duration SILENT_AFTER = Duration.ofDays(30);

  /** After that a visitor is taken for dead: longer than any visit may take. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Settings settings;
  private final @Nullable Duration ownEvery;

  /**
   * @param ownEvery how often sources on the addresses that the office itself has allowed are
   *     visited; null treats them as all others. Other people's machines are never meant by it.
   */
  Visits(
      JdbcClient jdbc,
      Clock clock,
      Settings settings,
      @Value("${minbar.monitoring.own-every:#{null}}") @Nullable Duration ownEvery) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
    this.ownEvery = ownEvery;
  }

  /** A source to visit, with what is known from the last time. */
  record Visit(
      UUID id,
      String kind,
      String address,
      String host,
      @Nullable String etag,
      @Nullable String lastModified) {}

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
              select distinct on (s.host) s.id, s.kind, s.address, s.host, s.etag, s.last_modified, s.next_fetch_at
              from monitoring_source s left join monitoring_host h on h.host = s.host
              where s.next_fetch_at <= :now and coalesce(h.busy_until, '-infinity') <= :now
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
                    row.getString("host"),
                    row.getString("etag"),
                    row.getString("last_modified")))
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

  /** Lets the host go; nobody comes before the pause has passed. */
  void release(String host, @Nullable Duration asked) {
    var pause = asked == null || asked.compareTo(PAUSE) < 0 ? PAUSE : asked;
    jdbc.sql("update monitoring_host set busy_until = '-infinity', next_at = ? where host = ?")
        .params(Sql.params(clock.instant().plus(pause), host))
        .update();
  }

  /** It could be read. */
  void succeeded(Visit visit, Fetched fetched, String state, int fresh, @Nullable ParsedFeed feed) {
    var now = clock.instant();
    var ttl = feed == null ? null : feed.ttl();
    jdbc.sql(
            """
            update monitoring_source set
              state = case when :state = 'unchanged' and coalesce(last_new_at, created_at) < :silent
                then 'silent' else :state end,
              etag = coalesce(:etag, case when :unchanged then etag end),
              last_modified = coalesce(:modified, case when :unchanged then last_modified end),
              title = case when title = address and :title <> '' then :title else title end,
              every_seconds = case when :fresh > 0 then greatest(:least, every_seconds * 0.6)
                else least(:most, every_seconds * 1.4) end,
              ttl_seconds = coalesce(:ttl, ttl_seconds), last_fetch_at = :now, last_success_at = :now,
              last_new_at = case when :fresh > 0 then :now else last_new_at end,
              last_error = null, failures = 0, items = items + :fresh
            where id = :id
            """)
        .param("state", state)
        .param("silent", Sql.time(now.minus(SILENT_AFTER)))
        .param("etag", fetched.etag())
        .param("modified", fetched.lastModified())
        .param("unchanged", fetched.unchanged())
        .param("title", feed == null ? "" : feed.title())
        .param("fresh", fresh)
        .param("least", LEAST.toSeconds())
        .param("most", MOST.toSeconds())
        .param("ttl", ttl == null ? null : (int) ttl.toSeconds())
        .param("now", Sql.time(now))
        .param("id", visit.id())
        .update();
    next(visit, fetched.freshFor(), now);
    var moved = fetched.moved();
    if (moved != null && visit.kind().equals("feed")) {
      follow(visit.id(), moved.toString());
    }
  }

  /** It could not be read; the reason is told to a person, the visits become rarer. */
  void failed(Visit visit, String textKey, @Nullable FetchFailure failure) {
    var now = clock.instant();
    boolean gone = failure != null && failure.reason() == FetchFailure.Reason.GONE;
    var asked = failure == null ? null : failure.retryAfter();
    int failures =
        jdbc.sql(
                """
                update monitoring_source set state = 'failing', last_error = ?, failures = failures + 1,
                  last_fetch_at = ? where id = ? returning failures
                """)
            .params(Sql.params(textKey, now, visit.id()))
            .query(Integer.class)
            .single();
    long seconds = Math.min(MOST.toSeconds(), LEAST.toSeconds() << Math.min(failures - 1, 9));
    if (asked != null) {
      seconds = Math.max(seconds, asked.toSeconds());
    }
    jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
        .params(
            gone ? java.time.OffsetDateTime.MAX : Sql.time(now.plusSeconds(jitter(seconds))),
            visit.id())
        .update();
  }

  private void next(Visit visit, @Nullable Duration fresh, Instant now) {
    var row =
        jdbc.sql("select every_seconds, ttl_seconds from monitoring_source where id = ?")
            .param(visit.id())
            .query((r, _) -> new Wish(r.getInt(1), r.getInt(2)))
            .single();
    var own = settings.fetchAllow().contains(visit.host()) ? ownEvery : null;
    long wished = Math.max(row.ttl(), fresh == null ? 0 : fresh.toSeconds());
    long seconds =
        own == null
            ? Math.clamp(Math.max(row.every(), wished), LEAST.toSeconds(), MOST.toSeconds())
            : Math.max(wished, own.toSeconds());
    jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
        .params(Sql.params(now.plusSeconds(jitter(seconds)), visit.id()))
        .update();
  }

  /** Seconds between visits: as learned, and as the feed itself asks. */
  private record Wish(int every, int ttl) {}

  /** Up to a tenth later, so that sources added together are not visited together for ever. */
  private static long jitter(long seconds) {
    return seconds + ThreadLocalRandom.current().nextLong(Math.max(1, seconds / 10));
  }

  /** The feed has moved for good; where somebody has that address already, it stays as it is. */
  private void follow(UUID id, String moved) {
    jdbc.sql(
            """
            update monitoring_source set address = ?, host = ? where id = ?
              and not exists (select from monitoring_source where kind = 'feed' and address = ?)
            """)
        .params(moved, Intake.host(moved), id, moved)
        .update();
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
