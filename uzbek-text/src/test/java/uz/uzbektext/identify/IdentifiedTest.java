package uz.uzbektext.identify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;

class IdentifiedTest {

  /** Each line: the tag and a text of it, none of which the model has learned from. */
  private static final String[][] TEXTS = {
    {"uz-Latn", "Viloyatimizda yangi kasalxona foydalanishga topshirildi."},
    {"uz-Latn", "qachon svet keladi endi charchadik"}, // as people type
    {"uz-Latn", "Mahalla raisi bilan gaplashdik, hammasi boʻladi dedi"},
    {"uz-Latn", "Yangi yoʻl ochilşi munosabati bilan şahar markazida çiqiş boʻldi"}, // both Latins
    {"uz-Cyrl", "Вилоятимизда янги касалхона фойдаланишга топширилди."},
    {"uz-Cyrl", "качон свет келади энди чарчадик"}, // without ў қ ғ ҳ
    {"uz-Cyrl", "Аҳоли мурожаатлари бўйича чоралар кўрилди"},
    {"kaa-Cyrl", "Ўәлаятымызда жаңа емлеўхана пайдаланыўға тапсырылды."},
    {"kaa-Latn", "Qalamızda jańa mektep qurılısı baslandı hám jollar ońlandı."},
    {"kk", "Облысымызда жаңа аурухана пайдалануға берілді."},
    {"ky", "Облусубузда жаңы оорукана пайдаланууга берилди, аны көп адам күттү."},
    {"tg", "Дар вилояти мо беморхонаи нав ба истифода дода шуд."},
    {"ru", "В нашей области сдали в эксплуатацию новую больницу."},
    {"ru", "когда дадут свет уже устали ждать"},
    {"en", "A new hospital has been opened in our region."},
    {"tr", "İlimizde yeni bir hastane hizmete girdi, herkes çok memnun."},
    {"az", "Vilayətimizdə yeni xəstəxana istifadəyə verildi."},
    {"tk", "Welaýatymyzda täze hassahana ulanmaga berildi."},
    {"und", "У нашій області відкрили нову лікарню."}, // Ukrainian
    {"und", "Un nouvel hôpital a été ouvert dans notre région."},
    {"und", "In unserer Region wurde ein neues Krankenhaus eröffnet."},
    {"und", "تم افتتاح مستشفى جديد في منطقتنا"},
    {"und", "12.10.2026 — 15:30"},
    {"und", ""},
    {"und", "https://hokimiyat.namuna.uz/yangiliklar @hokim #tuman"}, // of no language
  };

  @Example
  void tellsEach() {
    var softly = new SoftAssertions();
    for (String[] text : TEXTS) {
      softly.assertThat(Identified.of(text[1]).tag()).as(text[1]).isEqualTo(text[0]);
    }
    softly.assertAll();
  }

  @Example
  void tellsTheLatinOf2026() {
    assertThat(
            Identified.of("Vazirlar Mahkamasi yangi qaror qabul qildi, öquvçilar uçun kitoblar")
                .reformed())
        .isTrue();
    assertThat(
            Identified.of("Vazirlar Mahkamasi oʻquvchilar uchun yangi qaror qabul qildi")
                .reformed())
        .isFalse();
  }

  @Example
  void tellsThePartsOfAMixedText() {
    String text =
        "Туманда янги мактаб очилди ва болалар хурсанд. В районе открыли новую школу для детей."
            + " Tumanda yangi maktab ochildi, bolalar juda xursand.";
    var parts = Part.of(text);
    assertThat(parts.stream().map(part -> part.identified().tag()))
        .containsExactly("uz-Cyrl", "ru", "uz-Latn");
    assertThat(text.substring(parts.get(1).from(), parts.get(1).to()))
        .isEqualTo("В районе открыли новую школу для детей.");
  }

  @Property(tries = 300)
  void neverFails(@ForAll String any) {
    var identified = Identified.of(any);
    assertThat(identified.probability()).isBetween(0.0, 1.0);
    assertThat(identified.tag()).isNotBlank();
    int at = 0;
    for (var part : Part.of(any)) {
      assertThat(part.from()).isGreaterThanOrEqualTo(at);
      assertThat(part.to()).isGreaterThan(part.from());
      at = part.to();
    }
    assertThat(at).isLessThanOrEqualTo(any.length());
  }
}
