package uz.minbar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import uz.minbar.foundation.database.HomeLock;
import uz.minbar.foundation.database.PostgresServer;

/**
 * The folder of one demo. A real office's home is never touched; one whose making was interrupted
 * holds nothing of anybody's and is made anew.
 *
 * @param start the moment up to which the fortnight was lived through
 * @param port of the world beside, with the two that follow; kept, because sources bear it in their
 *     addresses
 * @param ready whether the fortnight is complete
 */
record DemoHome(Path folder, Instant start, int port, boolean ready) {

  private static final String FILE = "demo.properties";

  /**
   * Takes the folder for the demo.
   *
   * @throws DemoFailure where it is another's or in use
   */
  static DemoHome take(Path folder) {
    try {
      if (HomeLock.isTaken(folder)) {
        throw new DemoFailure("The demo in " + folder + " is running already.");
      }
      if (Files.exists(folder.resolve(FILE))) {
        var known = read(folder);
        if (known.ready()) {
          return known;
        }
        PostgresServer.endOrphan(folder);
        clear(folder);
      } else if (Files.exists(folder.resolve("database"))) {
        throw new DemoFailure(
            "The folder %s holds a real office. Give the demo one of its own with --home."
                .formatted(folder));
      }
      var _ = Files.createDirectories(folder);
      return new DemoHome(folder, Instant.now().truncatedTo(ChronoUnit.SECONDS), freePort(), false)
          .written();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DemoHome read(Path folder) throws IOException {
    var known = new Properties();
    try (var file = Files.newBufferedReader(folder.resolve(FILE))) {
      known.load(file);
    }
    return new DemoHome(
        folder,
        Instant.parse(known.getProperty("start")),
        Integer.parseInt(known.getProperty("port")),
        Boolean.parseBoolean(known.getProperty("ready")));
  }

  /** The fortnight is complete: from now on a start keeps what is there. */
  DemoHome completed() {
    try {
      return new DemoHome(folder, start, port, true).written();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DemoHome written() throws IOException {
    var _ =
        Files.writeString(
            folder.resolve(FILE), "start=%s\nport=%d\nready=%s\n".formatted(start, port, ready));
    return this;
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The first of three ports in a row that are free now, below those of outgoing connections. */
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(100, 21_000, 31_000)
        .filter(first -> IntStream.range(first, first + 3).allMatch(DemoHome::free))
        .findFirst()
        .orElseThrow(() -> new DemoFailure("No free ports were found for the world beside."));
  }

  private static boolean free(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
