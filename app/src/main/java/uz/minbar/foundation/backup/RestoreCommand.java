package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import uz.minbar.foundation.Command;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.foundation.database.AppRole;
import uz.minbar.foundation.database.DatabaseAddress;
import uz.minbar.foundation.database.HomeLock;
import uz.minbar.foundation.database.PostgresServer;

/**
 * {@code minbar restore FILE}: everything back from one file. What was there is put aside, never
 * deleted, and until the last moment the home is as it was.
 */
public final class RestoreCommand implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public void run(List<String> words, PrintStream out) {
    Order order = Order.of(name(), words);
    Outcome outcome = restore(order, Scripts.ofRooms());
    out.printf(
        Locale.ROOT,
        "Restored %,d rows of %d tables and %,d files, as they were on %s, into %s.%n",
        outcome.manifest().rows(),
        outcome.manifest().tables().size(),
        outcome.manifest().files(),
        outcome.manifest().createdAt(),
        order.home());
    outcome.aside().ifPresent(path -> out.println("What was there before lies in " + path + "."));
  }

  /**
   * What came of it.
   *
   * @param aside where the former contents of the home lie now
   */
  record Outcome(Manifest manifest, Optional<Path> aside) {}

  static Outcome restore(Order order, Scripts scripts) {
    try (ArchiveReader archive = new ArchiveReader(order.file())) {
      archive.verify();
      scripts.check(archive.manifest());
      try (HomeLock lock = HomeLock.take(order.home())) {
        checkEmpty(order);
        Path fresh = order.home().resolve(HomeFiles.FRESH);
        try {
          delete(fresh);
          Files.createDirectories(fresh);
          new HomeFiles(fresh).read(archive);
          if (order.databaseUrl() == null) {
            embedded(order, fresh, archive, scripts);
          } else {
            External.restore(order, archive, scripts);
          }
          return new Outcome(archive.manifest(), exchange(order.home(), fresh));
        } finally {
          delete(fresh);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure("Cannot restore: " + e.getMessage(), e);
    } catch (SQLException | FlywayException e) {
      throw new CommandFailure("The database does not take the rows: " + e.getMessage(), e);
    }
  }

  private static void checkEmpty(Order order) throws IOException {
    if (!order.force() && !new HomeFiles(order.home()).contents().isEmpty()) {
      throw new CommandFailure(
          order.home()
              + " is not empty. Choose another folder with --home, or put what is there aside with"
              + " --force. Nothing was changed.");
    }
  }

  private static void embedded(Order order, Path fresh, ArchiveReader archive, Scripts scripts)
      throws IOException, SQLException {
    // The programs of the server are the same; only the rows are new.
    Path programs = Files.createDirectories(order.home().resolve("postgres"));
    Files.createSymbolicLink(fresh.resolve("postgres"), programs);
    try (PostgresServer server = PostgresServer.start(fresh)) {
      fill(server.address(), archive, scripts);
    }
    Files.delete(fresh.resolve("postgres"));
    Files.delete(fresh.resolve("lock"));
  }

  static void fill(DatabaseAddress address, ArchiveReader archive, Scripts scripts)
      throws IOException, SQLException {
    try (Connection connection = address.connect()) {
      AppRole.ensure(connection);
      scripts.migrate(address, archive.manifest().scripts());
      new Loading(connection).load(archive);
    }
  }

  /** Puts the old contents aside and the new ones in their place, by renames only. */
  private static Optional<Path> exchange(Path home, Path fresh) throws IOException {
    List<Path> old = new HomeFiles(home).contents();
    Optional<Path> aside = Optional.empty();
    if (!old.isEmpty()) {
      String moment =
          LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
      Path folder = Files.createDirectory(home.resolve(HomeFiles.BEFORE + moment));
      for (Path path : old) {
        Files.move(path, folder.resolve(path.getFileName()));
      }
      aside = Optional.of(folder);
    }
    for (Path path : new HomeFiles(fresh).contents()) {
      Files.move(path, home.resolve(path.getFileName()));
    }
    return aside;
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
