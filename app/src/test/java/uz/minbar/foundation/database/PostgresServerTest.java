package uz.minbar.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir Path temp;
  Path home;

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
  }

  @AfterEach
  void leave() throws Exception {
    DatabaseHome.leave(home);
  }

  @Test
  void keepsRowsAndPortThroughRestarts() throws Exception {
    String url;
    try (PostgresServer server = PostgresServer.start(home)) {
      url = server.jdbcUrl();
      execute(server, "create table words (word text)", "insert into words values ('oʻzbekcha')");
    }
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(server.jdbcUrl()).isEqualTo(url);
      assertThat(strings(server, "select word from words")).containsExactly("oʻzbekcha");
    }
  }

  @Test
  void isDurableAndSpeaksUnicode() throws Exception {
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(strings(server, "show fsync")).containsExactly("on");
      assertThat(strings(server, "show synchronous_commit")).containsExactly("on");
      assertThat(strings(server, "show full_page_writes")).containsExactly("on");
      assertThat(strings(server, "show data_checksums")).containsExactly("on");
      assertThat(strings(server, "show server_version_num").getFirst()).startsWith("18");
      assertThat(strings(server, "show server_encoding")).containsExactly("UTF8");
      assertThat(strings(server, "select lower('ЎЗБЕКИСТОН ŻÖ')")).containsExactly("ўзбекистон żö");
    }
  }

  @Test
  void listensOnlyOnThisMachineAndAsksForThePassword() throws Exception {
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(strings(server, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), server.ownerName(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("database/password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void stopsWithinTwoSecondsEvenUnderOpenConnections() throws Exception {
    PostgresServer server = PostgresServer.start(home);
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    try (Connection open = connect(server)) {
      open.setAutoCommit(false);
      open.createStatement().execute("create table t (i int)");
      long start = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(process.isAlive()).isFalse();
    assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void comesBackAfterItsProcessIsKilledWithEveryCommittedRow() throws Exception {
    try (PostgresServer server = PostgresServer.start(home);
        HikariDataSource pool = ChildMain.pool(server)) {
      execute(server, "create table rows (i int)");
      long first = server.pid();
      int committed = insertUntilKilled(server, pool, 200);
      int found = awaitCount(pool);
      assertThat(server.pid()).isNotEqualTo(first);
      assertThat(found).isGreaterThanOrEqualTo(committed);
    }
  }

  @Test
  void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
    String before;
    try (PostgresServer server = PostgresServer.start(home)) {
      before = server.jdbcUrl();
    }
    int port = Integer.parseInt(before.replaceAll(".*:(\\d+)/.*", "$1"));
    try (ServerSocket thief =
            new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        PostgresServer server = PostgresServer.start(home)) {
      assertThat(thief.isBound()).isTrue();
      assertThat(server.jdbcUrl()).isNotEqualTo(before);
      assertThat(strings(server, "select 1")).containsExactly("1");
    }
  }

  @Test
  void makesANewPasswordWhenItsFileIsLost() throws Exception {
    String before;
    try (PostgresServer server = PostgresServer.start(home)) {
      before = server.ownerPassword();
    }
    Files.delete(home.resolve("database/password"));
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(server.ownerPassword()).isNotEqualTo(before);
      assertThat(strings(server, "select 1")).containsExactly("1");
    }
  }

  /**
   * Commits rows one by one and kills the server after some of them; returns how many were
   * confirmed.
   */
  private static int insertUntilKilled(PostgresServer server, DataSource pool, int killAfter)
      throws Exception {
    int committed = 0;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      while (true) {
        statement.execute("insert into rows values (" + committed + ")");
        committed++;
        if (committed == killAfter) {
          ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
      }
    } catch (SQLException e) {
      assertThat(committed).isGreaterThanOrEqualTo(killAfter);
      return committed;
    }
  }

  /** The pool waits by itself for the server; a statement on a dead connection may fail first. */
  private static int awaitCount(DataSource pool) throws SQLException {
    SQLException failure = new SQLException("never asked");
    for (int attempt = 0; attempt < 10; attempt++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("select count(*) from rows")) {
        count.next();
        return count.getInt(1);
      } catch (SQLException e) {
        failure = e;
      }
    }
    throw failure;
  }

  static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(), server.ownerName(), server.ownerPassword());
  }

  static void execute(PostgresServer server, String... statements) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static List<String> strings(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
