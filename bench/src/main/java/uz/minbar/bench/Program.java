package uz.minbar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Minbar as people start it, by its launcher, on a home and a port of its own. */
final class Program implements AutoCloseable {

  /** The folder of the launcher, which tells it when it starts a measurement. */
  static final Path ROOT = Path.of(System.getProperty("minbar.root", ".")).toAbsolutePath();

  private static final Pattern FIRST_PAGE =
      Pattern.compile("http://localhost:\\d+(/desk/set-up/\\S+)");
  private static final Pattern KILOBYTES = Pattern.compile("(?m)^(VmRSS|VmHWM|Pss):\\s+(\\d+) kB");

  private final Process process;
  private final Map<String, String> settings;
  private final int port;
  private final long begun;
  private final StringBuilder said = new StringBuilder();
  private final CompletableFuture<String> firstPage = new CompletableFuture<>();

  private Program(Process process, Map<String, String> settings, int port, long begun) {
    this.process = process;
    this.settings = settings;
    this.port = port;
    this.begun = begun;
  }

  /**
   * Starts it.
   *
   * @param settings environment variables
   * @param options of {@code run} besides port and home
   */
  static Program start(Path home, Map<String, String> settings, String... options)
      throws IOException {
    int port = Machine.freePort();
    var command =
        Stream.concat(
            Stream.of(ROOT + "/minbar", "run", "--home", home.toString(), "--port", port + ""),
            Stream.of(options));
    var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
    var all = new HashMap<>(settings);
    all.put("MINBAR_PORT", Integer.toString(port));
    all.putIfAbsent("MINBAR_PUBLIC_URL", "http://localhost:" + port);
    set(builder, all);
    long begun = System.nanoTime();
    var program = new Program(builder.start(), all, port, begun);
    var _ = Thread.ofVirtual().start(program::listen);
    return program;
  }

  private static void set(ProcessBuilder builder, Map<String, String> settings) {
    builder.environment().keySet().removeIf(name -> name.startsWith("MINBAR_"));
    builder.environment().putAll(settings);
  }

  /** What it wants of an nginx before it, by its own command. */
  String nginx() throws IOException {
    var builder =
        new ProcessBuilder(ROOT + "/minbar", "nginx")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    set(builder, settings);
    try (var made = builder.start().inputReader(StandardCharsets.UTF_8)) {
      return made.readAllAsString();
    }
  }

  private void listen() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.append(line).append('\n');
        }
        var found = FIRST_PAGE.matcher(line);
        if (found.find()) {
          firstPage.complete(found.group(1));
        }
      }
    } catch (IOException closed) {
      // It ended, which is no fault by itself.
    }
    firstPage.completeExceptionally(new IOException("ended before its first page"));
  }

  /** The page behind the link it prints on an empty home, as soon as it is there. */
  Duration firstPage() throws Exception {
    try {
      var answer = Http.get(at(firstPage.get(180, TimeUnit.SECONDS)));
      return since(answer);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("Minbar did not start:\n" + said(), e);
    }
  }

  /** That page, asked for again and again until it is there. */
  Duration page(String path) throws Exception {
    return since(Http.await(at(path), process::isAlive));
  }

  private Duration since(Http.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("Minbar answered " + answer.status() + ":\n" + said());
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  int port() {
    return port;
  }

  String at(String path) {
    return "http://localhost:" + port + path;
  }

  String said() {
    synchronized (said) {
      return said.toString();
    }
  }

  /**
   * Memory in MB.
   *
   * @param program what the Java process has in memory now
   * @param peak the most it had
   * @param database of all processes of the server, what they share counted once
   */
  record Memory(long program, long peak, long database) {}

  Memory memory() throws IOException {
    var java =
        family()
            .filter(one -> one.info().commandLine().orElse("").contains("minbar.jar"))
            .findFirst()
            .orElseThrow(() -> new IOException("Minbar runs no more:\n" + said()));
    long database = 0;
    for (var one : java.descendants().toList()) {
      try {
        database += kilobytes(one.pid(), "smaps_rollup", "Pss");
      } catch (NoSuchFileException endedMeanwhile) {
        continue;
      }
    }
    return new Memory(
        kilobytes(java.pid(), "status", "VmRSS") / 1024,
        kilobytes(java.pid(), "status", "VmHWM") / 1024,
        database / 1024);
  }

  private Stream<ProcessHandle> family() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static long kilobytes(long pid, String file, String name) throws IOException {
    var lines = KILOBYTES.matcher(Files.readString(Path.of("/proc/" + pid + "/" + file)));
    return lines
        .results()
        .filter(line -> line.group(1).equals(name))
        .mapToLong(line -> Long.parseLong(line.group(2)))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws Exception {
    List<ProcessHandle> all = family().toList();
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
