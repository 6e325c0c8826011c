package uz.minbar.monitoring.clippings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Recognises the letters of a picture by the program {@code tesseract}, where it is installed. It
 * is started without a shell, reads one file of ours, and is ended where it takes too long.
 */
@Component
class Tesseract {

  private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
  private static final List<String> WANTED = List.of("uzb", "uzb_cyrl", "rus", "eng");
  private static final int MOST_TEXT = 1_000_000;

  private final String program;
  private final Duration most;

  @Autowired
  Tesseract() {
    this("tesseract", Duration.ofSeconds(60));
  }

  /**
   * @param most how long one page may take
   */
  Tesseract(String program, Duration most) {
    this.program = program;
    this.most = most;
  }

  /** Whether it is installed with any of our languages. */
  boolean present() {
    return !languages().isEmpty();
  }

  /** The text of the picture, "" where it holds no letters; empty where nothing could read it. */
  Optional<String> read(Path picture) {
    var languages = languages();
    return languages.isEmpty()
        ? Optional.empty()
        : run(
            most,
            program,
            picture.toAbsolutePath().toString(),
            "stdout",
            "-l",
            String.join("+", languages));
  }

  /** Asked anew each time: who installs it need not start the house again. */
  private List<String> languages() {
    Set<String> there =
        run(Duration.ofSeconds(10), program, "--list-langs")
            .map(said -> said.lines().map(String::strip).collect(Collectors.toSet()))
            .orElse(Set.of());
    return WANTED.stream().filter(there::contains).toList();
  }

  private static Optional<String> run(Duration most, String... command) {
    @Nullable Path out = null;
    try {
      out = Files.createTempFile("minbar-ocr", ".txt");
      var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
      builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      var process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        LOG.warn("{} took longer than {} and was ended", command[0], most);
        return Optional.empty();
      }
      try (var text = Files.newInputStream(out)) {
        return process.exitValue() == 0
            ? Optional.of(new String(text.readNBytes(MOST_TEXT), StandardCharsets.UTF_8).strip())
            : Optional.empty();
      }
    } catch (IOException absent) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      delete(out);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      LOG.debug("A file of the recognition stays behind", left);
    }
  }
}
