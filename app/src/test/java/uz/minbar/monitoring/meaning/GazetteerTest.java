package uz.minbar.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer PLACES = places();

  private static Gazetteer places() {
    var ways = new LinkedHashMap<String, List<String>>();
    for (String own :
        new String[] {
          "Navroʻz mahallasi",
          "Yangi hayot mahallasi",
          "Zarqoʻrgʻon qishlogʻi",
          "Bogʻbon koʻchasi",
          "Namunobod MFY"
        }) {
      ways.put(own, List.of(own));
    }
    ways.put("Andijon tumani", List.of("Andijon tumani", "Андижанский район"));
    ways.put("Andijon shahri", List.of("Andijon shahri", "город Андижан"));
    ways.put("Andijon viloyati", List.of("Andijon viloyati", "Андижанская область"));
    return Gazetteer.of(ways);
  }

  @ParameterizedTest
  @CsvSource({
    "Navroʻz mahallasida suv yoʻq, Navroʻz mahallasi, its kind beside it",
    "Наврўз маҳалласида сув йўқ, Navroʻz mahallasi, Cyrillic",
    "Наврўз МФЙ раиси, Navroʻz mahallasi, the abbreviation",
    "navro'z mahallasidagilar, Navroʻz mahallasi, no capital and another apostrophe",
    "в махалле Навруз нет воды, , another vowel is another name",
    "Navroʻz bayrami tabriklandi, , the feast",
    "Kecha Yangi hayot mahallasiga keldi, Yangi hayot mahallasi, two words",
    "Bizga yangi hayot kerak, , common words",
    "Kecha Yangi hayotda gaz oʻchdi, Yangi hayot mahallasi, a capital inside the sentence",
    "Yangi hayot boshlandi, , a capital that begins the sentence",
    "Zarqoʻrgʻonda yoʻl ochildi, Zarqoʻrgʻon qishlogʻi, a name that is no common word",
    "Зарқўрғонга газ келди, Zarqoʻrgʻon qishlogʻi, the same in Cyrillic",
    "Namunobodliklar norozi, Namunobod MFY, its people",
    "Bogʻbon koʻchasidagi chuqur, Bogʻbon koʻchasi, a street",
    "Keksa bogʻbon ishlayapti, , a gardener",
    "Andijon tumanida yigʻilish, Andijon tumani, the kind decides",
    "Andijon viloyatining hosili, Andijon viloyati, the kind decides",
    "Andijonda sayl boʻldi, Andijon shahri, the city is what people mean",
    "В Андижанском районе собрали урожай, Andijon tumani, Russian adjective",
    "жители Андижанской области, Andijon viloyati, Russian adjective",
  })
  void placesAreFound(String text, String place, String reason) {
    assertThat(PLACES.in(text))
        .as(reason)
        .isEqualTo(place == null ? java.util.Set.of() : java.util.Set.of(place));
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(PLACES.in(text)).isNotNull();
    assertThat(Gazetteer.of(Map.of(text, List.of(text))).in(text)).hasSizeLessThan(2);
  }
}
