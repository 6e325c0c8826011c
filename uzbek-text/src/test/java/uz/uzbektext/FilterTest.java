package uz.uzbektext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @Test
  void aLineGoesInAndALineComesOut() throws IOException {
    assertThat(run("Oʻzbekiston\n\nikki\rqator\nson", "translit", "--to", "cyrl")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Ўзбекистон\n\nикки\rқатор\nсон");
  }

  @Test
  void longInputKeepsItsLines() throws IOException {
    String text = "Özbekiston şahri. ".repeat(3000) + "\n";
    assertThat(run(text.repeat(3), "translit", "--to", "latn")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(("Oʻzbekiston shahri. ".repeat(3000) + "\n").repeat(3));
  }

  @Test
  void wordsNotUnderstoodGetTheUsage() throws IOException {
    assertThat(run("", "sing")).isEqualTo(2);
    assertThat(run("", "translit", "--to", "arab")).isEqualTo(2);
    assertThat(run("", "translit")).isEqualTo(2);
    assertThat(run("")).isEqualTo(2);
    assertThat(error.toString(StandardCharsets.UTF_8)).contains("usage: text translit");
    assertThat(out.size()).isZero();
  }

  private int run(String in, String... words) throws IOException {
    var source = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    return Filter.run(List.of(words), source, out, error);
  }
}
