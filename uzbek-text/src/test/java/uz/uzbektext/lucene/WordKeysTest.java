package uz.uzbektext.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordKeysTest {

  @Test
  void wordsThatDriveEachOtherOutKeepTheirOwnKeys() {
    var random = new Random(7);
    var words = new WordKeys();
    for (int i = 0; i < 400_000; i++) {
      // Some come again and again, most are rarely met; more of them than anybody keeps.
      String word = "w" + (int) (Math.pow(random.nextDouble(), 3) * 300_000);
      var found = words.of(("x" + word).toCharArray(), word.length() + 1);
      assertThat(found.word()).containsExactly(("x" + word).toCharArray());
      assertThat(found.written()).containsExactly("x" + word);
    }
  }

  @Test
  void aWordHasTheSameKeysAlone() {
    var keys = new SearchKeys();
    assertThat(keys.of("Ҳокимларимиздан").forms()).containsExactly("hokim");
    assertThat(keys.of("Ҳокимларимиздан").written()).containsExactly("hokimlarimizdan");
    assertThat(keys.of("ʼ").written()).isEmpty();
    assertThat(keys.of("ʼ").forms()).isEmpty();
  }
}
