package uz.minbar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Where it is measured: figures mean nothing without it. */
final class Machine {

  private Machine() {}

  /** Cores, memory, Java, and how busy others keep the machine. */
  static String facts() throws IOException {
    String memory = Files.readString(Path.of("/proc/meminfo")).lines().findFirst().orElse("");
    return String.format(
        Locale.ROOT,
        "%d cores, %d GB, Java %s, load %.1f at the start",
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(memory.replaceAll("\\D", "")) / 1024 / 1024,
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** A port of {@code MINBAR_BENCH_PORT} and the fifty after it, if that is set; else any. */
  static int freePort() throws IOException {
    int first = Integer.parseInt(System.getenv().getOrDefault("MINBAR_BENCH_PORT", "0"));
    for (int port = first; port < first + 50; port++) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
    throw new IOException("no port is free");
  }

  /** A folder that is gone with all in it when closed. */
  record Place(Path path) implements AutoCloseable {

    static Place open() throws IOException {
      return new Place(Files.createTempDirectory("minbar-bench"));
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
