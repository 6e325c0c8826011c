package uz.minbar.monitoring.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.storage.Storage;

/** The files of one piece of evidence, as they are stored and as they are handed out. */
final class Bundle {

  /** More than a page may have, and a picture of it. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final String MANIFEST = "manifest.json";
  private static final String SUMS = "SHA256SUMS";

  private final Storage storage;
  private final List<Kept.File> files = new ArrayList<>();

  Bundle(Storage storage) {
    this.storage = storage;
  }

  /**
   * What the manifest says.
   *
   * @param asked the address that was asked for
   * @param address where the page was in the end
   * @param picture kept, absent or failed
   */
  record Manifest(
      String mention,
      String title,
      String source,
      String asked,
      String address,
      Instant fetchedAt,
      int status,
      String picture,
      String note,
      List<Kept.File> files) {}

  void add(String name, byte[] content) throws IOException {
    var stored = storage.put(new ByteArrayInputStream(content), MOST_BYTES);
    files.add(new Kept.File(name, stored.sha256(), stored.size()));
  }

  void add(String name, String text) throws IOException {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  List<Kept.File> files() {
    return List.copyOf(files);
  }

  /** Stores the manifest itself. */
  String seal(Manifest manifest, Json json) throws IOException {
    byte[] written = (json.write((Object) manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    return storage.put(new ByteArrayInputStream(written), MOST_BYTES).sha256();
  }

  static byte[] zip(Kept kept, Storage storage) throws IOException {
    var all = new ArrayList<>(kept.files());
    all.add(new Kept.File(MANIFEST, kept.manifest(), 0));
    var bytes = new ByteArrayOutputStream();
    var at = FileTime.from(Objects.requireNonNull(kept.fetchedAt()));
    try (var zip = new ZipOutputStream(bytes)) {
      var sums = new StringBuilder();
      for (var file : all) {
        try (var content = storage.open(file.sha256())) {
          entry(zip, file.name(), at);
          content.transferTo(zip);
        }
        sums.append(file.sha256()).append("  ").append(file.name()).append('\n');
      }
      entry(zip, SUMS, at);
      zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, FileTime at) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(at);
    zip.putNextEntry(entry);
  }
}
