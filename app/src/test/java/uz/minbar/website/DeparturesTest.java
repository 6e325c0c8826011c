package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Differences.Kind;
import uz.minbar.foundation.web.Differences.Piece;

class DeparturesTest {

  @Test
  void scriptAndApostrophesAreNoDeparture() {
    var ours = words("Suv taʼminoti toʻliq tiklandi");
    assertThat(Departures.between(ours, words("Сув таъминоти тўлиқ тикланди")))
        .containsExactly(new Piece(Kind.SAME, "Сув таъминоти тўлиқ тикланди"));
  }

  @Test
  void aWordPutInLeftOutOrChangedIsNamed() {
    var ours = words("Bozor dam olish kunlari ham ishlaydi, kirish bepul boʻladi");
    assertThat(Departures.between(ours, words("dam olish kunlari ishlaydi, kirish pullik")))
        .containsExactly(
            new Piece(Kind.SAME, "dam olish kunlari"),
            new Piece(Kind.REMOVED, "ham"),
            new Piece(Kind.SAME, "ishlaydi, kirish"),
            new Piece(Kind.REMOVED, "bepul boʻladi"),
            new Piece(Kind.ADDED, "pullik"));
  }

  @Test
  void longStretchesThatAgreeAreCutShort() {
    String many = "soʻz ".repeat(40).strip();
    var shown = Departures.shown(Departures.between(words(many), words(many)));
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().text()).contains(" … ").hasSizeLessThan(many.length());
  }

  private static List<Departures.Word> words(String text) {
    return Arrays.stream(text.split(" ")).map(Departures.Word::new).toList();
  }
}
