package uz.minbar.monitoring.clippings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TesseractTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void readsInThoseOfOurLanguagesThatAreThere() throws IOException {
    var tesseract = program("echo \"$4 $1\"");
    assertThat(tesseract.present()).isTrue();
    var picture = folder.resolve("rasm; rm -rf x.png");
    assertThat(tesseract.read(picture)).hasValue("uzb+rus " + picture);
  }

  @Test
  void saysWhereThereIsNone() {
    var tesseract = new Tesseract(folder.resolve("yoq").toString(), LONG);
    assertThat(tesseract.present()).isFalse();
    assertThat(tesseract.read(folder)).isEmpty();
  }

  @Test
  void aFailureIsNoText() throws IOException {
    assertThat(program("echo chala; exit 1").read(folder)).isEmpty();
  }

  @Test
  @Timeout(20)
  void endsWhatTakesTooLong() throws IOException {
    var script = script("exec tail -f /dev/null");
    assertThat(new Tesseract(script.toString(), Duration.ofMillis(300)).read(folder)).isEmpty();
  }

  private Tesseract program(String work) throws IOException {
    return new Tesseract(script(work).toString(), LONG);
  }

  private Path script(String work) throws IOException {
    var script = folder.resolve("tesseract");
    String text =
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && { printf 'List:\\nrus\\nuzb\\ndeu\\n'; exit 0; }\n";
    Files.writeString(script, text + work + "\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
