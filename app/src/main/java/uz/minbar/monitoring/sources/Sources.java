package uz.minbar.monitoring.sources;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.SourceId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What the organisation watches. */
@Service
public class Sources {

  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?:https?://)?(?:t\\.me|telegram\\.me)/(?:s/)?([A-Za-z][A-Za-z0-9_]{3,31})/?(?:\\?.*)?");
  private static final Pattern NAME = Pattern.compile("@?([A-Za-z][A-Za-z0-9_]{3,31})");

  private static final Pattern SITEMAP =
      Pattern.compile("(?i)sitemap[^/?]*\\.xml(\\.gz)?(\\?.*)?$");

  private static final String SEEN =
      """
      select s.*, coalesce(nullif(b.title, ''), s.title) as shown from monitoring_source s
      join monitoring_subscription b on b.source = s.id
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Acts acts;
  private final Staff staff;
  private final Fetcher fetcher;
  private final Settings settings;

  Sources(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Acts acts,
      Staff staff,
      Fetcher fetcher,
      Settings settings) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.acts = acts;
    this.staff = staff;
    this.fetcher = fetcher;
    this.settings = settings;
  }

  /** A source after it was added, and whether the organisation had it already. */
  public record Added(SourceId id, boolean existing) {}

  /** The kind that an address typed by a person most likely means. */
  public static SourceKind guess(String address) {
    String typed = address.strip();
    if (CHANNEL.matcher(typed).matches() || NAME.matcher(typed).matches()) {
      return SourceKind.TELEGRAM;
    }
    return SITEMAP.matcher(typed).find() ? SourceKind.SITEMAP : SourceKind.FEED;
  }

  /**
   * Begins to watch a source; one that others watch already is shared.
   *
   * @throws Problem 422 for an address that is none, or private
   */
  public Added add(SourceKind kind, String typed, String title) {
    String address = normal(kind, typed);
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addSource",
        () -> {
          Acts.note("address", address);
          var source = upsert(kind, address, title.strip());
          var by = staff.currentIfAny().map(Person::id).map(PersonId::value).orElse(null);
          int added =
              jdbc.sql(
                      """
                      insert into monitoring_subscription (organisation, source, title, created_by, created_at)
                      values (?, ?, ?, ?, ?) on conflict do nothing
                      """)
                  .params(
                      Sql.params(
                          tenancy.current().value(), source, title.strip(), by, clock.instant()))
                  .update();
          return new Added(new SourceId(source), added == 0);
        });
  }

  /** Stops watching; what it brought stays. */
  public void remove(SourceId id) {
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.removeSource",
        id,
        () -> {
          if (jdbc.sql("delete from monitoring_subscription where source = ?")
                  .param(id.value())
                  .update()
              == 0) {
            throw Problem.notFound();
          }
        });
  }

  /** Begins to watch again what was watched before. */
  public void restore(SourceId id, String title) {
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.addSource",
        id,
        () ->
            jdbc.sql(
                    """
                    insert into monitoring_subscription (organisation, source, title, created_at)
                    select ?, id, ?, ? from monitoring_source where id = ? on conflict do nothing
                    """)
                .params(Sql.params(tenancy.current().value(), title, clock.instant(), id.value()))
                .update());
  }

  /** Visits it as soon as its host may be visited. */
  public void fetchNow(SourceId id) {
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.fetchSource",
        id,
        () -> {
          var source = find(id).orElseThrow(Problem::notFound);
          jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
              .params(Sql.params(clock.instant(), source.id().value()))
              .update();
        });
  }

  @Transactional(readOnly = true)
  public Optional<Source> source(SourceId id) {
    return find(id);
  }

  /** Where a person looks at it here: channels under the address they are read from. */
  public String page(Source source) {
    return source.kind() == SourceKind.TELEGRAM
        ? settings.telegramPreview() + "/s/" + source.address()
        : source.address();
  }

  /** In the order of their names; those that fail first where asked. */
  @Transactional(readOnly = true)
  public Slice<Source> list(@Nullable String state, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                SEEN
                    + """
                    where (:state::text is null or s.state = :state)
                      and (:at::timestamptz is null or (s.created_at, s.id) < (:at, :id))
                    order by s.created_at desc, s.id desc limit :limit
                    """)
            .param("state", state == null || state.isBlank() ? null : state)
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query((row, number) -> new Row(read(row, number), created(row)))
            .list();
    return Slice.cut(
            read, limit, row -> new Slice.Key(row.createdAt(), row.source().id().value()).cursor())
        .map(Row::source);
  }

  /** All of them, for OPML. */
  @Transactional(readOnly = true)
  public List<Source> all() {
    return jdbc.sql(SEEN + "order by shown, s.id").query(this::read).list();
  }

  /** How many are watched, and how many of them fail. */
  @Transactional(readOnly = true)
  public Count count() {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where s.state = 'failing') from monitoring_source s
            join monitoring_subscription b on b.source = s.id
            """)
        .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** How many sources there are and how many cannot be read. */
  public record Count(int all, int failing) {}

  private record Row(Source source, Instant createdAt) {}

  private Optional<Source> find(SourceId id) {
    return jdbc.sql(SEEN + "where s.id = ?").param(id.value()).query(this::read).optional();
  }

  private UUID upsert(SourceKind kind, String address, String title) {
    return jdbc.sql(
            """
            insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (kind, address) do update set next_fetch_at =
              least(monitoring_source.next_fetch_at, case when monitoring_source.next_fetch_at = 'infinity'
                then excluded.next_fetch_at else monitoring_source.next_fetch_at end)
            returning id
            """)
        .params(
            Sql.params(
                kind.word(),
                address,
                host(kind, address),
                title.isEmpty() ? address : title,
                clock.instant(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  private String normal(SourceKind kind, String typed) {
    String address = typed.strip();
    if (kind == SourceKind.TELEGRAM) {
      var link = CHANNEL.matcher(address);
      var name = NAME.matcher(address);
      if (link.matches()) {
        return link.group(1).toLowerCase(Locale.ROOT);
      }
      if (name.matches()) {
        return name.group(1).toLowerCase(Locale.ROOT);
      }
      throw Problem.invalid("address", "monitoring.fault.channel");
    }
    try {
      fetcher.check(address);
    } catch (FetchFailure failure) {
      throw Problem.invalid("address", failure.reason().textKey());
    }
    return URI.create(address).normalize().toString();
  }

  private String host(SourceKind kind, String address) {
    var uri = URI.create(kind == SourceKind.TELEGRAM ? settings.telegramPreview() : address);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  private Source read(ResultSet row, int number) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        SourceKind.ofWord(row.getString("kind")),
        row.getString("address"),
        row.getString("shown"),
        Source.State.ofWord(row.getString("state")),
        Sql.instant(row.getObject("last_success_at", OffsetDateTime.class)),
        row.getString("last_error"),
        row.getObject("next_fetch_at", OffsetDateTime.class).toInstant(),
        row.getInt("items"));
  }

  private static Instant created(ResultSet row) throws SQLException {
    return row.getObject("created_at", OffsetDateTime.class).toInstant();
  }
}
