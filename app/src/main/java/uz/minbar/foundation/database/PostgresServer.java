package uz.minbar.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running database server of one home. It keeps every committed row through a {@code kill -9}
 * of itself or of the program, is started again if it dies, and stops with the program. It
 * registers no shutdown hook: whoever starts it closes it, after the last connection.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

  /**
   * A stop takes tens of milliseconds; past this the server is told to drop everything and recovers
   * next time.
   */
  private static final Duration STOP_PATIENCE = Duration.ofMillis(1_500);

  private static final Duration ORDER = Duration.ofMillis(400);
  private static final Duration START_PATIENCE = Duration.ofMinutes(10);
  private static final long POLL_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long LOG_CHECK_MINUTES = 10;

  private final HomeLock lock;
  private final DataDirectory directory;
  private final Binaries binaries;
  private final Runner runner;
  private final int port;
  private final String password;
  private final Thread watch;
  private volatile Process process;
  private volatile boolean closing;

  private PostgresServer(HomeLock lock, Path home) throws IOException {
    this.lock = lock;
    this.directory = DataDirectory.in(home);
    this.binaries = Binaries.unpack(home);
    this.runner = Runner.find(binaries.program("postgres"), directory.folder());
    directory.prepare(binaries, runner);
    this.port = directory.port();
    this.password = directory.password();
    this.process = launch();
    this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
  }

  /**
   * Starts the server of a home; makes it first if there is none. Returns when it accepts
   * connections.
   *
   * @param home a folder on a local disk, created if missing
   * @throws DatabaseFailure with one line for the person at the console
   */
  public static PostgresServer start(Path home) {
    Path place = home.toAbsolutePath().normalize();
    HomeLock lock = HomeLock.take(place);
    try {
      PostgresServer server = new PostgresServer(lock, place);
      server.watch.start();
      return server;
    } catch (IOException e) {
      lock.close();
      throw new DatabaseFailure("The database could not be started: " + Reason.of(e), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Ends the server that a killed program left on a home; where a program is at work, nothing. */
  public static void endOrphan(Path home) throws IOException {
    Path data = home.resolve("database").resolve("data");
    if (Files.isDirectory(data) && !HomeLock.isTaken(home)) {
      new Leftovers(data).clear();
    }
  }

  /** How to reach the database; the same through restarts of the server. */
  public DatabaseAddress address() {
    return DatabaseAddress.local(port, password);
  }

  /** Address of the database for the PostgreSQL driver; the same through restarts of the server. */
  public String jdbcUrl() {
    return address().jdbcUrl();
  }

  /** The role that owns the database; row-level security does not bind it. */
  public String ownerName() {
    return DataDirectory.OWNER;
  }

  public String ownerPassword() {
    return password;
  }

  /** Process number of the server, for tests that kill it. */
  long pid() {
    return process.pid();
  }

  private Process launch() throws IOException {
    long since = directory.log().end();
    Process started =
        runner.process(binaries.program("postgres"), arguments(), directory.log().file()).start();
    started.getOutputStream().close();
    try {
      awaitReady(started, since);
    } catch (IOException | RuntimeException e) {
      started.destroyForcibly();
      throw e;
    }
    return started;
  }

  private List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(List.of("-D", directory.data().toString(), "-p", Integer.toString(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // Durability is not for sale: these are the defaults, said aloud so that no file
            // changes them.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // One office on one machine: few processes, little memory.
            "shared_buffers=64MB",
            "max_connections=60",
            "io_method=sync",
            "max_logical_replication_workers=0",
            "autovacuum_max_workers=2",
            "min_wal_size=48MB",
            "max_wal_size=512MB",
            "jit=off",
            "update_process_title=off",
            "timezone=UTC",
            "log_checkpoints=off")) {
      arguments.add("-c");
      arguments.add(setting);
    }
    return arguments;
  }

  private void awaitReady(Process started, long since) throws IOException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    try {
      while (!ready(started.pid())) {
        if (started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          throw directory.log().failure("The database could not be started", since);
        }
        if (System.nanoTime() > deadline) {
          throw new DatabaseFailure(
              "The database is not ready after ten minutes. Details: " + directory.log().file());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("The start of the database was interrupted", e);
    }
  }

  /** The server writes its state into the eighth line of its pid file. */
  private boolean ready(long pid) throws IOException {
    try {
      List<String> lines = Files.readAllLines(directory.data().resolve("postmaster.pid"));
      return lines.size() >= 8
          && lines.getFirst().strip().equals(Long.toString(pid))
          && lines.get(7).strip().equals("ready");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void watch() {
    try {
      while (!closing) {
        if (process.waitFor(LOG_CHECK_MINUTES, TimeUnit.MINUTES)) {
          revive();
        } else {
          directory.log().trim();
        }
      }
    } catch (InterruptedException e) {
      // close() ends the watch this way.
    } catch (IOException e) {
      log.error("The log of the database cannot be kept small: {}", Reason.of(e));
    }
  }

  private void revive() throws InterruptedException {
    long pause = POLL_MILLIS;
    while (!closing && !process.isAlive()) {
      log.error(
          "The database server has died; starting it again. Details: {}", directory.log().file());
      try {
        new Leftovers(directory.data()).clear();
        process = launch();
        log.info("The database server is back.");
      } catch (IOException | DatabaseFailure e) {
        log.error("The database server does not come back: {}", e.getMessage());
        Thread.sleep(pause);
        pause = Math.min(pause * 4, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** Stops the server cleanly and lets the home go. Close every connection before. */
  @Override
  public void close() {
    closing = true;
    watch.interrupt();
    try {
      watch.join();
      for (Order order :
          List.of(
              new Order("INT", STOP_PATIENCE),
              new Order("QUIT", ORDER),
              new Order("KILL", ORDER))) {
        if (process.isAlive()) {
          Leftovers.stop(process.toHandle(), order.signal, order.patience);
        }
      }
    } catch (IOException e) {
      throw new DatabaseFailure("The database could not be stopped: " + Reason.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }

  private record Order(String signal, Duration patience) {}
}
