package uz.minbar.monitoring.sources;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.SourceId;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/**
 * The first rows of sources: one that all offices share, and one that says who watches it. Many at
 * once, because a thousand questions for a thousand sources are what a list takes its time for.
 */
@Component
class Beginning {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Staff staff;
  private final SourceAddresses addresses;
  private final ApplicationEventPublisher events;

  Beginning(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Staff staff,
      SourceAddresses addresses,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.staff = staff;
    this.addresses = addresses;
    this.events = events;
  }

  /**
   * @param wanted each in its normal form
   * @return in their order; one that stands there twice exists at its second time
   */
  List<Sources.Added> watch(List<NewSource> wanted) {
    // In one order always: two lists that name the same sources would wait for each other for ever.
    var known = new TreeMap<Key, NewSource>();
    wanted.forEach(source -> known.putIfAbsent(Key.of(source), source));
    var ids = upsert(List.copyOf(known.values()));
    var by = staff.currentIfAny().map(Person::id).map(PersonId::value).orElse(null);
    var fresh =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into monitoring_subscription (organisation, source, title, created_by, created_at)
                    select :office, source, title, :by, :now
                    from unnest(:ids, :titles) with ordinality as wanted (source, title, place) order by place
                    on conflict do nothing returning source
                    """)
                .param("office", tenancy.current().value())
                .param("by", by)
                .param("now", Sql.time(clock.instant()))
                .param("ids", known.keySet().stream().map(ids::get).toArray(UUID[]::new))
                .param("titles", texts(known.values(), NewSource::title))
                .query(UUID.class)
                .list());
    events.publishEvent(new SourcesDue());
    return wanted.stream()
        .map(source -> ids.get(Key.of(source)))
        .map(id -> new Sources.Added(new SourceId(id), !fresh.remove(id)))
        .toList();
  }

  private Map<Key, UUID> upsert(List<NewSource> wanted) {
    var ids = new HashMap<Key, UUID>();
    jdbc.sql(
            """
            insert into monitoring_source (kind, address, region, host, title, next_fetch_at, created_at)
            select kind, address, region, host, title, :now, :now
            from unnest(:kinds, :addresses, :regions, :hosts, :titles)
              with ordinality as wanted (kind, address, region, host, title, place) order by place
            on conflict (kind, address, region) do update set next_fetch_at =
              least(monitoring_source.next_fetch_at, case when monitoring_source.next_fetch_at = 'infinity'
                then excluded.next_fetch_at else monitoring_source.next_fetch_at end)
            returning id, kind, address, region
            """)
        .param("now", Sql.time(clock.instant()))
        .param("kinds", texts(wanted, source -> source.kind().word()))
        .param("addresses", texts(wanted, NewSource::address))
        .param("regions", texts(wanted, NewSource::region))
        .param("hosts", texts(wanted, addresses::host))
        .param(
            "titles",
            texts(wanted, source -> source.title().isEmpty() ? source.address() : source.title()))
        .query(
            row -> {
              var key =
                  new Key(row.getString("kind"), row.getString("address"), row.getString("region"));
              ids.put(key, row.getObject("id", UUID.class));
            });
    return ids;
  }

  private static String[] texts(Collection<NewSource> wanted, Function<NewSource, String> text) {
    return wanted.stream().map(text).toArray(String[]::new);
  }

  /** What makes a source one and the same for all. */
  private record Key(String kind, String address, String region) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind).thenComparing(Key::address).thenComparing(Key::region);

    static Key of(NewSource source) {
      return new Key(source.kind().word(), source.address(), source.region());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
