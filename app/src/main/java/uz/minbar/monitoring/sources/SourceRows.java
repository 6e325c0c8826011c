package uz.minbar.monitoring.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.SourceId;

/** Sources as they lie in the database. */
final class SourceRows {

  private SourceRows() {}

  static Source read(ResultSet row, int number) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        SourceKind.ofWord(row.getString("kind")),
        address(row),
        row.getString("region"),
        row.getString("shown"),
        Source.State.ofWord(row.getString("state")),
        Sql.instant(row.getObject("last_success_at", OffsetDateTime.class)),
        Sql.instant(row.getObject("last_new_at", OffsetDateTime.class)),
        row.getObject("usual_seconds") == null
            ? null
            : Duration.ofSeconds(row.getInt("usual_seconds")),
        row.getString("last_error"),
        row.getObject("next_fetch_at", OffsetDateTime.class).toInstant(),
        row.getInt("items"),
        Sql.instant(row.getObject("lease_until", OffsetDateTime.class)),
        facts(row));
  }

  /** What is one office's own has its id before the address. */
  private static String address(ResultSet row) throws SQLException {
    String address = row.getString("address");
    return switch (row.getString("kind")) {
      case "manual" -> "";
      case "mailbox", "facebook" -> address.substring(address.indexOf('/') + 1);
      default -> address;
    };
  }

  private static SourceFacts facts(ResultSet row) throws SQLException {
    var territory = row.getObject("territory", UUID.class);
    return new SourceFacts(
        SourceType.ofWord(row.getString("type")),
        row.getString("owner"),
        territory == null ? null : new OrganisationId(territory),
        row.getObject("audience", Long.class),
        row.getString("language"));
  }

  static Instant created(ResultSet row) throws SQLException {
    return row.getObject("created_at", OffsetDateTime.class).toInstant();
  }
}
