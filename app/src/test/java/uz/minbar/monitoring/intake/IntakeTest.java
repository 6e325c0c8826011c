package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IntakeTest {

  @Test
  void aPageNamesItsOwnAddressButNeitherItsHomeNorOthers() {
    String at = "https://www.namuna.example/a?utm_source=x";
    assertThat(Links.own("https://namuna.example/a", at)).isEqualTo("https://namuna.example/a");
    assertThat(Links.own("https://namuna.example/", at)).isEmpty();
    assertThat(Links.own("https://boshqa.example/a", at)).isEmpty();
    assertThat(Links.own("", at)).isEmpty();
  }

  @Test
  void oneBrokenLetterDoesNotChangeTheEncodingOfAPage() {
    String text = "Бир неча ўзбекча сўз, ҳаммаси жойида. ".repeat(4);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[0] = 'x';
    assertThat(Decoding.text(bytes, "")).startsWith("x\ufffd").endsWith(text.substring(1));
    String russian = "<meta charset=utf-8>Новость, которая на самом деле в другой кодировке";
    assertThat(Decoding.text(russian.getBytes(Charset.forName("windows-1251")), ""))
        .isEqualTo(russian);
  }
}
