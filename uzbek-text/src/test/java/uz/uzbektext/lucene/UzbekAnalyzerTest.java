package uz.uzbektext.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import uz.uzbektext.script.Fold;

class UzbekAnalyzerTest {

  private record Word(String key, int from, int to, int step) {
    String in(String text) {
      return text.substring(from, to);
    }
  }

  @Example
  void wordsKeepTheirPlaces() {
    String text = "«Oʻzbekiston»: ‘Toʻg‘ri’ so'z; Ғалаба кўчаси, 12-uy.";
    assertThat(words(text).stream().map(word -> word.in(text)))
        .containsExactly("Oʻzbekiston", "Toʻg‘ri", "so'z", "Ғалаба", "кўчаси", "12", "uy");
    assertThat(words(text).stream().map(Word::key))
        .containsExactly("ozbekiston", "togri", "soz", "galaba", "kocha", "12", "uy");
  }

  @Example
  void theCommaOfALetterStaysWithItsWordButAQuotationMarkDoesNot() {
    String text = "'tog‘' 'hokim'";
    assertThat(words(text).stream().map(word -> word.in(text))).containsExactly("tog‘", "hokim");
  }

  @Example
  void sloppyPunctuationAndHashtagsSplit() {
    assertThat(words("keldi.Hokim:dedi #Namuna_tumani kun.uz").stream().map(Word::key))
        .containsExactly("kel", "hokim", "de", "namuna", "tuman", "kun", "uz");
  }

  @Example
  void theWordAsItIsWrittenStandsBesideTheKeyOfItsForms() {
    assertThat(all("Ҳокимнинг hokimlari"))
        .extracting(Word::key)
        .containsExactly("hokim", "=hokimning", "hokim", "=hokimlari");
    assertThat(all("Ҳокимнинг")).extracting(Word::step).containsExactly(1, 0);
  }

  @Example
  void oneKeyForThreeAlphabetsAndAllForms() {
    for (String group :
        List.of(
            "hokim hokimning ҳокимга Hokimlarimizdan ҲОКИМЛАР",
            "mahalla маҳалласида mahallalarning",
            "oʻgʻil ўғли oʻgʻlining öğlim oʻgʻillar",
            "shahar шаҳрида shahrimizning şahardan",
            "yurak yuragi юрагимда",
            "tasdiqlash tasdiqladi тасдиқланди tasdiqlangan tasdiqlanmagan",
            "новость новости новостей новостями",
            "учёный ученый ученые",
            "markets market",
            "мектеп мектептің мектептиң")) {
      var keys = new ArrayList<Set<String>>();
      for (String word : group.split(" ")) {
        keys.add(new HashSet<>(words(word).stream().map(Word::key).toList()));
      }
      var shared = new HashSet<>(keys.getFirst());
      keys.forEach(shared::retainAll);
      assertThat(shared).as(group).isNotEmpty();
    }
  }

  @Example
  void wordsOfDifferentMeaningKeepDifferentKeys() {
    for (String pair :
        List.of(
            "shamol sham",
            "xotin xot",
            "hamma ham",
            "keyingi keyin",
            "hokim hokimiyat",
            "koʻrdi koʻrsatdi",
            "saylov sayladi",
            "ish ishla",
            "bosh boshla",
            "tuman tumanli",
            "suv suvsiz",
            "boshqarma boshqa",
            "qarz qarshi",
            "билан билди",
            "odam odamiylik")) {
      var two = pair.split(" ");
      assertThat(words(two[0]))
          .as(pair)
          .extracting(Word::key)
          .doesNotContainAnyElementsOf(words(two[1]).stream().map(Word::key).toList());
    }
  }

  @Example
  void isFoundByItsName() throws IOException {
    try (var analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("uzbekSigns")
            .withTokenizer("standard")
            .addTokenFilter("uzbekKeys", "exact", "false")
            .build()) {
      assertThat(words(analyzer, "Ҳокимларга O`zbekiston"))
          .extracting(Word::key)
          .containsExactly("hokim", "ozbekiston");
    }
  }

  @Property
  void placesAreWordsOfTheOriginal(@ForAll("texts") String text) {
    int last = 0;
    for (var word : all(text)) {
      assertThat(word.from()).isGreaterThanOrEqualTo(last);
      assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
      assertThat(word.key()).isNotEmpty();
      if (word.key().startsWith("=") && word.to() - word.from() < 255) {
        assertThat(Fold.keys(word.in(text))).contains(word.key().substring(1));
      }
      last = word.from();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    var letters =
        Arbitraries.of(
            "aoʻgʻʼ'‘’ёЁўҒқҳöŞçЙй\u0306\u0301\u00AD .,:_-\"«»12😀ИиIİı\n"
                .codePoints()
                .boxed()
                .toList());
    var mixed = letters.list().ofMaxSize(40).map(UzbekAnalyzerTest::text);
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(60));
  }

  private static String text(List<Integer> signs) {
    var text = new StringBuilder();
    signs.forEach(text::appendCodePoint);
    return text.toString();
  }

  /** Keys of all forms. */
  private static List<Word> words(String text) {
    return all(text).stream().filter(word -> !UzbekAnalyzer.exact(word.key())).toList();
  }

  private static List<Word> all(String text) {
    try (var analyzer = new UzbekAnalyzer()) {
      return words(analyzer, text);
    }
  }

  private static List<Word> words(Analyzer analyzer, String text) {
    var words = new ArrayList<Word>();
    try (var stream = analyzer.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(
            new Word(
                term.toString(),
                place.startOffset(),
                place.endOffset(),
                step.getPositionIncrement()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
