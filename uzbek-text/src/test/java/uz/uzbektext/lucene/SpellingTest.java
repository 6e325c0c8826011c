package uz.uzbektext.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingTest {

  @TempDir Path folder;

  @Test
  void anInstalledDictionaryKnowsWordsWithTheirEndingsAndSigns() throws IOException {
    Files.writeString(
        folder.resolve("uz_UZ.aff"),
        "SET UTF-8\nTRY abdeflimnorstuz\nSFX A Y 2\nSFX A 0 ni .\nSFX A 0 da .\n");
    Files.writeString(folder.resolve("uz_UZ.dic"), "3\nquvur/A\no'qituvchi/A\nsuv/A\n");
    var spelling = Spelling.in(List.of(folder), "uz-Latn").orElseThrow();
    assertThat(spelling.wrong("Karimov quvurni suvda koʻrdi, oʻqituvchini qvurda, qvurda, MFY, 12"))
        .containsExactly("koʻrdi", "qvurda");
    assertThat(spelling.likely("quvr")).contains("quvur");
  }

  @Test
  void withoutOneOrWithABrokenOneThereIsNone() throws IOException {
    assertThat(Spelling.in(List.of(folder), "uz-Latn")).isEmpty();
    Files.writeString(folder.resolve("ru_RU.aff"), "SFX A Y nonsense");
    Files.writeString(folder.resolve("ru_RU.dic"), "nonsense");
    assertThat(Spelling.in(List.of(folder), "ru")).isEmpty();
    assertThat(Spelling.in(List.of(folder), "xx")).isEmpty();
  }
}
