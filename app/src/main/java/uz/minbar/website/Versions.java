package uz.minbar.website;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.tenancy.Tenancy;

/** Tells whether anything that the press centre shows has changed, on whichever node. */
@Service
public class Versions {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Versions(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A number that grows with each change; one short statement, no transaction. */
  public long current() {
    return jdbc.sql("select number from website_change where organisation = ?")
        .param(tenancy.current().value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
