package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uz.minbar.foundation.CommandFailure;

/** The files of a home beside its database: what people uploaded, the keys. */
record HomeFiles(Path home) {

  static final String PREFIX = "files/";
  static final String BEFORE = "before-restore-";
  static final String FRESH = "restoring";

  /** Made anew by each start, or the database itself. */
  private static final Set<String> NOT_OURS = Set.of("postgres", "database", "lock", FRESH);

  /** Folders and files at the top of the home that a restore would put others in place of. */
  List<Path> contents() throws IOException {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(path -> !name(path).startsWith(BEFORE))
          .filter(path -> name(path).equals("database") || !NOT_OURS.contains(name(path)))
          .sorted()
          .toList();
    }
  }

  void write(ArchiveWriter archive, Set<Path> except) throws IOException, SQLException {
    for (Path top : contents()) {
      if (NOT_OURS.contains(name(top))) {
        continue;
      }
      try (Stream<Path> all = Files.walk(top)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          if (!except.contains(file)) {
            write(archive, file);
          }
        }
      }
    }
  }

  private void write(ArchiveWriter archive, Path file) throws IOException, SQLException {
    try (InputStream in = Files.newInputStream(file)) {
      String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      archive.part(PREFIX + home.relativize(file), rights, in::transferTo);
    } catch (NoSuchFileException e) {
      // An upload in progress got its final name meanwhile; no row of the snapshot names it.
    }
  }

  /** Puts the files of a backup into this home. */
  void read(ArchiveReader archive) throws IOException {
    for (Manifest.Part part : archive.manifest().parts()) {
      if (!part.name().startsWith(PREFIX)) {
        continue;
      }
      Path target = home.resolve(part.name().substring(PREFIX.length())).normalize();
      if (!target.startsWith(home) || target.equals(home)) {
        throw new CommandFailure(
            "The backup holds a file that leads out of the home: " + part.name());
      }
      Files.createDirectories(target.getParent());
      Files.createFile(
          target,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (InputStream in = archive.open(part.name());
          var out = Files.newOutputStream(target)) {
        in.transferTo(out);
      }
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(part.rights()));
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
