package uz.minbar.foundation.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of its own with a database server in it, to be killed or refused. */
final class Child implements AutoCloseable {

  final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static Child start(Path home, String mode) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), Map.of(), home, mode);
  }

  static Child start(
      List<String> as, String classPath, Map<String, String> environment, Path home, String mode)
      throws IOException {
    List<String> command = new ArrayList<>(as);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            ChildMain.class.getName(),
            home.toString(),
            mode));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Child(builder.start());
  }

  /** Reads on to the first line that begins with the word; returns the rest of it. */
  String await(String word) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      if (line.startsWith(word + " ")) {
        return line.substring(word.length() + 1);
      }
    }
    throw new AssertionError("The child never said " + word + ":\n" + String.join("\n", seen));
  }

  /** What it still says until it ends. */
  List<String> rest() {
    return out.lines().toList();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
