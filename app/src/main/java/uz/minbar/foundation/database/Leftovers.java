package uz.minbar.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed program or a killed server left on a data directory. The caller holds the lock of
 * the home, so any server found there serves nobody. A process is taken for one of ours only if it
 * runs the server's program and stands in this very directory: the number in the pid file may long
 * belong to somebody else.
 */
final class Leftovers {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ORDER = Duration.ofSeconds(2);

  private final Path data;
  private final Path pidFile;

  Leftovers(Path data) {
    this.data = data;
    this.pidFile = data.resolve("postmaster.pid");
  }

  /**
   * Ends every process of ours on the directory and removes the pid file; returns when nothing is
   * left.
   */
  void clear() throws IOException {
    List<ProcessHandle> found = servers();
    if (!found.isEmpty()) {
      log.warn("A database server was left behind by a killed program; stopping it first.");
      long master = masterPid();
      for (ProcessHandle server : found) {
        if (server.pid() == master) {
          stop(server, "INT", PATIENCE);
        }
      }
      for (ProcessHandle server : servers()) {
        stop(server, "QUIT", ORDER);
        if (server.isAlive()) {
          stop(server, "KILL", ORDER);
        }
      }
    }
    if (servers().isEmpty()) {
      Files.deleteIfExists(pidFile);
    } else {
      throw new DatabaseFailure(
          "A database server left behind on " + data + " does not end. Restart the machine.");
    }
  }

  static void stop(ProcessHandle process, String signal, Duration patience) throws IOException {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    signal(process.pid(), signal);
    try {
      exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.warn("The database server did not end on SIG{} within {}", signal, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Java itself sends only TERM and KILL; the server wants INT to stop without waiting for its
   * clients.
   */
  static void signal(long pid, String signal) throws IOException {
    Runner.succeeds(List.of("sh", "-c", "kill -" + signal + " " + pid));
  }

  private long masterPid() throws IOException {
    try {
      return Files.exists(pidFile)
          ? Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())
          : -1;
    } catch (NumberFormatException | java.util.NoSuchElementException e) {
      return -1;
    }
  }

  private List<ProcessHandle> servers() throws IOException {
    Path place = data.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(process -> isServerAt(process.pid(), place))
        .toList();
  }

  private static boolean isServerAt(long pid, Path place) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      if (!Files.readSymbolicLink(process.resolve("cwd")).equals(place)) {
        return false;
      }
      String program = Files.readSymbolicLink(process.resolve("exe")).toString();
      return program.endsWith("/postgres") || program.endsWith("/postgres (deleted)");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
