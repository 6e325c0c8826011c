package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import uz.minbar.foundation.CommandFailure;

/**
 * Fills tables made by the migrations with the rows of a backup, in one transaction. Foreign keys
 * are taken off and put on again at the end: so the order of tables does not matter, and PostgreSQL
 * checks every reference once more.
 */
final class Loading {

  private final Connection connection;
  private final Catalogue catalogue;

  Loading(Connection connection) {
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
  }

  void load(ArchiveReader archive) throws IOException, SQLException {
    connection.setAutoCommit(false);
    Manifest manifest = archive.manifest();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local row_security = off");
      List<String> tables = catalogue.tables();
      check(manifest, tables);
      List<String> keys = catalogue.foreignKeyAdds();
      List<String> triggers = catalogue.tablesWithTriggers();
      for (String drop : catalogue.foreignKeyDrops()) {
        statement.execute(drop);
      }
      for (String table : triggers) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      statement.execute("truncate " + String.join(", ", tables));
      for (Manifest.Table table : manifest.tables()) {
        fill(table, archive);
      }
      for (Manifest.Sequence sequence : manifest.sequences()) {
        set(sequence);
      }
      for (String table : triggers) {
        statement.execute("alter table " + table + " enable trigger user");
      }
      for (String key : keys) {
        statement.execute(key);
      }
      for (String view : catalogue.materializedViews()) {
        statement.execute("refresh materialized view " + view);
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }

  /** Names from the file become SQL only if the catalogue knows them. */
  private void check(Manifest manifest, List<String> tables) throws SQLException {
    for (Manifest.Table table : manifest.tables()) {
      if (!tables.contains(table.name())
          || !catalogue.columns(table.name()).containsAll(table.columns())) {
        throw new CommandFailure(
            "The backup has a table that this Minbar does not make: " + table.name());
      }
    }
  }

  private void fill(Manifest.Table table, ArchiveReader archive) throws IOException, SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    String sql =
        "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
    try (InputStream rows = archive.open(table.part())) {
      long loaded = copy.copyIn(sql, rows);
      if (loaded != table.rows()) {
        throw new CommandFailure(
            "Of the "
                + table.rows()
                + " rows of "
                + table.name()
                + " only "
                + loaded
                + " arrived.");
      }
    }
  }

  private void set(Manifest.Sequence sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      statement.setString(1, sequence.name());
      statement.setLong(2, sequence.value());
      statement.setBoolean(3, sequence.called());
      statement.execute();
    }
  }
}
