package uz.minbar.monitoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredQueriesTest {

  private final StoredQueries stored = new StoredQueries();

  @AfterEach
  void close() {
    stored.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      nullValues = "-",
      textBlock =
          """
          suv*            | -                  | Suvsiz qolgan mahalla          | Suvsiz
          suv*            | !!!                | Suvsiz qolgan mahalla          | Suvsiz
          suv*            | 📣                 | Suvsiz qolgan mahalla          | Suvsiz
          hokim           | Diqqat.   Eʼlon…   | «Hokim» keldi                  | Hokim
          hokim           | Diqqat.            | ‘Hokim’ keldi                  | Hokim
          togʻ            | Yoʻl               | 'tog‘' yoʻli                   | tog‘
          "suv yoʻq"      | Hudud              | Bu yerda suv  —  yoʻq, dedi u  | suv yoʻq
          "namun* tuman*" | -                  | #Namuna_tumani axboroti        | Namuna tumani
          press-reliz*    | -                  | Пресс-релизлар тарқатилди      | Пресс релизлар
          @namuna*        | -                  | Manba:@namunahokimligi.        | namunahokimligi
          ученый          | -                  | Известный учёный               | учёный
          учёный          | -                  | Известный ученый               | ученый
          ёшлар           | -                  | Yoshlar markazi                | Yoshlar
          keldi hokim     | -                  | Kecha keldi.Hokim gapirdi      | keldi Hokim
          ЁКИ YOKI suv    | -                  | -                              | !
          """)
  void showsTheWordsAsTheyStand(String query, String title, String text, String words)
      throws QueryFault {
    if (words.equals("!")) {
      assertThatThrownBy(() -> QueryLanguage.parse(query)).isInstanceOf(QueryFault.class);
      return;
    }
    stored.put("q", QueryLanguage.parse(query));
    assertThat(found(title == null ? "" : title, text)).isEqualTo(words);
  }

  @Test
  void lettersOfTwoSignsAreFoundInFull() throws QueryFault {
    String text = Normalizer.normalize("Қишлоқда йўл йўқ", Normalizer.Form.NFD);
    stored.put("q", QueryLanguage.parse("yoʻl"));
    assertThat(Normalizer.normalize(found("", text), Normalizer.Form.NFC)).isEqualTo("йўл");
  }

  @Test
  void aQueryTakesThePlaceOfItsOlderForm() throws QueryFault {
    stored.put("q", QueryLanguage.parse("suv OR gaz*"));
    stored.put("q", QueryLanguage.parse("svet"));
    assertThat(stored.matches("", "suv gaz")).isEmpty();
    assertThat(stored.matches("", "svet")).containsExactly("q");
    stored.remove("q");
    assertThat(stored.matches("", "svet")).isEmpty();
    assertThat(stored.size()).isZero();
  }

  @Test
  void ofThousandsOfBeginningsEachFindsItsOwn() throws QueryFault {
    var queries = new HashMap<String, Query>();
    for (int i = 0; i < 3000; i++) {
      queries.put("q" + i, QueryLanguage.parse("mahalla" + i + "* tuman*"));
    }
    stored.putAll(queries);
    assertThat(stored.matches("", "Tumanimizdagi mahalla1234da, mahalla77"))
        .containsExactlyInAnyOrder("q1", "q12", "q123", "q1234", "q7", "q77");
  }

  @Test
  void aLongItemIsTriedToo() throws QueryFault {
    stored.put("q", QueryLanguage.parse("suvs*"));
    String words =
        IntStream.range(0, 20_000).mapToObj(i -> "suvs" + i).collect(Collectors.joining(" "));
    assertThat(stored.matches("", words)).containsExactly("q");
    stored.putAll(
        IntStream.range(0, 2000)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "w" + i, i -> new TermQuery(new Term("all", "suvs" + i * 7)))));
    assertThat(stored.matches("", words)).hasSize(2001);
  }

  @Test
  void aThousandWordsAreManyButNotTooMany() throws QueryFault {
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "ёл" + i).collect(Collectors.joining(" OR "));
    stored.put("many", QueryLanguage.parse(many));
    stored.put("phrase", QueryLanguage.parse("\"" + many.replace(" OR", "") + "\""));
    assertThat(stored.matches("", "yol999")).containsExactly("many");
    assertThat(stored.highlights("", many.replace(" OR", ""))).containsKeys("many", "phrase");
  }

  @Test
  void wordsOfAPhraseCountToo() {
    for (String query : List.of("\"" + "suv ".repeat(10_000) + "\"", "a-".repeat(10_000) + "ab*")) {
      assertThatThrownBy(() -> QueryLanguage.parse(query))
          .isInstanceOfSatisfying(
              QueryFault.class,
              fault -> assertThat(fault.textKey()).isEqualTo("monitoring.query.tooMany"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          "suv *gaz"        | 5  | monitoring.query.star
          nima?su           | 4  | monitoring.query.star
          suv OR NOT gaz    | 7  | monitoring.query.onlyNot
          (suv) OR (-gaz)   | 10 | monitoring.query.onlyNot
          hokim~2           | 5  | monitoring.query.near
          ш*                | 0  | monitoring.query.prefix
          "x s*"            | 3  | monitoring.query.prefix
          title:            | 6  | monitoring.query.missing
          ()                | 1  | monitoring.query.missing
          """)
  void faultsHaveTheirPlace(String query, int position, String key) {
    assertThatThrownBy(() -> QueryLanguage.parse(query))
        .isInstanceOfSatisfying(
            QueryFault.class,
            fault -> {
              assertThat(fault.textKey()).isEqualTo(key);
              assertThat(fault.position()).isEqualTo(position);
            });
  }

  @Test
  void questionsMayEndWithTheirMark() throws QueryFault {
    stored.put("q", QueryLanguage.parse("suv qachon?"));
    assertThat(found("", "Suv qachon keladi?")).isEqualTo("Suv qachon");
  }

  private String found(String title, String text) {
    return stored.highlights(title, text).getOrDefault("q", List.of()).stream()
        .map(
            place ->
                (place.field().equals("title") ? title : text)
                    .substring(place.from(), place.to())
                    .replaceAll("\\s+—?\\s*", " "))
        .collect(Collectors.joining(" "));
  }
}
