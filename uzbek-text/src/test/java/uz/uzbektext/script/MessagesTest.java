package uz.uzbektext.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  @Test
  void besideEachLatinFileStandsACyrillicOne(@TempDir Path folder) throws Exception {
    var room = Files.createDirectories(folder.resolve("staff"));
    Files.writeString(
        room.resolve("uz-Latn.properties"),
        "staff.add=Xodim qoʻshish\nstaff.people={0|ta} xodim, {1}\n");
    Files.writeString(room.resolve("part.uz-Latn.properties"), "x=Shahar\n");
    Files.writeString(room.resolve("en.properties"), "staff.add=Add\n");
    Messages.main(new String[] {folder.toString()});
    assertThat(read(Files.readString(room.resolve("uz-Cyrl.properties"))))
        .containsEntry("staff.add", "Ходим қўшиш")
        .containsEntry("staff.people", "{0|та} ходим, {1}")
        .hasSize(2);
    assertThat(room.resolve("part.uz-Cyrl.properties")).hasContent("x=Шаҳар");
    assertThat(room.toFile().list()).hasSize(5);
  }

  @Property
  void whateverATextHoldsItIsReadAsItWasConverted(@ForAll String key, @ForAll String text)
      throws Exception {
    var latin = new Properties();
    latin.setProperty(key, text);
    var written = new java.io.StringWriter();
    latin.store(written, null);
    assertThat(read(Messages.cyrillic(written.toString())))
        .containsEntry(key, Script.toCyrillic(text));
  }

  private static Properties read(String file) throws Exception {
    var texts = new Properties();
    texts.load(new StringReader(file));
    return texts;
  }
}
