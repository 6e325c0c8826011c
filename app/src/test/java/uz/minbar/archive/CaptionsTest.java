package uz.minbar.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Problem;

class CaptionsTest {

  private static final String SUBRIP =
      "\uFEFF1\r\n00:00:00,000 --> 00:00:01,500\r\nAssalomu alaykum!\r\n\r\n"
          + "2\r\n00:00:01,500 --> 00:00:03,000\r\nSuv <i>qaytdi</i>,\r\n12:30 da.\r\n";

  @Test
  void subRipBecomesWebVtt() {
    assertThat(read(SUBRIP))
        .isEqualTo(
            """
            WEBVTT

            1
            00:00:00.000 --> 00:00:01.500
            Assalomu alaykum!

            2
            00:00:01.500 --> 00:00:03.000
            Suv <i>qaytdi</i>,
            12:30 da.
            """);
  }

  @Test
  void webVttStaysAsItIs() {
    String captions = "WEBVTT\n\nNOTE izoh\n\n00:01.000 --> 00:02.000 line:0\nSuv, 1,5 metr\n";
    assertThat(read(captions)).isEqualTo(captions);
  }

  @Test
  void cyrillicHasTheSameTimesAndTags() {
    assertThat(Captions.cyrillic(read(SUBRIP)))
        .startsWith("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.500\nАссалому алайкум!")
        .contains("Сув <i>қайтди</i>,");
  }

  @Test
  void whatHoldsNoCaptionsIsRefused() {
    for (String none : new String[] {"WEBVTT\n\nSalom\n", "Salom", ""}) {
      assertThatThrownBy(() -> read(none)).isInstanceOf(Problem.class);
    }
    byte[] ansi = {'W', 'E', 'B', 'V', 'T', 'T', (byte) 0xD1, 'x'};
    assertThatThrownBy(() -> Captions.read(ansi)).isInstanceOf(Problem.class);
  }

  private static String read(String text) {
    return Captions.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
