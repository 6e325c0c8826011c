package uz.minbar.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The office's channels. Secrets come in here and go out only to the adapters. */
@Service
public class Channels {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Json json;
  private final Secrets secrets;
  private final Acts acts;
  private final TransactionTemplate transaction;
  private final Map<ChannelKind, Channel> adapters = new EnumMap<>(ChannelKind.class);
  private final Duration pace;

  Channels(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Json json,
      Secrets secrets,
      Acts acts,
      PlatformTransactionManager transactions,
      List<Channel> adapters,
      @Value("${minbar.publishing.pace:1s}") Duration pace) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.json = json;
    this.secrets = secrets;
    this.acts = acts;
    this.transaction = new TransactionTemplate(transactions);
    this.pace = pace;
    adapters.forEach(adapter -> this.adapters.put(adapter.kind(), adapter));
  }

  /** All channels, the press centre first: it is there from the start. */
  @Transactional
  public List<ChannelAccount> all() {
    jdbc.sql(
            """
            insert into publishing_channel (organisation, kind, name, language, created_at)
            values (?, 'site', '', 'uz-Latn', ?) on conflict do nothing
            """)
        .params(Sql.params(tenancy.current().value(), clock.instant()))
        .update();
    return jdbc.sql("select * from publishing_channel order by kind <> 'site', created_at, id")
        .query(this::account)
        .list();
  }

  /** Those that anybody can follow: Telegram channels with a public name. */
  @Transactional(readOnly = true)
  public List<ChannelAccount> followable() {
    return jdbc.sql(
            """
            select * from publishing_channel
            where kind = 'telegram' and active and settings ->> 'chat' like '@%' order by created_at, id
            """)
        .query(this::account)
        .list();
  }

  public Optional<ChannelAccount> channel(UUID id) {
    return transaction.execute(
        _ ->
            jdbc.sql("select * from publishing_channel where id = ?")
                .param(id)
                .query(this::account)
                .optional());
  }

  /**
   * Adds a channel.
   *
   * @throws Problem 422 where its kind's adapter finds the settings wrong, and for a second one of
   *     a kind of which there is one
   */
  public UUID add(ChannelKind kind, String name, Language language, Map<String, String> settings) {
    if (kind == ChannelKind.SITE) {
      throw Problem.invalid("kind", "publishing.fault.oneSite");
    }
    requireName(name);
    var checked = adapter(kind).check(settings);
    var secret = checked.secret();
    return acts.create(
        Right.MANAGE_CHANNELS,
        "publishing.addChannel",
        () -> {
          requireOne(kind);
          Acts.note("name", name);
          return jdbc.sql(
                  """
                  insert into publishing_channel (organisation, kind, name, language, settings, secret, created_at)
                  values (?, ?, ?, ?, ?::jsonb, ?, ?) returning id
                  """)
              .params(
                  Sql.params(
                      tenancy.current().value(),
                      kind.word(),
                      name.strip(),
                      language.tag(),
                      json.write(checked.settings()),
                      secret == null ? null : secrets.encrypt(secret),
                      clock.instant()))
              .query(UUID.class)
              .single();
        });
  }

  /** Changes a channel; an empty secret leaves the old one. */
  public void change(UUID id, String name, Language language, Map<String, String> settings) {
    var before = channel(id).orElseThrow(Problem::notFound);
    requireName(name);
    var given = new java.util.HashMap<>(settings);
    var old = secret(id);
    given.putIfAbsent(before.kind().place(), before.place());
    given.merge("token", old, (typed, kept) -> typed.isBlank() ? kept : typed);
    var checked = adapter(before.kind()).check(given);
    var secret = checked.secret();
    acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.changeChannel",
        id,
        () ->
            jdbc.sql(
                    """
                    update publishing_channel set name = ?, language = ?, settings = ?::jsonb, secret = ? where id = ?
                    """)
                .params(
                    Sql.params(
                        name.strip(),
                        language.tag(),
                        json.write(checked.settings()),
                        secret == null ? null : secrets.encrypt(secret),
                        id))
                .update());
  }

  /** Switches it on or off; what was published there stays. */
  public void setActive(UUID id, boolean active) {
    acts.perform(
        Right.MANAGE_CHANNELS,
        active ? "publishing.switchChannelOn" : "publishing.switchChannelOff",
        id,
        () -> {
          if (jdbc.sql("update publishing_channel set active = ? where id = ?")
                  .params(active, id)
                  .update()
              == 0) {
            throw Problem.notFound();
          }
        });
  }

  /** Asks the platform; a text key of what is wrong, or nothing where all is well. */
  public Optional<String> tryOut(UUID id) {
    var account = channel(id).orElseThrow(Problem::notFound);
    return adapter(account.kind()).tryOut(account, secret(id));
  }

  /** The channel's next free moment; the platform forbids sending faster than the pace. */
  Instant slot(UUID id, Instant wanted) {
    return jdbc.sql(
            """
            update publishing_channel set next_at = greatest(next_at, paused_until, ?) + make_interval(secs => ?)
            where id = ? returning next_at - make_interval(secs => ?)
            """)
        .params(Sql.params(wanted, pace.toMillis() / 1000.0, id, pace.toMillis() / 1000.0))
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** The platform asked for quiet: nothing goes to that channel before then. */
  void pause(UUID id, Instant until) {
    jdbc.sql("update publishing_channel set paused_until = greatest(paused_until, ?) where id = ?")
        .params(Sql.params(until, id))
        .update();
  }

  Instant pausedUntil(UUID id) {
    return jdbc.sql(
            "select greatest(paused_until, '1970-01-01Z') from publishing_channel where id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** A group moved to a new id; the channel follows it. */
  @Transactional
  public void moved(UUID id, String key, String value) {
    jdbc.sql(
            "update publishing_channel set settings = settings || jsonb_build_object(?::text,"
                + " ?::text) where id = ?")
        .params(key, value, id)
        .update();
  }

  public String secret(UUID id) {
    return transaction
        .execute(
            _ ->
                jdbc.sql("select coalesce(secret, '') from publishing_channel where id = ?")
                    .param(id)
                    .query(String.class)
                    .optional())
        .filter(text -> !text.isEmpty())
        .map(secrets::decrypt)
        .orElse("");
  }

  public Channel adapter(ChannelKind kind) {
    var adapter = adapters.get(kind);
    if (adapter == null) {
      throw new IllegalStateException("no adapter for " + kind);
    }
    return adapter;
  }

  /** What the platform's limits forbid about the piece, said of the channel. */
  List<Problem.Fault> breaches(Piece piece, ChannelAccount account) {
    return adapter(account.kind()).breaches(piece, account).stream()
        .map(
            breach ->
                new Problem.Fault(
                    "channels", breach.textKey(), account.name(), breach.is(), breach.most()))
        .toList();
  }

  private void requireOne(ChannelKind kind) {
    if (kind.direct()
        && jdbc.sql("select exists (select from publishing_channel where kind = ?)")
            .param(kind.word())
            .query(Boolean.class)
            .single()) {
      throw Problem.invalid("kind", "publishing.fault.one." + kind.word());
    }
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > 120) {
      throw Problem.invalid("name", "publishing.fault.name");
    }
  }

  @SuppressWarnings("unchecked")
  private ChannelAccount account(ResultSet row, int number) throws SQLException {
    return new ChannelAccount(
        row.getObject("id", UUID.class),
        ChannelKind.ofWord(row.getString("kind")),
        row.getString("name"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        (Map<String, String>) json.read(row.getString("settings"), Map.class),
        row.getString("secret") != null,
        row.getBoolean("active"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
