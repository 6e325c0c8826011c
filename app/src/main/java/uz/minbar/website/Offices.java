package uz.minbar.website;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Staff;

/** The names of offices: on every page, and hardly ever changed, so asked for now and then only. */
@Component
class Offices {

  private static final Duration KEPT = Duration.ofSeconds(20);

  private final Staff staff;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

  Offices(Staff staff, Tenancy tenancy, Clock clock) {
    this.staff = staff;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  private record Known(LocalizedText name, Instant at) {}

  boolean any() {
    return tenancy.bound().isPresent();
  }

  /**
   * The name of the office at work.
   *
   * @throws Problem 404 where no office is reached under this host name
   */
  LocalizedText name() {
    var office = tenancy.bound().orElseThrow(Problem::notFound);
    var now = clock.instant();
    var name = known.get(office);
    if (name == null || name.at().plus(KEPT).isBefore(now)) {
      name = new Known(staff.organisation().name(), now);
      known.put(office, name);
    }
    return name.name();
  }
}
