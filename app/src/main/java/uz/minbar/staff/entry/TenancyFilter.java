package uz.minbar.staff.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.SignedIn;
import uz.minbar.staff.Staff;

/**
 * Binds each request to an organisation: that of the person on the desk and in the API, that of the
 * host name in the press centre.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TenancyFilter extends OncePerRequestFilter {

  private static final Duration KEPT = Duration.ofSeconds(20);

  private final Staff staff;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Map<String, Known> byHost = new ConcurrentHashMap<>();

  TenancyFilter(Staff staff, Tenancy tenancy, Clock clock) {
    this.staff = staff;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  private record Known(Optional<OrganisationId> organisation, Instant at) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var organisation = organisation(request);
    if (organisation.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      tenancy.as(organisation.get(), () -> go(request, response, chain));
    } catch (Carried carried) {
      if (carried.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new ServletException(carried.getCause());
    }
  }

  private static void go(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException e) {
      throw new Carried(e);
    }
  }

  private Optional<OrganisationId> organisation(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/desk") || path.startsWith("/api/")) {
      return staff.signedIn().map(SignedIn::organisation);
    }
    return path.startsWith("/static/") || path.startsWith("/webjars/")
        ? Optional.empty()
        : atHost(request.getServerName());
  }

  private Optional<OrganisationId> atHost(String host) {
    var now = clock.instant();
    var known = byHost.get(host);
    if (known != null && known.organisation().isPresent() && known.at().plus(KEPT).isAfter(now)) {
      return known.organisation();
    }
    if (byHost.size() > 1_000) {
      byHost.clear(); // Host names come from outside; they must not fill the memory.
    }
    var found = staff.organisationAt(host).map(Organisation::id);
    byHost.put(host, new Known(found, now));
    return found;
  }

  /** Carries a checked exception through the lambda. */
  private static final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1;

    Carried(Exception cause) {
      super(cause);
    }
  }
}
