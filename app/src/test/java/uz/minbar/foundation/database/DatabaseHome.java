package uz.minbar.foundation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Fresh homes for tests without unpacking and making the cluster each time: one is made a test run
 * and copied.
 */
public final class DatabaseHome {

  private DatabaseHome() {}

  public static Path in(Path temp) throws IOException {
    Path home = Files.createDirectory(temp.resolve("home"));
    Files.createSymbolicLink(home.resolve("postgres"), Template.HOME.resolve("postgres"));
    copy(Template.HOME.resolve("database"), home.resolve("database"));
    return home;
  }

  /** Takes the borrowed programs out of a home before its folder is removed. */
  public static void leave(Path home) throws IOException {
    Files.delete(home.resolve("postgres"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(folder));
            Files.createDirectory(target);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file));
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static final class Template {
    static final Path HOME = make();

    private static Path make() {
      try {
        Path home = Files.createTempDirectory("minbar-database-test");
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        Binaries.delete(home);
                      } catch (IOException e) {
                        // What is left in the temporary folder harms nobody.
                      }
                    }));
        PostgresServer.start(home).close();
        // Each copy finds a port of its own.
        Files.delete(home.resolve("database/port"));
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
