package uz.minbar.demo;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A demo started as the launcher starts it: a process of its own, its companion beside it. */
final class RunningDemo implements AutoCloseable {

  private static final Pattern DESK = Pattern.compile("\\s(http://localhost:\\d+)/desk");

  final Process process;
  final String address;
  private final List<String> seen;

  private RunningDemo(Process process, String address, List<String> seen) {
    this.process = process;
    this.address = address;
    this.seen = seen;
  }

  static RunningDemo start(Path home) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                DemoApplication.class.getName(),
                "--server.port=" + freePort())
            .redirectErrorStream(true);
    builder.environment().put("MINBAR_HOME", home.toString());
    var process = builder.start();
    var out = process.inputReader(StandardCharsets.UTF_8);
    var seen = new ArrayList<String>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      var desk = DESK.matcher(line);
      if (desk.find()) {
        var _ =
            Thread.ofVirtual()
                .start(
                    () ->
                        out.lines()
                            .forEach(
                                more -> {
                                  synchronized (seen) {
                                    seen.add(more);
                                  }
                                }));
        return new RunningDemo(process, desk.group(1), seen);
      }
    }
    throw new AssertionError("The demo did not start:\n" + String.join("\n", seen));
  }

  /** Addresses that the program gives out name its port, so it must be known before the start. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The tests' own classes would bring their house into the program. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What it has said on the console so far. */
  String console() {
    synchronized (seen) {
      return String.join("\n", seen);
    }
  }

  void kill() throws InterruptedException {
    var _ = process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
