package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** All Java is formatted by google-java-format, which has no options; {@code ./minbar format}. */
class FormatTest {

  @Test
  void everyFileIsFormatted() throws Exception {
    boolean mend = Boolean.getBoolean("minbar.format");
    var formatter = new Formatter(JavaFormatterOptions.builder().build());
    var faults = new ArrayList<String>();
    for (var file : Sources.java()) {
      String written = Sources.read(file);
      String formatted =
          formatter.formatSource(
              RemoveUnusedImports.removeUnusedImports(
                  ImportOrderer.reorderImports(written, JavaFormatterOptions.Style.GOOGLE)));
      if (!formatted.equals(written)) {
        if (mend) {
          Files.writeString(file, formatted);
        } else {
          faults.add(Sources.ROOT.relativize(file).toString());
        }
      }
    }
    assertThat(faults).as("files to format with ./minbar format").isEmpty();
  }
}
