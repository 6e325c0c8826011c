package uz.minbar.foundation.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uz.minbar.kernel.OrganisationId;

/**
 * Binds an organisation to the running thread. Each transaction tells PostgreSQL whose rows it may
 * see; without an organisation, row-level security shows none, so a forgotten {@code where} leaks
 * nothing.
 */
@Component
public class Tenancy {

  /** Says whose rows a transaction may see, as long as it lasts. */
  static final String TELL = "select set_config('minbar.organisation', ?, true)";

  private static final ThreadLocal<@Nullable OrganisationId> CURRENT = new ThreadLocal<>();

  private final JdbcTemplate jdbc;
  private final DataSource dataSource;

  Tenancy(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Runs the work as that organisation and afterwards restores what was bound before. */
  public <T extends @Nullable Object> T as(OrganisationId organisation, Supplier<T> work) {
    var before = CURRENT.get();
    bind(organisation);
    try {
      return work.get();
    } finally {
      bind(before);
    }
  }

  public void as(OrganisationId organisation, Runnable work) {
    as(
        organisation,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * The organisation in whose name the thread works.
   *
   * @throws IllegalStateException if there is none: a fault of ours, not of a person
   */
  public OrganisationId current() {
    return bound().orElseThrow(() -> new IllegalStateException("no organisation is bound"));
  }

  public Optional<OrganisationId> bound() {
    return Optional.ofNullable(CURRENT.get());
  }

  static String boundName() {
    var organisation = CURRENT.get();
    return organisation == null ? "" : organisation.toString();
  }

  private void bind(@Nullable OrganisationId organisation) {
    if (organisation == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(organisation);
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.hasResource(dataSource)) {
      tellDatabase();
    }
  }

  private void tellDatabase() {
    try {
      jdbc.queryForObject(TELL, String.class, boundName());
    } catch (org.springframework.jdbc.UncategorizedSQLException alreadyFailed) {
      // 25P02: the transaction is lost already and will be rolled back; its setting goes with it.
      if (alreadyFailed.getSQLException() == null
          || !"25P02".equals(alreadyFailed.getSQLException().getSQLState())) {
        throw alreadyFailed;
      }
    }
  }
}
