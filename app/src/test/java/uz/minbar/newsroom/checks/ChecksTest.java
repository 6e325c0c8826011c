package uz.minbar.newsroom.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.checks.Finding.Kind;
import uz.minbar.newsroom.checks.Officials.Official;

/** What a writer is told to look at, and what she is not. */
class ChecksTest {

  private static final List<Official> REGISTER =
      List.of(
          new Official("Anvar Namunaov", "Tuman hokimi oʻrinbosari"),
          new Official("Dilnoza Sinovova", "Matbuot kotibi"));

  @Test
  void numbersThatNameAPersonAreFound() {
    assertThat(personal("Pasporti AA 1234567, raqami AB7654321."))
        .containsExactly("passport AA 1234567", "passport AB7654321");
    assertThat(personal("JSHSHIR: " + pinfl("3150590123456"))).hasSize(1);
    assertThat(personal("Karta 8600 1234 5678 9012 va 8600 1234 5678 9017"))
        .containsExactly("card " + luhn("860012345678901"));
    assertThat(personal("Tel. +998 90 123 45 67, 901234567"))
        .containsExactly("phone +998 90 123 45 67", "phone 901234567");
  }

  @Test
  void otherNumbersAreNot() {
    assertThat(personal("2026-yil 23-noyabr, 1 234 567 soʻm, 14 000 kishi, PQ-4366, 1000"))
        .isEmpty();
    String wrong = pinfl("3150590123456");
    char last = wrong.charAt(13) == '9' ? '0' : (char) (wrong.charAt(13) + 1);
    assertThat(PersonalData.isPinfl(wrong.substring(0, 13) + last)).isFalse();
    assertThat(PersonalData.isPinfl(pinfl("3329990123456"))).as("no such day").isFalse();
  }

  @Test
  void otherSignsThanTheUzbekOnesAreNamedWithTheRightOne() {
    assertThat(apostrophes("O'zbekiston, tog`lar, san’at, moʼjiza, taʼlim, goʻzal, 'ha'"))
        .containsExactly("Oʻzbekiston", "togʻlar", "sanʼat", "moʻjiza");
    assertThat(Apostrophes.of(Language.EN, "it's")).isEmpty();
  }

  @Property
  void whatIsRightStaysRight(@ForAll String text) {
    String once = Apostrophes.right(text);
    assertThat(Apostrophes.right(once)).isEqualTo(once);
    assertThat(PersonalData.of(Language.UZ_LATN, text)).isNotNull();
    assertThat(Officials.of(Language.UZ_LATN, text, REGISTER)).isNotNull();
  }

  @Test
  void aNameBesideAnotherTitleIsMarked() {
    assertThat(officials("Tuman hokimi A. Namunaov yigʻilish oʻtkazdi."))
        .containsExactly("hokimi A. Namunaov");
    assertThat(officials("Majlisni rais Namunaovning oʻzi ochdi.")).hasSize(1);
  }

  @Test
  void theRightTitleNoTitleOrSomebodyElseIsNot() {
    assertThat(officials("Tuman hokimi oʻrinbosari Anvar Namunaov aytdi.")).isEmpty();
    assertThat(officials("Hokimlik vakili Namunaov keldi. Hokim bormadi.")).isEmpty();
    assertThat(officials("Hokim keldi. Namunaov ham keldi.")).isEmpty();
    assertThat(officials("Tuman hokimi Botir Namunaov aytdi.")).isEmpty();
    assertThat(officials("Direktor Namunaova aytdi.")).isEmpty();
  }

  private static List<String> personal(String text) {
    return PersonalData.of(Language.UZ_LATN, text)
        .map(found -> found.kind().word() + " " + found.quote())
        .toList();
  }

  private static List<String> apostrophes(String text) {
    return Apostrophes.of(Language.UZ_LATN, text).map(found -> found.instead().getFirst()).toList();
  }

  private static List<String> officials(String text) {
    return Officials.of(Language.UZ_LATN, text, REGISTER).stream()
        .filter(found -> found.kind() == Kind.OFFICIAL)
        .map(Finding::quote)
        .toList();
  }

  private static String pinfl(String thirteen) {
    for (int last = 0; last < 10; last++) {
      int sum = 0;
      for (int at = 0; at < 13; at++) {
        sum += (thirteen.charAt(at) - '0') * new int[] {7, 3, 1}[at % 3];
      }
      if (sum % 10 == last) {
        return thirteen + last;
      }
    }
    throw new AssertionError(thirteen);
  }

  private static String luhn(String fifteen) {
    for (int last = 0; last < 10; last++) {
      if (PersonalData.isCard(fifteen + last)) {
        String all = fifteen + last;
        return String.join(
            " ", all.substring(0, 4), all.substring(4, 8), all.substring(8, 12), all.substring(12));
      }
    }
    throw new AssertionError(fifteen);
  }
}
