package uz.minbar.monitoring.push;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;

/**
 * Subscriptions at hubs. Visits go on beside them, more rarely as the source itself becomes known:
 * a hub that forgets us makes nobody deaf. Without a public address nothing is asked for.
 */
@Service
public class Hubs {

  private static final Logger LOG = LoggerFactory.getLogger(Hubs.class);

  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** So long before its end a lease is asked for anew. */
  private static final Duration BEFORE_END = Duration.ofDays(2);

  /** A hub that does not answer is not asked more often. */
  private static final Duration BETWEEN = Duration.ofHours(6);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Fetcher fetcher;
  private final Clock clock;
  private final String base;

  @Autowired
  Hubs(JdbcClient jdbc, Fetcher fetcher, Clock clock, Settings settings) {
    this(jdbc, fetcher, clock, settings.publicUrl());
  }

  Hubs(JdbcClient jdbc, Fetcher fetcher, Clock clock, String base) {
    this.jdbc = jdbc;
    this.fetcher = fetcher;
    this.clock = clock;
    this.base = base;
  }

  /** A subscription as it lies in the database. */
  private record Kept(
      String hub,
      String topic,
      String token,
      String secret,
      Instant askedAt,
      @Nullable Instant leaseUntil) {}

  /**
   * After a visit: asks the hub where it is new, and again before the lease ends.
   *
   * @param offer empty where the visit brought nothing to look at
   */
  public void visited(UUID source, Optional<HubOffer> offer) {
    var kept = kept(source);
    var wanted = offer.or(() -> kept.map(one -> new HubOffer(one.hub(), one.topic())));
    if (wanted.isEmpty() || kept.filter(one -> !due(one, wanted.get())).isPresent()) {
      return;
    }
    if (reachable()) {
      ask(source, wanted.get(), kept);
    }
  }

  private boolean due(Kept kept, HubOffer wanted) {
    var now = clock.instant();
    var until = kept.leaseUntil();
    boolean same = kept.hub().equals(wanted.hub()) && kept.topic().equals(wanted.topic());
    boolean leased = until != null && until.isAfter(now.plus(BEFORE_END));
    return !same || !leased && kept.askedAt().isBefore(now.minus(BETWEEN));
  }

  /** Hubs come from outside: without an address that they can reach, asking is in vain. */
  private boolean reachable() {
    try {
      fetcher.check(base);
      return true;
    } catch (FetchFailure inside) {
      return false;
    }
  }

  private void ask(UUID source, HubOffer offer, Optional<Kept> kept) {
    // A new hub or topic gets a new address and secret: what the old one knows is worth nothing.
    var same =
        kept.filter(one -> one.hub().equals(offer.hub()) && one.topic().equals(offer.topic()));
    String token = same.map(Kept::token).orElseGet(Hubs::random);
    String secret = same.map(Kept::secret).orElseGet(Hubs::random);
    jdbc.sql(
            """
            insert into monitoring_hub (source, hub, topic, token, secret, state, asked_at)
            values (?, ?, ?, ?, ?, 'asked', ?)
            on conflict (source) do update set hub = excluded.hub, topic = excluded.topic,
              lease_until = case when monitoring_hub.token = excluded.token then monitoring_hub.lease_until end,
              token = excluded.token, secret = excluded.secret, state = 'asked', asked_at = excluded.asked_at
            """)
        .params(Sql.params(source, offer.hub(), offer.topic(), token, secret, clock.instant()))
        .update();
    try {
      int status =
          fetcher.post(
              offer.hub(),
              Map.of(
                  "hub.mode",
                  "subscribe",
                  "hub.topic",
                  offer.topic(),
                  "hub.callback",
                  base + "/monitoring/push/" + token,
                  "hub.lease_seconds",
                  String.valueOf(LEASE.toSeconds()),
                  "hub.secret",
                  secret));
      if (status / 100 != 2) {
        refused(token);
      }
    } catch (FetchFailure failure) {
      LOG.info("The hub of source {} could not be asked: {}", source, failure.reason());
      refused(token);
    }
  }

  private void refused(String token) {
    jdbc.sql("update monitoring_hub set state = 'refused' where token = ? and state = 'asked'")
        .param(token)
        .update();
  }

  /**
   * The hub asks whether it was really we who asked.
   *
   * @param lease seconds that it grants; null where it does not say
   * @return whether we did
   */
  public boolean confirm(String token, String topic, @Nullable Long lease) {
    var granted =
        lease == null ? LEASE : Duration.ofSeconds(Math.clamp(lease, 60, LONGEST.toSeconds()));
    return jdbc.sql(
                """
                update monitoring_hub set state = 'leased', lease_until = ?
                where token = ? and topic = ? and state in ('asked', 'leased')
                """)
            .params(Sql.params(clock.instant().plus(granted), token, topic))
            .update()
        == 1;
  }

  /** The hub says no, or no longer. */
  public boolean denied(String token) {
    return jdbc.sql(
                "update monitoring_hub set state = 'refused', lease_until = null where token = ?")
            .param(token)
            .update()
        == 1;
  }

  /** Whether something may be sent there at all. */
  public boolean knows(String token) {
    return source(token).isPresent();
  }

  /** The source of what was sent; empty where the seal does not fit, and it is to be forgotten. */
  public Optional<UUID> pushed(String token, String seal, byte[] body) {
    return source(token)
        .filter(one -> Signature.fits(seal, one.secret(), body))
        .map(
            one -> {
              jdbc.sql("update monitoring_hub set last_push_at = ? where token = ?")
                  .params(Sql.params(clock.instant(), token))
                  .update();
              return one.source();
            });
  }

  private record Sealed(UUID source, String secret) {}

  private Optional<Sealed> source(String token) {
    return jdbc.sql(
            """
            select source, secret from monitoring_hub where token = ? and lease_until > ?
            """)
        .params(Sql.params(token, clock.instant()))
        .query((row, _) -> new Sealed(row.getObject(1, UUID.class), row.getString(2)))
        .optional();
  }

  private Optional<Kept> kept(UUID source) {
    return jdbc.sql("select * from monitoring_hub where source = ?")
        .param(source)
        .query(
            (row, _) ->
                new Kept(
                    row.getString("hub"),
                    row.getString("topic"),
                    row.getString("token"),
                    row.getString("secret"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    Sql.instant(row.getObject("lease_until", OffsetDateTime.class))))
        .optional();
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
