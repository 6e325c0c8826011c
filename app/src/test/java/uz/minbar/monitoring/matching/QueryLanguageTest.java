package uz.minbar.monitoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          suv gaz                | Suv va gaz keldi                    | true
          suv gaz                | Suv keldi                           | false
          suv OR gaz             | Gaz keldi                           | true
          suv YOKI gaz           | Gaz keldi                           | true
          suv NOT gaz            | Suv va gaz                          | false
          suv -gaz               | Suv keldi                           | true
          "ichimlik suvi"        | Ichimlik suvi yoʻq                  | true
          "ichimlik suvi"        | Suvi ichimlik                       | false
          "suv yoʻq"~3           | Suv uch kundan beri yoʻq            | true
          "suv yoʻq"~1           | Suv uch kundan beri yoʻq            | false
          hokim*                 | Tuman hokimligida                   | true
          "tuman hokim*"         | tuman hokimligi                     | true
          (suv OR gaz) yoʻq      | Gaz yana yo'q                       | true
          oʻzbekiston            | Ўзбекистон янгиликлари              | true
          o`zbekiston            | O‘zbekiston yangiliklari            | true
          Ўзбекистон             | O'zbekiston                         | true
          togʻ                   | Tog' yoʻli yopildi                  | true
          maʼmur                 | Маъмур                              | true
          шаҳар                  | Shahar                              | true
          şahar                  | Шаҳар                               | true
          «ичимлик суви»         | Ichimlik suvi                       | true
          """)
  void findsWhatAPersonMeans(String query, String text, boolean found) throws QueryFault {
    assertThat(finds(query, "", text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hokim                  | Туман ҳокимининг қарори             | true
          hokim                  | Viloyat hokimlari keldi             | true
          hokimning              | Hokim keldi                         | true
          hokim                  | Hokimiyat binosi                    | false
          tasdiqlash             | Қарор тасдиқланди                   | true
          "tuman hokimi"         | Tumanlarning hokimlari              | true
          =hokimi                | Tuman ҳокими                        | true
          =hokimi                | Tuman hokimlari                     | false
          ="tuman hokimi"        | Tuman hokimi keldi                  | true
          ="tuman hokimi"        | Tuman hokimlari keldi               | false
          suv = gaz              | Gaz va suv                          | true
          keldi                  | Kelmagan edi                        | true
          kel*                   | Borgan edi                          | false
          """)
  void findsEveryFormOrJustOne(String query, String text, boolean found) throws QueryFault {
    assertThat(finds(query, "", text)).isEqualTo(found);
  }

  @Test
  void aFieldLooksInTheTitleAlone() throws QueryFault {
    assertThat(finds("title:suv", "Suv", "gaz")).isTrue();
    assertThat(finds("title:suv", "Gaz", "suv")).isFalse();
    assertThat(finds("suv gaz", "Suv", "gaz")).isTrue();
    assertThat(finds("\"suv gaz\"", "Suv", "gaz")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          suv "gaz          | 4  | monitoring.query.quote
          (suv gaz          | 0  | monitoring.query.open
          suv) gaz          | 3  | monitoring.query.close
          suv OR            | 6  | monitoring.query.missing
          suv AND           | 7  | monitoring.query.missing
          NOT suv           | 0  | monitoring.query.onlyNot
          s*                | 0  | monitoring.query.prefix
          su*v              | 2  | monitoring.query.star
          ***               | 0  | monitoring.query.prefix
          "a b"~            | 6  | monitoring.query.slop
          !!!               | 0  | monitoring.query.noWord
          """)
  void saysWhereTheFaultIs(String query, int position, String key) {
    assertThatThrownBy(() -> QueryLanguage.parse(query))
        .isInstanceOfSatisfying(
            QueryFault.class,
            fault -> {
              assertThat(fault.textKey()).isEqualTo(key);
              assertThat(fault.position()).isEqualTo(position);
            });
  }

  @Test
  void tenThousandWordsAreTooMany() {
    assertThatThrownBy(() -> QueryLanguage.parse("suv OR ".repeat(10_000) + "gaz"))
        .isInstanceOfSatisfying(
            QueryFault.class,
            fault -> assertThat(fault.textKey()).isEqualTo("monitoring.query.tooMany"));
    assertThatThrownBy(() -> QueryLanguage.parse("(".repeat(900) + "suv" + ")".repeat(90)))
        .isInstanceOf(QueryFault.class);
  }

  @Test
  void findsTheWordsWhereTheyStandInTheOriginal() throws QueryFault {
    try (var queries = new StoredQueries()) {
      queries.put("q", QueryLanguage.parse("oʻzbekiston suv*"));
      String title = "Ўзбекистон: янгилик";
      String text = "Bugun O‘zbekiston suvsiz qoldi";
      var places = queries.highlights(title, text).getOrDefault("q", List.of());
      assertThat(places.stream().map(place -> words(place, title, text)))
          .containsExactlyInAnyOrder("Ўзбекистон", "O‘zbekiston", "suvsiz");
    }
  }

  @Property(tries = 2000)
  void whateverIsTypedIsUnderstoodOrAnswered(
      @ForAll
          @StringLength(max = 40)
          @Chars({
            'a', 'b', ' ', '"', '(', ')', '*', '~', ':', '-', 'O', 'R', 'N', 'T', '1', 'ў', '«'
          })
          String query) {
    try {
      var parsed = QueryLanguage.parse(query);
      try (var queries = new StoredQueries()) {
        queries.put("q", parsed);
        assertThat(queries.matches("a b", "ab ba")).isSubsetOf(List.of("q"));
      }
    } catch (QueryFault fault) {
      assertThat(fault.position()).isBetween(0, query.length());
    }
  }

  private static String words(Highlight place, String title, String text) {
    return (place.field().equals("title") ? title : text).substring(place.from(), place.to());
  }

  private static boolean finds(String query, String title, String text) throws QueryFault {
    try (var queries = new StoredQueries()) {
      queries.put("q", QueryLanguage.parse(query));
      return !queries.matches(title, text).isEmpty();
    }
  }
}
