package uz.minbar.publishing.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * How subscriptions begin and end. Within the caller's transaction; each end stands in the journal,
 * which names the subscriber by her number alone.
 */
@Repository
class Subscriptions {

  /** So many letters must come back in a month before a mailbox that exists is given up. */
  static final int MOST_SOFT = 5;

  /** No such mailbox, no such domain, no valid address, moved away, takes no mail at all. */
  private static final Pattern NO_MAILBOX = Pattern.compile("5\\.1\\.(?:1|2|3|6|10)");

  private static final Duration MONTH = Duration.ofDays(30);

  /** So long the proof outlives the subscription. */
  private static final Duration PROOF = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;

  Subscriptions(JdbcClient jdbc, Tenancy tenancy, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
  }

  /** Begins one, or begins it anew in another language. */
  UUID begin(SignUps.SignUp asked) {
    return jdbc.sql(
            """
            insert into publishing_subscriber (organisation, email, language, form, asked_at, confirmed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (organisation, email) do update set language = excluded.language, form = excluded.form,
              asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at,
              ended_at = null, ended_by = null, soft_bounces = 0
            returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                asked.email(),
                asked.language().tag(),
                asked.form(),
                asked.askedAt(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  /** Ends one that is not over yet. */
  void end(UUID subscriber, Subscriber.Ended by) {
    int ended =
        jdbc.sql(
                """
                update publishing_subscriber set ended_at = ?, ended_by = ? where id = ? and ended_at is null
                """)
            .params(Sql.params(clock.instant(), by.word(), subscriber))
            .update();
    if (ended > 0) {
      acts.asSystem(
          tenancy.current(),
          () ->
              acts.perform(
                  Right.MANAGE_CHANNELS,
                  "publishing.endSubscription",
                  subscriber,
                  () -> Acts.note("by", by.word())));
    }
  }

  /**
   * A letter could not be brought; a mailbox that does not exist is given up at once.
   *
   * @param status the reason as RFC 3463 numbers them
   */
  void bounced(UUID subscriber, String status) {
    int soft =
        jdbc.sql(
                """
                update publishing_subscriber set
                  soft_bounces = case when soft_since > :month then soft_bounces + 1 else 1 end,
                  soft_since = case when soft_since > :month then soft_since else :now end
                where id = :subscriber and ended_at is null returning soft_bounces
                """)
            .param("month", Sql.time(clock.instant().minus(MONTH)))
            .param("now", Sql.time(clock.instant()))
            .param("subscriber", subscriber)
            .query(Integer.class)
            .optional()
            .orElse(0);
    if (NO_MAILBOX.matcher(status).matches() || soft >= MOST_SOFT) {
      end(subscriber, Subscriber.Ended.BOUNCES);
    }
  }

  /** Forgets those who left so long ago that nobody asks for the proof. */
  void forgetOld() {
    jdbc.sql("delete from publishing_subscriber where ended_at <= ?")
        .params(Sql.params(clock.instant().minus(PROOF)))
        .update();
  }
}
