package uz.minbar.foundation.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format grows when an older program can no longer read the file
 * @param program version of the Minbar that wrote it
 * @param createdAt the moment of the snapshot
 * @param scripts the migrations the rows were written under
 */
record Manifest(
    int format,
    String program,
    Instant createdAt,
    List<Script> scripts,
    List<Table> tables,
    List<Sequence> sequences,
    List<Part> parts) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** A migration by its file name and the checksum of its text. */
  record Script(String name, String sha256) {}

  /**
   * A table and the columns that are stored, all quoted as SQL wants them.
   *
   * @param part name of the part that holds its rows, as PostgreSQL's COPY writes them
   */
  record Table(String name, List<String> columns, long rows, String part) {}

  /** Where a sequence stands. */
  record Sequence(String name, long value, boolean called) {}

  /**
   * A part of the file.
   *
   * @param rights POSIX rights such as {@code rw-------}; of meaning to files only
   */
  record Part(String name, long bytes, String sha256, String rights) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  long files() {
    return parts.stream().filter(part -> part.name().startsWith(HomeFiles.PREFIX)).count();
  }
}
