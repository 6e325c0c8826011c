package uz.uzbektext.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;
import uz.uzbektext.script.Script;

class ToneTest {

  private final Tone tone = Tone.shipped();

  /** Hard ones, each with its reason; none of them was learned from. */
  private static final String[][] HARD = {
    {"negative", "Bu dastur menga yoqmayapti"}, // the denial is an ending
    {"negative", "Umuman ishlamas ekan, pulim ketdi"},
    {"positive", "Zoʻʻʻr dastuuur, rahmaaat"}, // drawn out
    {"positive", "judayam zor yaxwi rahmat"}, // w for sh, no apostrophe
    {"negative", "Suv yoʻq, gaz yoʻq, qachon tuzatasizlar?"}, // complaint as a question
    {"positive", "Жуда зўр, раҳмат сизларга"}, // Cyrillic
    {"positive", "Juda zör, rahmat sizlarga"}, // Latin of 2026
  };

  @Example
  void readsTheHardOnes() {
    var softly = new SoftAssertions();
    for (String[] one : HARD) {
      softly.assertThat(tone.of(one[1]).score().ofTwo().word()).as(one[1]).isEqualTo(one[0]);
    }
    softly.assertAll();
  }

  @Example
  void sameToneInEachScript() {
    for (String text :
        List.of(
            "Juda yaxshi ishlaydi, rahmat", "Hech narsa ishlamayapti, yomon", "Majlis boʻldi")) {
      var latin = tone.of(text).score();
      var cyrillic = tone.of(Script.toCyrillic(text)).score();
      for (var polarity : List.of(Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE)) {
        assertThat(cyrillic.probability(polarity))
            .as(text)
            .isCloseTo(latin.probability(polarity), within(1e-9));
      }
    }
  }

  @Example
  void givesTheWordsThatDecided() {
    var reasons = tone.of("Bu dastur juda yomon ishlaydi").score().reasons();
    assertThat(reasons).isNotEmpty();
    assertThat(reasons.getFirst().word()).isEqualTo("yomon");
    assertThat(reasons.getFirst().from()).isEqualTo("Bu dastur juda ".length());
    assertThat(reasons.getFirst().weight()).isNegative();
  }

  /** The same article praises the school and blames the hokimiyat. */
  @Example
  void tellsToneTowardsSomebody() {
    String text =
        "Maktab oʻquvchilari ajoyib natija koʻrsatib, hammani xursand qildi, gʻoliblarga rahmat."
            + " Tuman hokimligi esa aholi shikoyatlariga javob bermayapti, yoʻl buzuq, suv yoʻq.";
    var school = tone.towards(text, List.of("maktab")).score();
    var office = tone.towards(text, List.of("ҳокимлиг")).score();
    assertThat(school.probability(Polarity.POSITIVE))
        .isGreaterThan(office.probability(Polarity.POSITIVE));
    assertThat(office.ofTwo()).isEqualTo(Polarity.NEGATIVE);
    assertThat(school.ofTwo()).isEqualTo(Polarity.POSITIVE);
    assertThat(tone.towards(text, List.of("prokuratura")).polarity()).isEqualTo(Polarity.UNCLEAR);
  }

  @Example
  void saysUnclearRatherThanGuess() {
    assertThat(tone.of("").polarity()).isEqualTo(Polarity.UNCLEAR);
    assertThat(tone.of("12.10.2026").polarity()).isEqualTo(Polarity.UNCLEAR);
    assertThat(tone.of("Отличная новость, спасибо всем большое, очень рады").polarity())
        .isEqualTo(Polarity.UNCLEAR);
  }

  @Example
  void printsALine() {
    assertThat(tone.line("Juda zoʻr, rahmat", false)).matches("positive\t[01]\\.\\d{4}");
    assertThat(tone.line("Yangi qaror qabul qilindi", true)).matches("(positive|negative)\t.*");
  }

  /** A model in other hands: the reading of parts and names is the same. */
  @Example
  void takesAnotherModel() {
    ToneScorer flat = text -> new ToneScore(List.of(0.3, 0.4, 0.3), Polarity.NEUTRAL, List.of());
    assertThat(Tone.with(flat).of("Salom").polarity()).isEqualTo(Polarity.UNCLEAR);
  }

  @Example
  void modelIsSmall() throws IOException {
    try (var stream = Tone.class.getResourceAsStream("tone.model")) {
      assertThat(stream).isNotNull();
      assertThat(stream.readAllBytes().length).isLessThan(3_000_000);
    }
  }

  @Property(tries = 300)
  void neverFails(@ForAll String any) {
    var score = tone.of(any).score();
    assertThat(score.probability().stream().mapToDouble(one -> one).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(score.probability()).allMatch(one -> one >= 0 && one <= 1);
    for (var reason : score.reasons()) {
      assertThat(any.startsWith(reason.word(), reason.from())).isTrue();
    }
    tone.towards(any, List.of("hokim"));
  }
}
