package uz.uzbektext.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScriptTest {

  /** Words without loans: each has one spelling in each alphabet. */
  private static final List<String> CLEAN =
      List.of(
          ("oʻzbek gʻalaba shahar chiroyli Isʼhoq maʼno sunʼiy yangi yoʻl yer yosh dunyo tayyor"
                  + " eʼlon elektr eski qishloq choʻl togʻ obroʻ Shahrisabz Gʻijduvon Chirchiq"
                  + " Yangiyer Oʻrta OʻZBEKISTON mahalla hokim qayerda kimyoviy qoʻlyozma ayol iyul"
                  + " kuy")
              .split(" "));

  @Example
  void hardWordsComeOutRight() throws IOException {
    assertTable("hard-cyrl.tsv", Alphabet.CYRILLIC);
    assertTable("hard-latn.tsv", Alphabet.LATIN);
    assertTable("hard-2026.tsv", Alphabet.LATIN_2026);
  }

  @Example
  void markupStays() {
    assertThat(
            Script.toCyrillicHtml(
                "<p class=\"matn\" title='a>b'>Oʻzbekiston&nbsp;&amp; <b>shahar</b> o&#39;zi"
                    + " &lt;salom&gt; 2 < 3<!-- izoh --><script>let a = 'salom';</script></p>"))
        .isEqualTo(
            "<p class=\"matn\" title='a>b'>Ўзбекистон&nbsp;&amp; <b>шаҳар</b> ўзи &lt;салом&gt;"
                + " 2 < 3<!-- izoh --><script>let a = 'salom';</script></p>");
  }

  @Example
  void abbreviationsFollowTheSetting() {
    assertThat(Script.convert("АҚШ АҚШнинг", Alphabet.LATIN, true)).isEqualTo("AQSH AQShning");
    assertThat(Script.convert("АҚШ АҚШнинг", Alphabet.LATIN, false)).isEqualTo("AQSh AQShning");
  }

  @Example
  void theNewAlphabetWaitsForItsDay() {
    var day = LocalDate.of(2027, 1, 1);
    assertThat(Alphabet.latinOn(day, null)).isEqualTo(Alphabet.LATIN);
    assertThat(Alphabet.latinOn(day, day)).isEqualTo(Alphabet.LATIN_2026);
    assertThat(Alphabet.latinOn(day.minusDays(1), day)).isEqualTo(Alphabet.LATIN);
  }

  @Example
  void doubtfulWordsAreToldWithTheirAlternatives() {
    String text = "Bir mol va Ishoq, nalsiya, “Human Rights Watch”";
    var doubts = Script.doubts(text, Alphabet.CYRILLIC);
    assertThat(doubts)
        .extracting(Doubt::word)
        .containsExactly("mol", "Ishoq", "nalsiya", "Human", "Rights");
    assertThat(doubts)
        .allSatisfy(d -> assertThat(text.substring(d.from(), d.to())).isEqualTo(d.word()));
    assertThat(doubts.getFirst())
        .isEqualTo(new Doubt(4, 7, "mol", "мол", List.of("моль"), Doubt.Reason.HOMOGRAPH));
    assertThat(doubts.get(1).alternatives()).containsExactly("Ишоқ");
    assertThat(doubts.getLast().reason()).isEqualTo(Doubt.Reason.FOREIGN);
    assertThat(Script.doubts("Tuman hokimi yangi aksiyani eʼlon qildi.", Alphabet.CYRILLIC))
        .isEmpty();
  }

  @Property
  void theNewLatinAndBackChangesNothing(@ForAll("words") List<String> words) {
    String text = String.join(" ", words);
    assertThat(Script.toLatin(Script.convert(text, Alphabet.LATIN_2026))).isEqualTo(text);
  }

  @Property
  void cyrillicAndBackChangesNothing(@ForAll("words") List<String> words) {
    String text = String.join(" ", words);
    assertThat(Script.toLatin(Script.toCyrillic(text))).isEqualTo(text);
    String cyrillic = Script.toCyrillic(text);
    assertThat(Script.toCyrillic(Script.convert(cyrillic, Alphabet.LATIN_2026)))
        .isEqualTo(cyrillic);
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll("texts") String text) {
    String once = Script.normalized(text);
    assertThat(Script.normalized(once)).isEqualTo(once);
  }

  @Property
  void nothingFailsAndNothingGrowsWild(@ForAll("texts") String text) {
    for (var alphabet : Alphabet.values()) {
      assertThat(Script.convert(text, alphabet)).hasSizeLessThanOrEqualTo(text.length() * 4 + 4);
      assertThat(Script.convertHtml(text, alphabet)).isNotNull();
      Script.doubts(text, alphabet)
          .forEach(
              doubt ->
                  assertThat(doubt.alternatives()).isNotEmpty().doesNotContain(doubt.chosen()));
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(CLEAN).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> texts() {
    var signs =
        Arbitraries.of(
                "aeoiuyOGogʻʼ'‘’`shchtsSHCbkЦцьЪъёЁеЕйўқҳшçŞöИI\u0306\u00AD .,:@#/<>&;-\"«»0129😀İı\n"
                    .codePoints()
                    .boxed()
                    .toList())
            .list()
            .ofMaxSize(40)
            .map(
                points -> {
                  var text = new StringBuilder();
                  points.forEach(text::appendCodePoint);
                  return text.toString();
                });
    return Arbitraries.oneOf(signs, Arbitraries.strings().ofMaxLength(60));
  }

  private static void assertTable(String name, Alphabet to) throws IOException {
    try (var source = Objects.requireNonNull(ScriptTest.class.getResourceAsStream(name))) {
      String table = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      var wrong =
          Arrays.stream(table.split("\n"))
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .filter(line -> !Script.convert(line[0], to).equals(line[1]))
              .map(line -> Script.convert(line[0], to) + " instead of " + line[1] + ": " + line[2]);
      assertThat(wrong).isEmpty();
    }
  }
}
