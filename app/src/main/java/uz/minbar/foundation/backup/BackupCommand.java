package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uz.minbar.foundation.Command;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.foundation.database.DatabaseAddress;
import uz.minbar.foundation.database.HomeLock;
import uz.minbar.foundation.database.PostgresServer;

/** {@code minbar backup FILE}: everything into one file, beside a running program or without it. */
public final class BackupCommand implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public void run(List<String> words, PrintStream out) {
    Order order = Order.of(name(), words);
    Manifest manifest = save(order, Scripts.ofRooms());
    out.printf(
        Locale.ROOT,
        "Saved %,d rows of %d tables and %,d files to %s (%,d KB). It holds the keys, too: keep it"
            + " safe.%n",
        manifest.rows(),
        manifest.tables().size(),
        manifest.files(),
        order.file(),
        kilobytes(order.file()));
  }

  static Manifest save(Order order, Scripts scripts) {
    if (Files.exists(order.file())) {
      throw new CommandFailure(order.file() + " is there already. Choose another name.");
    }
    if (order.databaseUrl() != null) {
      return save(order, scripts, DatabaseAddress.external(order.databaseUrl()));
    }
    if (HomeLock.isTaken(order.home())) {
      return save(
          order,
          scripts,
          DatabaseAddress.ofRunning(order.home())
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          "The Minbar on "
                              + order.home()
                              + " is only starting. Try in a minute.")));
    }
    if (!Files.isDirectory(order.home().resolve("database"))) {
      throw new CommandFailure("There is nothing to save in " + order.home() + ".");
    }
    try (PostgresServer server = PostgresServer.start(order.home())) {
      return save(order, scripts, server.address());
    }
  }

  private static Manifest save(Order order, Scripts scripts, DatabaseAddress address) {
    Path part = order.file().resolveSibling(order.file().getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Manifest manifest = write(order, scripts, address, part);
      // A backup nobody has read back is a hope.
      try (ArchiveReader reader = new ArchiveReader(part)) {
        reader.verify();
      }
      Files.move(part, order.file());
      return manifest;
    } catch (IOException e) {
      throw new CommandFailure("Cannot write " + order.file() + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new CommandFailure("The database does not give its rows: " + e.getMessage(), e);
    } finally {
      part.toFile().delete();
    }
  }

  private static Manifest write(Order order, Scripts scripts, DatabaseAddress address, Path part)
      throws IOException, SQLException {
    try (ArchiveWriter archive = new ArchiveWriter(part);
        Connection connection = address.connect()) {
      Manifest rows = new Snapshot(connection).write(archive, scripts, Program.version());
      // After the rows: files are only added, so each one the snapshot names is there.
      new HomeFiles(order.home()).write(archive, Set.of(order.file(), part));
      Manifest manifest =
          new Manifest(
              rows.format(),
              rows.program(),
              rows.createdAt(),
              rows.scripts(),
              rows.tables(),
              rows.sequences(),
              archive.parts());
      archive.finish(manifest);
      return manifest;
    }
  }

  private static long kilobytes(Path file) {
    return (file.toFile().length() + 1023) / 1024;
  }
}
