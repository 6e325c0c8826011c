package uz.minbar.foundation.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.CommandFailure;

/** Reads the zip of a backup; nothing of it may be used before {@link #verify()}. */
final class ArchiveReader implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  ArchiveReader(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file + ".");
    }
    this.file = file;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw broken("it is cut off or not a backup of Minbar");
    }
    try {
      this.manifest = readManifest();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw broken("the part " + part + " is missing");
    }
    return zip.getInputStream(entry);
  }

  /**
   * Reads every part once.
   *
   * @throws CommandFailure if a part is missing or not what was written
   */
  void verify() throws IOException {
    for (Manifest.Part part : manifest.parts()) {
      try (InputStream in = open(part.name())) {
        if (!Checksum.of(in).equals(part.sha256())) {
          throw broken("the part " + part.name() + " has changed");
        }
      } catch (ZipException | EOFException e) {
        throw broken("the part " + part.name() + " cannot be read");
      }
    }
  }

  private Manifest readManifest() throws IOException {
    try (InputStream in = open(Manifest.NAME)) {
      byte[] written = in.readAllBytes();
      // The other parts have their sums in here; this one's is the zip's own, which ZipFile does
      // not look at.
      var sum = new CRC32();
      sum.update(written);
      if (sum.getValue() != zip.getEntry(Manifest.NAME).getCrc()) {
        throw broken("its table of contents has changed");
      }
      JsonNode tree = JsonMapper.shared().readTree(written);
      if (tree.path("format").asInt(0) > Manifest.FORMAT) {
        throw new CommandFailure(
            "The backup "
                + file
                + " was written by a newer Minbar ("
                + tree.path("program").asString("")
                + "). Restore it with that one or a later one.");
      }
      return JsonMapper.shared().treeToValue(tree, Manifest.class);
    } catch (JacksonException | ZipException | EOFException e) {
      throw broken("its table of contents cannot be read");
    }
  }

  private CommandFailure broken(String why) {
    return new CommandFailure(
        "The backup "
            + file
            + " is damaged: "
            + why
            + ". Nothing was changed; take another copy of it.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
