package uz.minbar.foundation.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the server says about itself: kept small, and read when something fails. */
record ServerLog(Path file) {

  private static final long LIMIT = 8L << 20;
  private static final int TAIL = 16 << 10;

  /** Where the log ends now; what comes later is about what is started next. */
  long end() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * Keeps one older part. The server writes at the end of the file, so it may be emptied under it.
   */
  void trim() throws IOException {
    if (end() > LIMIT) {
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + ".old"),
          StandardCopyOption.REPLACE_EXISTING);
      Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  /**
   * One line for a person out of what was written since the given place.
   *
   * @param what the attempt that failed, as the beginning of a sentence
   */
  DatabaseFailure failure(String what, long since) throws IOException {
    return new DatabaseFailure(what + ": " + reason(linesSince(since)) + " Details: " + file);
  }

  private List<String> linesSince(long since) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(Math.min(since, log.length()), log.length() - TAIL);
      log.seek(from);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  static String reason(List<String> lines) {
    String all = String.join("\n", lines);
    if (all.contains("No space left on device") || all.contains("Disk quota exceeded")) {
      return "the disk is full. Free some space and start again; nothing that was saved is lost.";
    }
    if (all.contains("could not bind") || all.contains("could not create any TCP/IP sockets")) {
      return "its port is taken by another program.";
    }
    if (all.contains("Permission denied") || all.contains("Read-only file system")) {
      return "it has no right to write into its folder.";
    }
    if (all.contains("database files are incompatible")) {
      return "the rows were written by another version of PostgreSQL. Open them with the Minbar"
          + " that wrote them, make a backup there and restore it here.";
    }
    if (all.contains("could not create shared memory") || all.contains("could not map anonymous")) {
      return "there is too little memory on this machine.";
    }
    for (String line : lines.reversed()) {
      for (String mark : List.of("PANIC:", "FATAL:", "initdb: error:", "error:")) {
        int at = line.indexOf(mark);
        if (at >= 0) {
          return line.substring(at + mark.length()).strip() + ".";
        }
      }
    }
    return "the server did not say why.";
  }
}
