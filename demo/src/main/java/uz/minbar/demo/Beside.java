package uz.minbar.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our end of the line to the {@link Companion}: one word a line, one answer a line. The line is its
 * life as well: when this process ends, however it ends, the companion reads the end and goes.
 */
final class Beside {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final BufferedWriter to;
  private final BufferedReader from;
  private final WorldView world;

  private Beside(BufferedWriter to, BufferedReader from) throws IOException {
    this.to = to;
    this.from = from;
    this.world = JSON.readValue(answer(), WorldView.class);
  }

  /**
   * Starts the companion.
   *
   * @throws DemoFailure where it does not come up
   */
  static Beside start(DemoHome home) {
    String classPath =
        System.getProperty("minbar.demo.beside", System.getProperty("java.class.path"));
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx96m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  classPath,
                  Companion.class.getName(),
                  home.folder().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new Beside(process.outputWriter(), process.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WorldView world() {
    return world;
  }

  /** Lets the world say all that was said until then; how many texts each outlet has by its key. */
  Map<String, Long> until(Instant moment) {
    return JSON.readValue(ask("until " + moment), new TypeReference<>() {});
  }

  /** The world's time is everybody's from now on. */
  void live() {
    var _ = ask("live");
  }

  /** Lets the world begin to talk; the first word comes after a moment. */
  void play() {
    var _ = ask("play");
  }

  /** The next message to that chat is taken, and then the line is cut. */
  void cut(String chat) {
    var _ = ask("cut " + chat);
  }

  /** The bot is thrown out of that chat. */
  void kick(String chat) {
    var _ = ask("kick " + chat);
  }

  private synchronized String ask(String words) {
    try {
      to.write(words);
      to.newLine();
      to.flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new DemoFailure("The simulated world beside the demo has ended.");
    }
    return line;
  }
}
