package uz.minbar.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readability.js under Node.js, started once and given work line by line, so that it stays warm.
 */
final class Readability implements AutoCloseable {

  private static final List<String> FILES = List.of("package.json", "readability.mjs");

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;

  private Readability(Process process) {
    this.process = process;
    this.to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Puts program and libraries into a folder. */
  static void install(Path place) throws IOException, InterruptedException {
    Packages.require(Map.of("/usr/bin/node", "nodejs", "/usr/bin/npm", "npm"));
    for (String file : FILES) {
      Files.writeString(place.resolve(file), Piece.resource("readability/" + file));
    }
    var npm =
        new ProcessBuilder("npm", "install", "--silent", "--no-audit", "--no-fund")
            .directory(place.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (npm.waitFor() != 0) {
      throw new IOException("npm could not install Readability.js");
    }
  }

  /**
   * @param dom {@code jsdom}, for which it is written, or {@code linkedom}, the quickest known
   * @param pages a folder of pages in UTF-8
   */
  static Readability start(Path place, String dom, Path pages) throws IOException {
    return new Readability(
        new ProcessBuilder("node", "readability.mjs", dom, pages.toString())
            .directory(place.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The HTML of the articles by the name of the page's file. */
  Map<?, ?> texts() throws IOException {
    return JsonMapper.builder().build().readValue(ask("texts"), Map.class);
  }

  /** Milliseconds of CPU, with all its threads, for so many rounds over all pages. */
  double rounds(int rounds) throws IOException {
    return Double.parseDouble(ask(String.valueOf(rounds)));
  }

  private String ask(String line) throws IOException {
    to.println(line);
    String answer = from.readLine();
    if (answer == null) {
      throw new IOException("Readability.js ended");
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
