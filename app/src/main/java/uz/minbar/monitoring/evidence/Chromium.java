package uz.minbar.monitoring.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws a saved page by the browser Chromium, where it is installed. It is started without a shell
 * and for this page alone, reaches no network, and is ended where it takes too long. That nothing
 * runs in it is the page's own policy: with scripts switched off, the browser draws no picture.
 */
@Component
class Chromium {

  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/snap/bin"));
  private static final int WIDTH = 1000;
  private static final long MOST_PICTURE = 32L * 1024 * 1024;

  private final Optional<Path> program;
  private final Duration most;

  @Autowired
  Chromium() {
    this(installed(), Duration.ofSeconds(40));
  }

  /**
   * @param most how long one picture may take
   */
  Chromium(Optional<Path> program, Duration most) {
    this.program = program;
    this.most = most;
  }

  boolean present() {
    return program.isPresent();
  }

  /**
   * A picture of the page as PNG; empty where none could be made.
   *
   * @param html a calm page
   * @param height in pixels; what lies below is not on the picture
   */
  Optional<byte[]> picture(String html, int height) {
    if (program.isEmpty()) {
      return Optional.empty();
    }
    try {
      var folder = Files.createTempDirectory("minbar-evidence");
      try {
        var page = Files.writeString(folder.resolve("page.html"), html);
        var picture = folder.resolve("page.png");
        boolean drawn = run(command(program.get(), folder, page, picture, height), folder);
        return drawn && Files.isRegularFile(picture) && Files.size(picture) <= MOST_PICTURE
            ? Optional.of(Files.readAllBytes(picture))
            : Optional.empty();
      } finally {
        delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("No picture of a page could be made", e);
      return Optional.empty();
    }
  }

  private static List<String> command(
      Path program, Path folder, Path page, Path picture, int height) {
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--proxy-server=127.0.0.1:9",
                "--proxy-bypass-list=<-loopback>",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + WIDTH + "," + height,
                "--screenshot=" + picture));
    if (System.getProperty("user.name", "").equals("root")) {
      command.add("--no-sandbox"); // It refuses to start for root otherwise.
    }
    command.add(page.toUri().toString());
    return command;
  }

  private boolean run(List<String> command, Path folder) throws IOException {
    var builder = new ProcessBuilder(command);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .environment()
        .put("HOME", folder.toString());
    var process = builder.start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
      LOG.warn("The browser took longer than {} and was ended", most);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException left) {
      LOG.debug("Files of the browser stay behind", left);
    }
  }

  private static Optional<Path> installed() {
    return PLACES.stream()
        .flatMap(place -> NAMES.stream().map(place::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
