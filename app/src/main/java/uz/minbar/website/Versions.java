package uz.minbar.website;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;

/** Tells whether anything that the press centre shows has changed, on whichever node. */
@Service
public class Versions {

  private static final String ATTRIBUTE = Versions.class.getName();

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Versions(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  private record Known(OrganisationId office, long number) {}

  /**
   * A number that grows with each change; one short statement, no transaction. A request asks once:
   * all that it reads later is at least as new.
   */
  public long current() {
    var office = tenancy.current();
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Known known
        && known.office().equals(office)) {
      return known.number();
    }
    long number = read(office);
    if (request != null) {
      request.setAttribute(ATTRIBUTE, new Known(office, number), RequestAttributes.SCOPE_REQUEST);
    }
    return number;
  }

  private long read(OrganisationId office) {
    return jdbc.sql("select number from website_change where organisation = ?")
        .param(office.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
