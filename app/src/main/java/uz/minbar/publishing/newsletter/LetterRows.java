package uz.minbar.publishing.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/**
 * Single letters in the database. Each is taken before it goes and concluded after; one that was
 * taken by somebody who is gone may have gone as well. Within the caller's transaction.
 */
@Repository
class LetterRows {

  /** Servers that asked for quiet long ago have forgotten it. */
  private static final Duration MEMORY = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  LetterRows(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * A letter on its way.
   *
   * @param off whether its reader has left meanwhile, so that it does not go
   */
  record Letter(UUID id, UUID subscriber, String email, String domain, int attempts, boolean off) {}

  /**
   * What became of one.
   *
   * @param dueAt when it is tried again, for one that waits
   * @param status the server's reason as RFC 3463 numbers them; "" where it gave none
   */
  record Done(Letter letter, State state, Instant dueAt, String status) {}

  /** The states in which a letter ends or waits. */
  enum State {
    WAITING,
    SENT,
    REFUSED,
    UNKNOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Takes letters whose time has come, to domains that did not ask for quiet. */
  List<Letter> take(UUID mailing, int most) {
    var now = clock.instant();
    return jdbc.sql(
            """
            with taken as (
              select l.id, s.id as subscriber, s.email, s.ended_at from publishing_letter l
              left join publishing_subscriber s on s.id = l.subscriber
              where l.mailing = ? and l.state = 'waiting' and l.due_at <= ?
                and not exists (select from publishing_rest r where r.domain = l.domain and r.until > ?)
              order by l.due_at limit ? for update of l skip locked)
            update publishing_letter l set attempts = attempts + 1, changed_at = ?,
              state = case when t.email is null or t.ended_at is not null then 'cancelled' else 'sending' end
            from taken t where t.id = l.id
            returning l.id, t.subscriber, t.email, l.domain, l.attempts, l.state = 'cancelled' as off
            """)
        .params(Sql.params(mailing, now, now, most, now))
        .query(
            (row, _) ->
                new Letter(
                    row.getObject("id", UUID.class),
                    row.getObject("subscriber", UUID.class),
                    row.getString("email"),
                    row.getString("domain"),
                    row.getInt("attempts"),
                    row.getBoolean("off")))
        .list();
  }

  /** Writes down what became of letters; what was given up as unknown is known after all. */
  void conclude(List<Done> done) {
    if (done.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update publishing_letter l set state = d.state, due_at = d.due_at, status = d.status, changed_at = ?
            from unnest(?, ?, ?::timestamptz[], ?) as d(id, state, due_at, status)
            where l.id = d.id and l.state in ('sending', 'unknown')
            """)
        .params(
            Sql.params(
                clock.instant(),
                done.stream().map(one -> one.letter().id()).toArray(UUID[]::new),
                done.stream().map(one -> one.state().word()).toArray(String[]::new),
                done.stream().map(one -> one.dueAt().toString()).toArray(String[]::new),
                done.stream().map(Done::status).toArray(String[]::new)))
        .update();
  }

  /** Whoever was at work on the mailing is not any more: what had been taken may have gone. */
  void breakOff(UUID mailing) {
    jdbc.sql(
            """
            update publishing_letter set state = 'unknown', changed_at = ?
            where mailing = ? and state = 'sending'
            """)
        .params(Sql.params(clock.instant(), mailing))
        .update();
  }

  /** Sends once more those of which nobody knows. */
  int again(UUID mailing) {
    return jdbc.sql(
            """
            update publishing_letter set state = 'waiting', due_at = ?, changed_at = ?
            where mailing = ? and state = 'unknown'
            """)
        .params(Sql.params(clock.instant(), clock.instant(), mailing))
        .update();
  }

  /** A domain's server asked for quiet: the longer, the more often it did lately. */
  void rest(String domain, Duration first, Duration longest) {
    var now = clock.instant();
    jdbc.sql(
            """
            insert into publishing_rest as old (organisation, domain, until)
            values (:organisation, :domain, :now::timestamptz + make_interval(secs => :first))
            on conflict (organisation, domain) do update set
              times = case when old.until < :forgotten then 1 else old.times + 1 end,
              until = :now::timestamptz + make_interval(secs => least(:longest,
                :first * power(2, case when old.until < :forgotten then 0 else least(old.times, 20) end)))
            where old.until <= :now
            """)
        .param("organisation", tenancy.current().value())
        .param("domain", domain)
        .param("now", Sql.time(now))
        .param("first", (double) first.toSeconds())
        .param("longest", (double) longest.toSeconds())
        .param("forgotten", Sql.time(now.minus(MEMORY)))
        .update();
  }
}
