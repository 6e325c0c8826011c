package uz.minbar.monitoring.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.CommandFailure;

class TryCommandTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir private Path place;

  @Test
  void printsAnObjectALineAndGoesOnAfterWhatCannotBeRead() throws IOException {
    String first =
        page("bir.html", StandardCharsets.UTF_8, "Birinchi \"xabar\" sarlavhasi oʻzbekcha");
    String second =
        page("ikki.html", Charset.forName("windows-1251"), "Вторая новость по-русски здесь");
    String missing = place.resolve("yoq.html").toString();
    assertThatThrownBy(() -> run("article", first, missing, second))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("Cannot read " + missing + ".");
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"file\":\""
                + first
                + "\",\"title\":\"Birinchi \\\"xabar\\\" sarlavhasi oʻzbekcha\",\"text\":\"Birinchi \\\"xabar\\\" sarlavhasi oʻzbekcha, va matni ham shu yerda turibdi: a, b, c.\"}",
            "{\"file\":\""
                + second
                + "\",\"title\":\"Вторая новость по-русски здесь\",\"text\":\"Вторая новость по-русски здесь, va matni ham shu yerda turibdi: a, b, c.\"}");
  }

  @Test
  void saysWhatItKnows() {
    assertThatThrownBy(() -> run("article")).isInstanceOf(CommandFailure.class);
    assertThatThrownBy(() -> run("boshqa", "a.html"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("boshqa");
  }

  private void run(String... words) {
    new TryCommand().run(List.of(words), new PrintStream(printed, true, StandardCharsets.US_ASCII));
  }

  private String page(String name, Charset charset, String title) throws IOException {
    String html =
        "<html><head><meta charset=\"%s\"><title>%s</title></head><body><h1>%s</h1><div><p>%s, va matni ham shu yerda turibdi: a, b, c.</p></div>"
            .formatted(charset.name(), title, title, title);
    return Files.write(place.resolve(name), html.getBytes(charset)).toString();
  }
}
