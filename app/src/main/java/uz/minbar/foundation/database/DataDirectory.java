package uz.minbar.foundation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The folder {@code database} of a home: the cluster, the password of its owner, its port. A
 * cluster appears by one rename, so one half made is never taken for a whole one.
 */
final class DataDirectory {

  static final String OWNER = "minbar";
  static final String DATABASE = "minbar";

  private static final long NEEDED_BYTES = 200L << 20;

  /**
   * Below the range the system hands out to outgoing connections, so the port is likely free next
   * time, too.
   */
  private static final int FIRST_PORT = 25_432;

  private static final int PORTS = 5_000;

  private final Path folder;
  private final ServerLog log;

  private DataDirectory(Path folder) {
    this.folder = folder;
    this.log = new ServerLog(folder.resolve("server.log"));
  }

  static DataDirectory in(Path home) throws IOException {
    Path folder = home.resolve("database");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(home);
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.isWritable(folder)) {
      throw new DatabaseFailure(
          "Cannot write into " + folder + ": this user has no right to. Choose another --home.");
    }
    if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
      throw new DatabaseFailure(
          "The disk under "
              + folder
              + " is nearly full: the database needs at least 200 MB. Free some space and start"
              + " again.");
    }
    return new DataDirectory(folder);
  }

  /**
   * How to reach the server that another program runs on this home; nothing if there is no cluster
   * yet.
   */
  static Optional<DatabaseAddress> address(Path home) throws IOException {
    DataDirectory directory = new DataDirectory(home.resolve("database"));
    Path port = directory.portFile();
    return Files.exists(port) && Files.exists(directory.passwordFile())
        ? Optional.of(DatabaseAddress.local(number(Files.readString(port)), directory.password()))
        : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  ServerLog log() {
    return log;
  }

  /** Makes the cluster if there is none; otherwise clears away what a killed process left on it. */
  void prepare(Binaries binaries, Runner runner) throws IOException {
    log.trim();
    if (Files.isDirectory(data())) {
      new Leftovers(data()).clear();
      if (!Files.exists(passwordFile())) {
        setPassword(binaries, runner);
      }
    } else {
      create(binaries, runner);
    }
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** The port of last time if it is free, else another one. */
  int port() throws IOException {
    Path file = portFile();
    int port = Files.exists(file) ? number(Files.readString(file)) : 0;
    while (port == 0 || !free(port)) {
      port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
    }
    Files.writeString(file, Integer.toString(port));
    return port;
  }

  private void create(Binaries binaries, Runner runner) throws IOException {
    Path fresh = folder.resolve("data-new");
    Binaries.delete(fresh);
    newPassword();
    run(
        "The database could not be made",
        runner.process(
            binaries.program("initdb"),
            List.of(
                "--pgdata=" + fresh,
                "--username=" + OWNER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"),
            log.file()),
        "");
    single(binaries, runner, fresh, "create database " + DATABASE + ";\n");
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void setPassword(Binaries binaries, Runner runner) throws IOException {
    newPassword();
    single(binaries, runner, data(), "alter role " + OWNER + " password '" + password() + "';\n");
  }

  /** The server's own way to act on a cluster that nobody serves: no port, no password. */
  private void single(Binaries binaries, Runner runner, Path cluster, String sql)
      throws IOException {
    run(
        "The database could not be made",
        runner.process(
            binaries.program("postgres"),
            List.of("--single", "-D", cluster.toString(), "postgres"),
            log.file()),
        sql);
  }

  private void run(String what, ProcessBuilder builder, String input) throws IOException {
    long since = log.end();
    Process process = builder.start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (process.waitFor() != 0) {
        throw log.failure(what, since);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseFailure("The making of the database was interrupted", e);
    }
  }

  private void newPassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    // The server may run as another user than the program: who owns the folder reads the file.
    Files.setAttribute(passwordFile(), "unix:uid", Files.getAttribute(folder, "unix:uid"));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
  }

  private Path portFile() {
    return folder.resolve("port");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private static int number(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      return port > 1024 && port < 65_536 ? port : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
