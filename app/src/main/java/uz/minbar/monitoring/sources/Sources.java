package uz.minbar.monitoring.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.SourceId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What the organisation watches. */
@Service
public class Sources {

  private static final int LONGEST_TITLE = 200;

  private static final String SEEN =
      """
      select s.*, coalesce(nullif(b.title, ''), s.title) as shown, b.type, b.owner, b.territory, b.audience,
        b.language, h.lease_until
      from monitoring_source s left join monitoring_hub h on h.source = s.id
      join monitoring_subscription b on b.source = s.id
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Acts acts;
  private final Staff staff;
  private final SourceAddresses addresses;
  private final Beginning beginning;
  private final ApplicationEventPublisher events;

  Sources(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Acts acts,
      Staff staff,
      SourceAddresses addresses,
      Beginning beginning,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.acts = acts;
    this.staff = staff;
    this.addresses = addresses;
    this.beginning = beginning;
    this.events = events;
  }

  /** A source after it was added, and whether the organisation had it already. */
  public record Added(SourceId id, boolean existing) {}

  /**
   * Begins to watch a source; one that others watch already is shared.
   *
   * @throws Problem 422 for an address that is none, or private
   */
  public Added add(NewSource typed) {
    var wanted = normal(typed);
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addSource",
        () -> {
          Acts.note("address", wanted.address());
          return beginning.watch(List.of(wanted)).getFirst();
        });
  }

  /**
   * The same for many, in one act; each as {@link #normal} gave it.
   *
   * @return in their order; one that stands there twice exists at its second time
   */
  List<Added> addAll(List<NewSource> wanted) {
    return acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.addSources",
        wanted.size(),
        () -> {
          Acts.note(
              "addresses", String.join(" ", wanted.stream().map(NewSource::address).toList()));
          return beginning.watch(wanted);
        });
  }

  /**
   * @throws Problem 422 for an address that is none, or private
   */
  NewSource normal(NewSource typed) {
    return addresses.normal(typed);
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
                    select :office, id, :title, :now from monitoring_source
                    where id = :id and (organisation is null or organisation = :office) on conflict do nothing
                    """)
                .param("office", tenancy.current().value())
                .param("title", title)
                .param("now", Sql.time(clock.instant()))
                .param("id", id.value())
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
          jdbc.sql(
                  "update monitoring_source set next_fetch_at = ? where id = ? and kind <> 'manual'")
              .params(Sql.params(clock.instant(), source.id().value()))
              .update();
          events.publishEvent(new SourcesDue());
        });
  }

  @Transactional(readOnly = true)
  public Optional<Source> source(SourceId id) {
    return find(id);
  }

  /** Where a person looks at it here: channels under the address they are read from. */
  public String page(Source source) {
    return addresses.page(source);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public Slice<Source> list(SourceFilter filter, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                SEEN
                    + """
                    where (:state::text is null or s.state = :state) and (:kind::text is null or s.kind = :kind)
                      and (:type::text is null or b.type = :type)
                      and (:language::text is null or b.language = :language)
                      and (:territory::uuid is null or b.territory = :territory)
                      and (:q::text is null or position(lower(:q) in lower(concat_ws(' ', b.title, s.title, s.address,
                        b.owner))) > 0)
                      and (:at::timestamptz is null or (s.created_at, s.id) < (:at, :id))
                    order by s.created_at desc, s.id desc limit :limit
                    """)
            .param("state", filter.state())
            .param("kind", filter.kind())
            .param("type", filter.type())
            .param("language", filter.language())
            .param("territory", filter.territory())
            .param("q", filter.q())
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query((row, number) -> new Row(SourceRows.read(row, number), SourceRows.created(row)))
            .list();
    return Slice.cut(
            read, limit, row -> new Slice.Key(row.createdAt(), row.source().id().value()).cursor())
        .map(Row::source);
  }

  /**
   * Writes down what the office knows of a source.
   *
   * @param title "" takes the source's own
   * @throws Problem 404 where it is not watched, 422 for a territory that is none
   */
  public void describe(SourceId id, String title, SourceFacts facts) {
    var type = facts.type();
    var territory = facts.territory();
    if (title.strip().length() > LONGEST_TITLE) {
      throw Problem.invalid("title", "monitoring.fault.sourceTitle", LONGEST_TITLE);
    }
    if (territory != null && staff.organisation(territory).isEmpty()) {
      throw Problem.invalid("territory", "monitoring.fault.territory");
    }
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.describeSource",
        id,
        () -> {
          int found =
              jdbc.sql(
                      """
                      update monitoring_subscription set title = ?, type = ?, owner = ?, territory = ?, audience = ?,
                        language = ?
                      where source = ?
                      """)
                  .params(
                      Sql.params(
                          title.strip(),
                          type == null ? "" : type.word(),
                          facts.owner(),
                          territory == null ? null : territory.value(),
                          facts.audience(),
                          facts.language(),
                          id.value()))
                  .update();
          if (found == 0) {
            throw Problem.notFound();
          }
        });
  }

  /** All that any office could read by a program, for lists that go out. */
  @Transactional(readOnly = true)
  public List<Source> all() {
    return jdbc.sql(
            SEEN + "where s.kind <> 'manual' and s.organisation is null order by shown, s.id")
        .query(SourceRows::read)
        .list();
  }

  /** How many are watched, how many of them fail, and how many are silent. */
  @Transactional(readOnly = true)
  public Count count() {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where s.state = 'failing'),
              count(*) filter (where s.state = 'silent')
            from monitoring_source s
            join monitoring_subscription b on b.source = s.id
            """)
        .query((row, _) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  /** How many sources there are, how many cannot be read, how many are silent. */
  public record Count(int all, int failing, int silent) {}

  private record Row(Source source, Instant createdAt) {}

  private Optional<Source> find(SourceId id) {
    return jdbc.sql(SEEN + "where s.id = ?").param(id.value()).query(SourceRows::read).optional();
  }
}
