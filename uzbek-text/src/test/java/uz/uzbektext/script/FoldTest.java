package uz.uzbektext.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FoldTest {

  /** Each line: one word as people write it. */
  private static final String[][] SAME = {
    {
      "Oʻzbekiston",
      "O'zbekiston",
      "O‘zbekiston",
      "O`ZBEKISTON",
      "Özbekiston",
      "Ўзбекистон",
      "ОЗБЕКИСТОН"
    },
    {"gʻalaba", "g’alaba", "ğalaba", "ғалаба", "ǵalaba"},
    {"maʼsul", "ma'sul", "masul", "масъул"},
    {"Shahrisabz", "Şahrisabz", "Шаҳрисабз", "SHAHRISABZ"},
    {"chegirma", "çegirma", "чегирма"},
    {"yer", "ер", "Ер"},
    {"poyezd", "поезд"},
    {"obyekt", "объект"},
    {"litsenziya", "лицензия"},
    {"sirk", "цирк"},
    {"yoʻl", "йўл", "yo'l"},
    {"İstanbul", "Istanbul", "ıstanbul"},
    {"yangi", "янги", "ЯНГИ"},
    {"noyabr", "ноябрь"},
    {"Qaraqalpaqstan", "Қарақалпақстан"},
  };

  @Example
  void oneKeyHoweverItIsWritten() {
    for (String[] word : SAME) {
      assertThat(word).extracting(Fold::key).containsOnly(Fold.key(word[0]));
    }
  }

  @Example
  void wordsThatDifferKeepApart() {
    assertThat(Fold.key("бор")).isNotEqualTo(Fold.key("бер"));
    assertThat(Fold.key("хол")).isNotEqualTo(Fold.key("ҳол"));
    assertThat(Fold.key("2026")).isEqualTo("2026");
    assertThat(Fold.key("'’ʻ")).isEmpty();
  }

  @Example
  void russianYoIsFoundEitherWay() {
    assertThat(Fold.keys("учёный")).contains(Fold.key("ученый"), Fold.key("учёный"));
    assertThat(Fold.keys("ёш")).contains(Fold.key("yosh"));
    assertThat(Fold.keys("hokim")).containsExactly("hokim");
  }

  @Example
  void marksAndHiddenSignsDoNotMatter() {
    assertThat(Fold.key(Normalizer.normalize("Йўлдошев Ёдгор", Normalizer.Form.NFD)))
        .isEqualTo(Fold.key("Йўлдошев Ёдгор"));
    assertThat(Fold.key("за\u0301мок")).isEqualTo(Fold.key("замок"));
    assertThat(Fold.key("hokim\u00ADlik\u200B")).isEqualTo("hokimlik");
  }

  @Property
  void keyOfKeyIsTheKey(@ForAll String word) {
    String key = Fold.key(word);
    assertThat(Fold.keys(word)).contains(key);
    assertThat(Fold.key(key)).isEqualTo(key);
  }
}
