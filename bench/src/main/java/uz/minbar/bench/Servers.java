package uz.minbar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of a peer: each writes its log into the peer's folder, and ends with it. */
final class Servers implements AutoCloseable {

  private final Path place;
  private final List<Process> running = new ArrayList<>();

  Servers(Path place) {
    this.place = place;
  }

  Process start(String... command) throws IOException {
    var process = process(command).start();
    running.add(process);
    return process;
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException with what it said, where it failed
   */
  void run(String... command) throws IOException, InterruptedException {
    if (process(command).start().waitFor() != 0) {
      throw new IOException(command[0] + " failed: " + Files.readString(log(command[0])));
    }
  }

  boolean alive() {
    return running.stream().allMatch(Process::isAlive);
  }

  /**
   * @throws IOException where a file, such as a socket, does not come within half a minute
   */
  void await(Path file) throws IOException, InterruptedException {
    for (int tries = 0; !Files.exists(file); tries++) {
      if (tries > 600 || !alive()) {
        throw new IOException("did not start: no " + file);
      }
      Thread.sleep(50);
    }
  }

  private ProcessBuilder process(String... command) {
    return new ProcessBuilder(command)
        .directory(place.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(command[0]).toFile()));
  }

  private Path log(String program) {
    return place.resolve(Path.of(program).getFileName() + ".log");
  }

  /** The last started is stopped first; each is waited for, so that its folder can be removed. */
  @Override
  public void close() {
    for (var process : running.reversed()) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
