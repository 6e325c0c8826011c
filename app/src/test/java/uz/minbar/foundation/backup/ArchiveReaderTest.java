package uz.minbar.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.CommandFailure;

class ArchiveReaderTest {

  private static final List<String> ROWS =
      List.of("1\tQoʻshqishloq\n2\tTolzor\n".repeat(40), "a", "");

  @TempDir Path temp;
  private Path file;
  private Manifest manifest;
  private byte[] whole;

  @BeforeEach
  void write() throws Exception {
    file = temp.resolve("whole.zip");
    try (var writer = new ArchiveWriter(file)) {
      for (int i = 0; i < ROWS.size(); i++) {
        byte[] rows = ROWS.get(i).getBytes(StandardCharsets.UTF_8);
        writer.part(
            "rows/" + i,
            "rw-------",
            out -> {
              out.write(rows);
              return 0;
            });
      }
      manifest =
          new Manifest(
              Manifest.FORMAT,
              "0.1.0",
              Instant.parse("2026-11-25T05:00:00Z"),
              List.of(new Manifest.Script("V1_1__words.sql", "00")),
              List.of(new Manifest.Table("words", List.of("id", "word"), 2, "rows/0")),
              List.of(new Manifest.Sequence("word_number", 2, true)),
              writer.parts());
      writer.finish(manifest);
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void wholeFileIsRead() throws Exception {
    assertThat(contents()).isEqualTo(ROWS);
  }

  @Test
  void cutAnywhereItIsDamaged() throws Exception {
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::contents)
          .as("cut after %d bytes", length)
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("is damaged");
    }
  }

  @Test
  void changedAnywhereItIsDamagedOrReadsAsBefore() throws Exception {
    int damaged = 0;
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) (1 << bit);
        Files.write(file, changed);
        try {
          // Times and the like, which nobody reads.
          assertThat(contents()).as("bit %d of byte %d", bit, at).isEqualTo(ROWS);
        } catch (CommandFailure e) {
          assertThat(e).hasMessageContaining("is damaged");
          damaged++;
        }
      }
    }
    assertThat(damaged).isGreaterThan(whole.length * 4);
  }

  private List<String> contents() throws IOException {
    try (var reader = new ArchiveReader(file)) {
      reader.verify();
      assertThat(reader.manifest()).isEqualTo(manifest);
      var contents = new ArrayList<String>();
      for (var part : reader.manifest().parts()) {
        try (var in = reader.open(part.name())) {
          contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return contents;
    }
  }
}
