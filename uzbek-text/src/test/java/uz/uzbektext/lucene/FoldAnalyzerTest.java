package uz.uzbektext.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import uz.uzbektext.script.Fold;

class FoldAnalyzerTest {

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
        .containsExactly("ozbekiston", "togri", "soz", "galaba", "kochasi", "12", "uy");
  }

  @Example
  void theCommaOfALetterStaysWithItsWordButAQuotationMarkDoesNot() {
    String text = "'tog‘' 'hokim'";
    assertThat(words(text).stream().map(word -> word.in(text))).containsExactly("tog‘", "hokim");
  }

  @Example
  void sloppyPunctuationAndHashtagsSplit() {
    assertThat(words("keldi.Hokim:dedi #Namuna_tumani kun.uz").stream().map(Word::key))
        .containsExactly("keldi", "hokim", "dedi", "namuna", "tumani", "kun", "uz");
  }

  @Example
  void twoKeysOfAWordStandInOnePlace() {
    var words = words("новый учёный совет");
    assertThat(words)
        .extracting(Word::key)
        .containsExactly("noviy", "uchyoniy", "ucheniy", "sovet");
    assertThat(words).extracting(Word::step).containsExactly(1, 1, 0, 1);
    assertThat(words.get(1).from()).isEqualTo(words.get(2).from()).isEqualTo(6);
  }

  @Property
  void placesAreWordsOfTheOriginal(@ForAll("texts") String text) {
    int last = 0;
    for (var word : words(text)) {
      assertThat(word.from()).isGreaterThanOrEqualTo(last);
      assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
      if (word.to() - word.from() < 255) {
        assertThat(Fold.keys(word.in(text))).contains(word.key());
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
    var mixed = letters.list().ofMaxSize(40).map(FoldAnalyzerTest::text);
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(60));
  }

  private static String text(List<Integer> signs) {
    var text = new StringBuilder();
    signs.forEach(text::appendCodePoint);
    return text.toString();
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    try (var analyzer = new FoldAnalyzer();
        var stream = analyzer.tokenStream("text", text)) {
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
