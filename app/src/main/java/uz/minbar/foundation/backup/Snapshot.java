package uz.minbar.foundation.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import uz.minbar.foundation.CommandFailure;

/** Copies all rows out of one snapshot, while the program goes on working. */
final class Snapshot {

  /** PostgreSQL's word for: some rows would be left out without saying so. */
  private static final String RIGHT_MISSING = "42501";

  private final Connection connection;
  private final Catalogue catalogue;

  /** Takes over the connection's transaction; the caller closes the connection. */
  Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
  }

  /** Writes every table into the archive and returns the manifest so far. */
  Manifest write(ArchiveWriter archive, Scripts scripts, String program)
      throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      // Rather an error than a backup that lacks the rows of other organisations.
      statement.execute("set local row_security = off");
      List<String> names = catalogue.tables();
      if (!names.contains("public.flyway_schema_history")) {
        throw new CommandFailure("There is nothing to save: no Minbar has used this database yet.");
      }
      statement.execute("lock table " + String.join(", ", names) + " in access share mode");
      List<Manifest.Script> applied = scripts.applied(connection);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      List<Manifest.Table> tables = new ArrayList<>();
      for (String name : names) {
        tables.add(table(name, copy, archive));
      }
      List<Manifest.Sequence> sequences = sequences(statement);
      return new Manifest(
          Manifest.FORMAT, program, Instant.now(), applied, tables, sequences, List.of());
    } catch (SQLException e) {
      if (RIGHT_MISSING.equals(e.getSQLState())) {
        throw new CommandFailure(
            "The database user may not read every organisation's rows. Let an administrator of the"
                + " server say: alter role … bypassrls",
            e);
      }
      throw e;
    }
  }

  private Manifest.Table table(String name, CopyManager copy, ArchiveWriter archive)
      throws IOException, SQLException {
    List<String> columns = catalogue.columns(name);
    String part = "rows/" + name.replace("\"", "");
    String sql = "copy " + name + " (" + String.join(", ", columns) + ") to stdout";
    long rows = archive.part(part, "", out -> copy.copyOut(sql, out));
    return new Manifest.Table(name, columns, rows, part);
  }

  private List<Manifest.Sequence> sequences(Statement statement) throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : catalogue.sequences()) {
      try (ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }
}
