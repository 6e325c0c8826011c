package uz.minbar.monitoring.meaning;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * Where mentions happen: the mahallas, villages and streets that the office names, and the regions
 * and districts of the country.
 */
@Service
public class Places {

  /** So far back mentions are judged anew when the list changes, and counted. */
  public static final Duration COUNTED = Duration.ofDays(30);

  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Gazetteer country;

  Places(
      JdbcClient jdbc,
      Tenancy tenancy,
      Staff staff,
      Acts acts,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
    this.events = events;
  }

  /** The office's list has changed: mentions of late are to be judged anew. */
  public record PlacesChanged(OrganisationId organisation) {}

  /**
   * How often a place was named of late.
   *
   * @param negative how many of these mentions speak against what was found
   * @param complaints how many of them complain
   * @param latitude in degrees north, null where the office has not said; longitude the same, east
   */
  public record Count(
      String name,
      int mentions,
      int negative,
      int complaints,
      @Nullable Double latitude,
      @Nullable Double longitude) {

    /** As a line of the list. */
    public String written() {
      return latitude == null || longitude == null
          ? name
          : name + "; " + latitude + "; " + longitude;
    }
  }

  /** The office's own places, most often named first. */
  @Transactional(readOnly = true)
  public List<Count> counts() {
    return jdbc.sql(
            """
            select p.name, count(m.id) as mentions, count(*) filter (where m.tone = 'negative') as negative,
              count(*) filter (where m.kind = 'complaint') as complaints, p.latitude, p.longitude
            from monitoring_place p
            left join monitoring_mention m on m.places @> array[p.name] and m.seen_at >= ?
            group by p.organisation, p.name order by mentions desc, p.name
            """)
        .params(Sql.params(clock.instant().minus(COUNTED)))
        .query(Count.class)
        .list();
  }

  /**
   * Replaces the office's list.
   *
   * @param written one place a line, its latitude and longitude after semicolons where they are
   *     known
   * @throws Problem 422 where there are more than {@value #MOST}, a name is too long, or what
   *     stands after the semicolon is no place in the country
   */
  public void set(String written) {
    var lines = new LinkedHashMap<String, PlaceLine>();
    written
        .lines()
        .map(PlaceLine::of)
        .filter(line -> !line.name().isEmpty())
        .forEach(line -> lines.putIfAbsent(line.name(), line));
    if (lines.size() > MOST) {
      throw Problem.invalid("places", "monitoring.fault.places", MOST);
    }
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.setPlaces",
        tenancy.current().value(),
        () -> {
          jdbc.sql("delete from monitoring_place").update();
          lines
              .values()
              .forEach(
                  line ->
                      jdbc.sql(
                              """
                              insert into monitoring_place (organisation, name, latitude, longitude) values (?, ?, ?, ?)
                              """)
                          .params(
                              Sql.params(
                                  tenancy.current().value(),
                                  line.name(),
                                  line.latitude(),
                                  line.longitude()))
                          .update());
          Acts.note("places", lines.size());
          events.publishEvent(new PlacesChanged(tenancy.current()));
        });
  }

  /**
   * The places that a text names, the office's own first; not its own district, of which all speak.
   */
  List<String> in(String text) {
    var own = new LinkedHashMap<String, Set<String>>();
    jdbc.sql("select name from monitoring_place order by name")
        .query(String.class)
        .list()
        .forEach(name -> own.put(name, Set.of(name)));
    var places = Gazetteer.of(own).in(text);
    places.addAll(country().in(text));
    places.remove(staff.organisation().name().exact(Language.UZ_LATN));
    return List.copyOf(places);
  }

  /** The regions and districts of the country. */
  Gazetteer country() {
    var known = country;
    if (known == null) {
      var ways = new LinkedHashMap<String, Set<String>>();
      for (var one : staff.catalogue()) {
        if (one.level() != Organisation.Level.REPUBLIC && one.soato() != null) {
          var name = one.name();
          String latin = name.exact(Language.UZ_LATN);
          ways.put(latin, new LinkedHashSet<>(List.of(latin, name.exact(Language.RU))));
        }
      }
      known = Gazetteer.of(ways);
      country = known;
    }
    return known;
  }
}
