package uz.minbar.foundation.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database as the owner of its tables.
 *
 * @param user null where the address itself names user and password
 */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  /** An external server by its address, which holds user and password. */
  public static DatabaseAddress external(String jdbcUrl) {
    return new DatabaseAddress(jdbcUrl, null, null);
  }

  /** The server that a running program keeps on the home, if there is one to ask. */
  public static Optional<DatabaseAddress> ofRunning(Path home) {
    try {
      return DataDirectory.address(home);
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot read the home " + home + ": " + Reason.of(e), e);
    }
  }

  static DatabaseAddress local(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + DataDirectory.DATABASE,
        DataDirectory.OWNER,
        password);
  }

  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return jdbcUrl.replaceAll("[?].*", "");
  }
}
