package uz.minbar.foundation.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.foundation.database.DatabaseAddress;

/** Restoring into a PostgreSQL of somebody's own: there the old rows cannot be put aside. */
final class External {

  private External() {}

  static void restore(Order order, ArchiveReader archive, Scripts scripts)
      throws IOException, SQLException {
    DatabaseAddress address = DatabaseAddress.external(Objects.requireNonNull(order.databaseUrl()));
    try (Connection connection = address.connect()) {
      refuseCompany(connection);
      boolean empty = new Catalogue(connection).tables().isEmpty();
      if (!empty && !order.force()) {
        throw new CommandFailure(
            "The database is not empty. Name an empty one, or lose what is in it with --force."
                + " Nothing was changed.");
      }
      if (!empty) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("drop schema public cascade; create schema public");
        }
      }
    }
    RestoreCommand.fill(address, archive, scripts);
  }

  private static void refuseCompany(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()
                   and backend_type = 'client backend'
                """)) {
      row.next();
      if (row.getInt(1) > 0) {
        throw new CommandFailure(
            "Other programs are connected to the database. Stop every Minbar on it first."
                + " Nothing was changed.");
      }
    }
  }
}
