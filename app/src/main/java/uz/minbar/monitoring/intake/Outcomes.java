package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetched;

/** What a visit to a source led to: how the source is doing, and when the next visit is due. */
@Component
class Outcomes {

  private static final Duration LEAST = Duration.ofMinutes(5);
  private static final Duration MOST = Duration.ofHours(24);

  /** What a source did before says little of what it does now. */
  private static final Duration HISTORY = Duration.ofDays(90);

  private static final int MOST_TIMES = 600;

  private static final Fetched NO_PAGE =
      new Fetched(URI.create(""), null, true, new byte[0], "", null, null, null, "", 0, "");

  private static final String READ =
      """
      update monitoring_source set
        state = case when :part and :fresh = 0 then state
          when :state = 'unchanged' and coalesce(silent_at, coalesce(last_new_at, created_at) + interval '30 days') < :now
          then 'silent'
          else :state end,
        etag = case when :validated then coalesce(:etag, case when :unchanged then etag end) end,
        last_modified = case when :validated
          then coalesce(:modified, case when :unchanged then last_modified end) end,
        title = case when title in (address, split_part(address, '/', 2)) and :title <> '' then :title else title end,
        every_seconds = case when :fresh > 0 then greatest(:least, every_seconds * 0.6)
          when cardinality(:parts::text[]) > 0 or cardinality(ahead) > 1 or :part and state = 'ok'
          then every_seconds else least(:most, every_seconds * 1.4) end,
        ahead = case when :part then ahead[2:] else :parts::text[] end,
        ttl_seconds = coalesce(:ttl, ttl_seconds), last_fetch_at = :now, last_success_at = :now,
        last_new_at = case when :fresh > 0 then :now else last_new_at end,
        last_error = null, failures = 0, items = items + :fresh
      where id = :id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Settings settings;
  private final @Nullable Duration ownEvery;

  /**
   * @param ownEvery how often sources on the addresses that the office itself has allowed are
   *     visited; null treats them as all others. Other people's machines are never meant by it.
   */
  Outcomes(
      JdbcClient jdbc,
      Clock clock,
      Settings settings,
      @Value("${minbar.monitoring.own-every:#{null}}") @Nullable Duration ownEvery) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
    this.ownEvery = ownEvery;
  }

  /** The server says that nothing has changed. */
  void unchanged(Visits.Visit visit, Fetched fetched) {
    read(visit, fetched, new ParsedFeed("", null, List.of()), "unchanged", 0);
  }

  /** It was asked in a way that knows nothing of changes, and so many of its entries were new. */
  void read(Visits.Visit visit, ParsedFeed feed, int fresh) {
    read(visit, NO_PAGE, feed, fresh);
  }

  /** It could be read, and so many of its entries were new. */
  void read(Visits.Visit visit, Fetched fetched, ParsedFeed feed, int fresh) {
    boolean nothing = feed.entries().isEmpty() && feed.parts().isEmpty();
    read(visit, fetched, feed, nothing ? "empty" : fresh == 0 ? "unchanged" : "ok", fresh);
  }

  /** What is no page was read, and brought so many. */
  void brought(Visits.Visit visit, int fresh) {
    var nothing = new ParsedFeed("", null, List.of());
    read(visit, NO_PAGE, nothing, fresh == 0 ? "unchanged" : "ok", fresh);
  }

  private void read(Visits.Visit visit, Fetched fetched, ParsedFeed feed, String state, int fresh) {
    var now = clock.instant();
    boolean part = visit.part() != null;
    // An index may stay the same while its parts grow: it is asked for in whole each time.
    boolean validated = !part && feed.parts().isEmpty();
    var ttl = feed.ttl();
    jdbc.sql(READ)
        .param("part", part)
        .param("state", state)
        .param("validated", validated)
        .param("etag", fetched.etag())
        .param("modified", fetched.lastModified())
        .param("unchanged", fetched.unchanged())
        .param("title", feed.title())
        .param("fresh", fresh)
        .param("least", LEAST.toSeconds())
        .param("most", MOST.toSeconds())
        .param("parts", feed.parts().toArray(String[]::new))
        .param("ttl", ttl == null ? null : (int) ttl.toSeconds())
        .param("now", Sql.time(now))
        .param("id", visit.id())
        .update();
    if (fresh > 0) {
      learn(visit.id(), now);
    }
    next(visit, fetched.freshFor(), now);
    var moved = fetched.moved();
    if (moved != null && !part && !visit.kind().equals("telegram")) {
      follow(visit, moved.toString());
    }
  }

  /** A hub sent so many new entries; the next visit is due when it was. */
  void pushed(UUID source, int fresh) {
    var now = clock.instant();
    if (fresh > 0) {
      jdbc.sql(
              """
              update monitoring_source set state = 'ok', last_error = null, items = items + ?, last_new_at = ?,
                last_success_at = ? where id = ?
              """)
          .params(Sql.params(fresh, now, now, source))
          .update();
      learn(source, now);
    }
  }

  private void learn(UUID source, Instant now) {
    var times =
        jdbc.sql(
                """
                select distinct date_trunc('minute', least(published_at, seen_at)) as at from monitoring_item
                where source = ? and least(published_at, seen_at) > ? order by at desc limit ?
                """)
            .params(Sql.params(source, now.minus(HISTORY), MOST_TIMES))
            .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .list();
    Rhythm.of(times.reversed())
        .ifPresent(
            rhythm ->
                jdbc.sql(
                        "update monitoring_source set usual_seconds = ?, silent_at = ? where id ="
                            + " ?")
                    .params(Sql.params(rhythm.usual().toSeconds(), rhythm.silentAt(), source))
                    .update());
  }

  /** It could not be read; the reason is told to a person, the visits become rarer. */
  void failed(Visits.Visit visit, String textKey, @Nullable FetchFailure failure) {
    // A part that is gone says nothing about the index: that is read anew.
    boolean gone =
        failure != null && failure.reason() == FetchFailure.Reason.GONE && visit.part() == null;
    failed(visit, textKey, failure == null ? null : failure.retryAfter(), gone);
  }

  /**
   * The same.
   *
   * @param asked how long it wants to be left alone; null where it has not said so
   * @param gone whether another visit is of no use before somebody has done something
   */
  void failed(Visits.Visit visit, String textKey, @Nullable Duration asked, boolean gone) {
    var now = clock.instant();
    int failures =
        jdbc.sql(
                """
                update monitoring_source set state = 'failing', last_error = ?, failures = failures + 1,
                  last_fetch_at = ?, ahead = '{}' where id = ? returning failures
                """)
            .params(Sql.params(textKey, now, visit.id()))
            .query(Integer.class)
            .single();
    long seconds = Math.min(MOST.toSeconds(), LEAST.toSeconds() << Math.min(failures - 1, 9));
    if (asked != null) {
      seconds = Math.max(seconds, asked.toSeconds());
    }
    jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
        .params(gone ? OffsetDateTime.MAX : Sql.time(now.plusSeconds(jitter(seconds))), visit.id())
        .update();
  }

  private void next(Visits.Visit visit, @Nullable Duration fresh, Instant now) {
    var row =
        jdbc.sql(
                """
                select every_seconds, ttl_seconds, cardinality(ahead) as ahead from monitoring_source
                where id = ?
                """)
            .param(visit.id())
            .query((r, _) -> new Wish(r.getInt(1), r.getInt(2), r.getInt(3) > 0))
            .single();
    var own = settings.fetchAllow().contains(visit.host()) ? ownEvery : null;
    long wished = Math.max(row.ttl(), fresh == null ? 0 : fresh.toSeconds());
    long seconds =
        own == null
            ? Math.clamp(Math.max(row.every(), wished), LEAST.toSeconds(), MOST.toSeconds())
            : Math.max(wished, own.toSeconds());
    jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
        .params(Sql.params(row.ahead() ? now : now.plusSeconds(jitter(seconds)), visit.id()))
        .update();
  }

  /** Seconds between visits: as learned, and as the feed itself asks; whether parts wait. */
  private record Wish(int every, int ttl, boolean ahead) {}

  /** Up to a tenth later, so that sources added together are not visited together for ever. */
  private static long jitter(long seconds) {
    return seconds + ThreadLocalRandom.current().nextLong(Math.max(1, seconds / 10));
  }

  /** It has moved for good; where somebody has that address already, it stays as it is. */
  private void follow(Visits.Visit visit, String moved) {
    jdbc.sql(
            """
            update monitoring_source s set address = ?, host = ? where s.id = ?
              and not exists (select from monitoring_source o where o.kind = s.kind and o.address = ?
                and o.region = s.region)
            """)
        .params(moved, Links.host(moved), visit.id(), moved)
        .update();
  }
}
