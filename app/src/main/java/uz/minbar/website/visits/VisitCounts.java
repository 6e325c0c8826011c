package uz.minbar.website.visits;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Dates;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.publishing.Addresses;

/**
 * Counts who reads the press centre, and keeps of nobody who it was. A view costs a hash and two
 * sums in memory; once a minute, when somebody looks at the figures and at the end of the program
 * the sums are written down. A program that is killed loses what it has counted since, a minute at
 * most while people read; visitors of that day are then told apart anew.
 */
@Service
public class VisitCounts implements Addresses.Views {

  /** How many days a report shows. */
  public static final int DAYS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(VisitCounts.class);
  private static final Duration UNWRITTEN = Duration.ofMinutes(1);
  private static final int KEPT_DAYS = 400;
  private static final int LISTED = 20;

  /** Pages and hosts come from outside; they must not fill the memory. A page takes 1 KB. */
  private static final int MOST_PAGES = 20_000;

  private static final int MOST_HOSTS = 2_000;

  /** The row of the whole press centre. */
  private static final String ALL = "";

  private final VisitRows rows;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<Place, Tally> pages = new ConcurrentHashMap<>();
  private final Map<Place, Tally> hosts = new ConcurrentHashMap<>();

  /** Milliseconds of the last time that something was written. */
  private final AtomicLong written;

  private final AtomicReference<Salt> salt;

  VisitCounts(
      VisitRows rows, Tenancy tenancy, PlatformTransactionManager transactions, Clock clock) {
    this.rows = rows;
    this.tenancy = tenancy;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    written = new AtomicLong(clock.millis());
    salt = new AtomicReference<>(Salt.of(today()));
  }

  /** A page or a host on a day. */
  private record Place(OrganisationId office, LocalDate day, String name)
      implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byDay = day.compareTo(other.day);
      return byDay == 0 ? name.compareTo(other.name) : byDay;
    }
  }

  /**
   * Counts a view of a page of the office at work.
   *
   * @param from the host that led here; "" for none
   * @param machine what tells machines apart for the day: address and name of the browser
   * @param agent the browser's name; robots are not counted
   */
  public void count(String path, String from, String machine, String agent) {
    if (Robots.is(agent)) {
      return;
    }
    var day = today();
    long hash = salt.updateAndGet(old -> old.day().equals(day) ? old : Salt.of(day)).hash(machine);
    var office = tenancy.current();
    tally(pages, new Place(office, day, ALL), MOST_PAGES).add(hash);
    tally(pages, new Place(office, day, path), MOST_PAGES).add(hash);
    if (!from.isEmpty()) {
      tally(hosts, new Place(office, day, from), MOST_HOSTS).add(hash);
    }
    writeInTime();
  }

  /** How the press centre was read in the last {@link #DAYS} days, up to this moment. */
  public VisitReport report() {
    write();
    var last = today();
    var first = last.minusDays(DAYS - 1);
    return transaction.execute(
        _ ->
            new VisitReport(
                rows.days(first, last), rows.pages(first, LISTED), rows.from(first, LISTED)));
  }

  @Override
  @Transactional(readOnly = true)
  public long of(String path) {
    return rows.views(path);
  }

  /** Writes down what was counted since the last time. */
  @PreDestroy
  synchronized void write() {
    written.set(clock.millis());
    var offices =
        Stream.concat(pages.keySet().stream(), hosts.keySet().stream())
            .map(Place::office)
            .collect(Collectors.toSet());
    for (var office : offices) {
      try {
        tenancy.as(office, () -> transaction.executeWithoutResult(_ -> write(office)));
        settle(office, pages);
        settle(office, hosts);
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Visits stay unwritten until the next time", e);
      }
    }
  }

  private void write(OrganisationId office) {
    // In one order on all nodes, so that none waits for another in a circle.
    new TreeMap<>(of(office, pages))
        .forEach(
            (place, tally) -> {
              tally.mark();
              if (tally.views() > 0) {
                rows.add(place.day(), place.name(), tally.views(), tally.visitors());
              }
            });
    new TreeMap<>(of(office, hosts))
        .forEach(
            (place, tally) -> {
              tally.mark();
              if (tally.views() > 0) {
                rows.addFrom(place.day(), place.name(), tally.views());
              }
            });
    rows.forgetBefore(today().minusDays(KEPT_DAYS));
  }

  /** What was marked is written for good; of days that are over nothing more will come. */
  private void settle(OrganisationId office, Map<Place, Tally> tallies) {
    var today = today();
    of(office, tallies)
        .forEach(
            (place, tally) -> {
              tally.settle();
              if (place.day().isBefore(today)) {
                tallies.remove(place);
              }
            });
  }

  private static Map<Place, Tally> of(OrganisationId office, Map<Place, Tally> tallies) {
    return tallies.entrySet().stream()
        .filter(one -> one.getKey().office().equals(office))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void writeInTime() {
    long before = written.get();
    long now = clock.millis();
    if (before + UNWRITTEN.toMillis() < now && written.compareAndSet(before, now)) {
      var _ = Thread.ofVirtual().name("visits").start(this::write);
    }
  }

  /** Beyond the most, places are counted into one that is thrown away. */
  private static Tally tally(Map<Place, Tally> tallies, Place place, int most) {
    var known = tallies.get(place);
    if (known != null) {
      return known;
    }
    return tallies.size() >= most && !place.name().equals(ALL)
        ? new Tally()
        : tallies.computeIfAbsent(place, _ -> new Tally());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
  }
}
