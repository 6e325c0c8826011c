package uz.minbar.publishing.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.Piece;

class VideoTextTest {

  @Test
  void aTitleOfAHundredStaysAndALongerOneIsCutBetweenWords() {
    String hundred = "a".repeat(95) + " bbbb";
    assertThat(text(hundred, "").title()).isEqualTo(hundred);
    assertThat(text(hundred, "").description()).isEmpty();
    var cut = text(hundred + "b", "Lid.");
    assertThat(cut.title()).isEqualTo("a".repeat(95) + "…");
    assertThat(cut.description()).as("nothing is lost").isEqualTo(hundred + "b\n\nLid.");
  }

  @Test
  void aWordThatIsTooLongByItselfIsCutWithinButNoSignIsTorn() {
    assertThat(text("a".repeat(101), "").title()).isEqualTo("a".repeat(99) + "…");
    assertThat(text("a".repeat(98) + "😀😀", "").title()).isEqualTo("a".repeat(98) + "…");
  }

  @Test
  void angleBracketsAreReplacedInBoth() {
    var text = text("1 < 2", "3 > 2");
    assertThat(text.title()).isEqualTo("1 ‹ 2");
    assertThat(text.description()).isEqualTo("3 › 2");
  }

  @Test
  void bytesAreCountedAsTheyGo() {
    assertThat(text("", "aʻж😀").bytes()).isEqualTo(1 + 2 + 2 + 4);
  }

  @Test
  void eachFormInWhichItMayHaveGoneOutIsKnownAgain() {
    String page = "https://matbuot.example/oz/news/suv";
    var out = VideoText.of(piece("Suv", "Lid.", "<p>Matn.</p>", null), true, "");
    var outWithPage = VideoText.of(piece("Suv", "Lid.", "<p>Matn.</p>", page), false, "");
    var forms = VideoText.forms(piece("Suv", "Lid.", "<p>Matn.</p>", page));
    assertThat(forms).contains(out.comparable(), outWithPage.comparable());
    assertThat(forms)
        .doesNotContain(VideoText.of(piece("Suv", "Boshqa.", "", null), true, "").comparable());
  }

  private static VideoText text(String headline, String lead) {
    return VideoText.of(piece(headline, lead, "", null), true, "");
  }

  private static Piece piece(String headline, String lead, String body, @Nullable String page) {
    return new Piece(
        new MaterialId(UUID.randomUUID()),
        MaterialKind.NEWS,
        1,
        Language.UZ_LATN,
        headline,
        lead,
        body,
        false,
        List.of(),
        List.of(),
        "suv",
        page,
        "",
        "",
        0);
  }
}
