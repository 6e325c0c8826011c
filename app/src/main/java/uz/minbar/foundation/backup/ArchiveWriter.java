package uz.minbar.foundation.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the zip of a backup, readable to its maker only: it holds the keys. */
final class ArchiveWriter implements AutoCloseable {

  /** Fills a part. */
  @FunctionalInterface
  interface Filler<T> {
    T fill(OutputStream out) throws IOException, SQLException;
  }

  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final List<Manifest.Part> parts = new ArrayList<>();

  ArchiveWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  <T> T part(String name, String rights, Filler<T> filler) throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name));
    var tap = new Checksum.Tap(zip);
    T result = filler.fill(tap);
    zip.closeEntry();
    parts.add(new Manifest.Part(name, tap.bytes(), tap.sum(), rights));
    return result;
  }

  List<Manifest.Part> parts() {
    return List.copyOf(parts);
  }

  /** Ends the archive and waits until the disk has it. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
