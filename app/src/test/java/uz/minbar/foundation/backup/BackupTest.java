package uz.minbar.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.foundation.backup.Rows.EVERYTHING;
import static uz.minbar.foundation.backup.Rows.execute;
import static uz.minbar.foundation.backup.Rows.fill;
import static uz.minbar.foundation.backup.Rows.one;
import static uz.minbar.foundation.backup.Rows.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.foundation.database.DatabaseAddress;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.foundation.database.PostgresServer;

class BackupTest {

  private static final Scripts ONE = new Scripts("classpath:backup/one/*.sql");
  private static final Scripts TWO = new Scripts("classpath:backup/two/*.sql");

  @TempDir Path temp;
  Path home;
  Path file;

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
    file = temp.resolve("minbar.backup");
  }

  @AfterEach
  void leave() throws Exception {
    DatabaseHome.leave(home);
  }

  @Test
  void stoppedHomeComesBackWhole() throws Exception {
    String before;
    try (PostgresServer server = PostgresServer.start(home)) {
      before = fill(server.address(), ONE);
    }
    Files.createDirectories(home.resolve("keys"));
    Path key = Files.writeString(home.resolve("keys/minbar.key"), "secret");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(home.resolve("files/ab"));
    Files.write(home.resolve("files/ab/picture"), new byte[100_000]);

    Manifest saved = BackupCommand.save(order(home, false), ONE);

    assertThat(saved.files()).isEqualTo(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Path other = temp.resolve("other");
    borrowPrograms(other);
    assertThat(RestoreCommand.restore(order(other, false), ONE).aside()).isEmpty();
    assertThat(other.resolve("keys/minbar.key")).hasContent("secret");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(other.resolve("keys/minbar.key"))))
        .isEqualTo("rw-------");
    assertThat(other.resolve("files/ab/picture")).hasSize(100_000);
    assertThat(other.resolve("restoring")).doesNotExist();
    assertSame(other, before);
    DatabaseHome.leave(other);
  }

  /** The rows are there, the next numbers go on where they stood, and the rules hold again. */
  private static void assertSame(Path other, String before) throws Exception {
    try (PostgresServer server = PostgresServer.start(other)) {
      assertThat(one(server.address(), EVERYTHING)).isEqualTo(before);
      execute(
          server.address(),
          "insert into leaders (name, deputy) values ('Next', 2)",
          "insert into words (leader, said) values (2, 'yangi')");
      assertThat(one(server.address(), "select max(id)::text from leaders")).isEqualTo("4");
      assertThat(one(server.address(), "select loud from words order by id desc limit 1"))
          .isEqualTo("YANGI!");
      assertThatThrownBy(
              () -> execute(server.address(), "insert into words (leader, said) values (99, '')"))
          .hasMessageContaining("foreign key");
      assertThat(
              one(
                  server.address(),
                  "set role minbar_app; select count(*)::text from secrets; reset role"))
          .isEqualTo("0");
    }
  }

  @Test
  void runningHomeIsSavedAsOfOneMoment() throws Exception {
    try (PostgresServer server = PostgresServer.start(home)) {
      fill(server.address(), ONE);
      // Each transaction adds to both tables, so in every moment their difference is the same.
      String difference =
          "select ((select count(*) from words) - (select count(*) from secrets))::text";
      String before = one(server.address(), difference);
      AtomicBoolean stop = new AtomicBoolean();
      Thread writer = Thread.ofPlatform().start(() -> write(server.address(), stop));
      BackupCommand.save(order(home, false), ONE);
      stop.set(true);
      writer.join();
      Path other = temp.resolve("other");
      borrowPrograms(other);
      RestoreCommand.restore(order(other, false), ONE);
      try (PostgresServer restored = PostgresServer.start(other)) {
        assertThat(one(restored.address(), difference)).isEqualTo(before);
      }
      DatabaseHome.leave(other);
    }
  }

  @Test
  void damagedOrCutOffFileChangesNothing() throws Exception {
    save(ONE);
    byte[] whole = Files.readAllBytes(file);
    for (byte[] broken : List.of(flipped(whole), Arrays.copyOf(whole, whole.length / 2))) {
      Files.write(file, broken);
      assertThatThrownBy(() -> RestoreCommand.restore(order(home, true), ONE))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("is damaged")
          .message()
          .doesNotContain("\n");
    }
    assertThat(home.resolve("database/data")).exists();
    assertThat(temp.resolve("home").toFile().list((_, name) -> name.startsWith("before")))
        .isEmpty();
  }

  @Test
  void backupOfANewerProgramIsRefused() throws Exception {
    save(TWO);
    assertThatThrownBy(() -> RestoreCommand.restore(order(temp.resolve("other"), false), ONE))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("newer Minbar")
        .hasMessageContaining("V2_1__later.sql");
  }

  @Test
  void backupOfAnOlderProgramMakesItsTablesOnly() throws Exception {
    save(ONE);
    Path other = temp.resolve("other");
    borrowPrograms(other);
    RestoreCommand.restore(order(other, false), TWO);
    try (PostgresServer server = PostgresServer.start(other)) {
      assertThat(one(server.address(), "select to_regclass('later') is null")).isEqualTo("t");
      assertThat(one(server.address(), "select count(*)::text from leaders")).isEqualTo("3");
    }
    DatabaseHome.leave(other);
  }

  @Test
  void fullHomeIsKeptUnlessForcedAndThenPutAside() throws Exception {
    save(ONE);
    assertThatThrownBy(() -> RestoreCommand.restore(order(home, false), ONE))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("is not empty");
    Path aside = RestoreCommand.restore(order(home, true), ONE).aside().orElseThrow();
    assertThat(aside.resolve("database/data/PG_VERSION")).exists();
    assertThat(home.resolve("database/data/PG_VERSION")).exists();
    PostgresServer.start(home).close();
  }

  @Test
  void homeInUseIsNotRestoredInto() throws Exception {
    save(ONE);
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(server.jdbcUrl()).isNotEmpty();
      assertThatThrownBy(() -> RestoreCommand.restore(order(home, true), ONE))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("already in use");
    }
  }

  @Test
  void externalServerIsSavedAndRestored() throws Exception {
    Path foreign = DatabaseHome.in(Files.createDirectory(temp.resolve("foreign")));
    try (PostgresServer server = PostgresServer.start(foreign)) {
      execute(
          server.address(),
          "create role office login password 'office' createrole",
          "create database office owner office",
          "create database copy owner office");
      String url = external(server, "office");
      DatabaseAddress address = DatabaseAddress.external(url);
      fill(address, ONE);
      Path empty = Files.createDirectory(temp.resolve("empty"));
      assertThatThrownBy(() -> BackupCommand.save(new Order(file, empty, url, false), ONE))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("bypassrls");
      execute(server.address(), "alter role office bypassrls");
      String before = one(address, EVERYTHING);
      BackupCommand.save(new Order(file, empty, url, false), ONE);

      String target = external(server, "copy");
      Order order = new Order(file, empty, target, false);
      RestoreCommand.restore(order, ONE);
      assertThat(one(DatabaseAddress.external(target), EVERYTHING)).isEqualTo(before);
      assertThatThrownBy(() -> RestoreCommand.restore(order, ONE))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("not empty");
    }
    DatabaseHome.leave(foreign);
  }

  private void save(Scripts scripts) throws Exception {
    try (PostgresServer server = PostgresServer.start(home)) {
      fill(server.address(), scripts);
    }
    BackupCommand.save(order(home, false), scripts);
  }

  private Order order(Path place, boolean force) {
    return new Order(file, place, null, force);
  }

  private void borrowPrograms(Path other) throws Exception {
    Files.createDirectories(other);
    Files.createSymbolicLink(
        other.resolve("postgres"), Files.readSymbolicLink(home.resolve("postgres")));
  }

  private static byte[] flipped(byte[] whole) {
    byte[] broken = whole.clone();
    broken[broken.length / 3] ^= 1;
    return broken;
  }

  private static String external(PostgresServer server, String database) {
    return server.jdbcUrl().replaceAll("/[^/]*$", "/" + database + "?user=office&password=office");
  }
}
