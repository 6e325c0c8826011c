package uz.uzbektext.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsOfTextTest {

  @Test
  void tokensAreWhatTheyAre() {
    assertThat(
            Tokens.of(
                "«Toʻg‘ri» so'z — 12-uyda, 1 500 000 soʻm, 3,5%; 25.11.2026 10:30 da @ali_v"
                    + " #Namuna_tumani https://kun.uz/a?b=1. a@b.uz ota-onalar 'hokim'"))
        .extracting(token -> token.text() + "/" + token.kind())
        .containsExactly(
            "Toʻg‘ri/WORD",
            "so'z/WORD",
            "12-uyda/NUMBER",
            "1 500 000/NUMBER",
            "soʻm/WORD",
            "3,5%/NUMBER",
            "25.11.2026/DATE",
            "10:30/DATE",
            "da/WORD",
            "@ali_v/MENTION",
            "#Namuna_tumani/TAG",
            "https://kun.uz/a?b=1/ADDRESS",
            "a@b.uz/EMAIL",
            "ota-onalar/WORD",
            "hokim/WORD");
  }

  @Test
  void datesAreFoundAsPeopleWriteThem() {
    var found =
        Dates.in(
            "2026-yil 25-noyabrda, 3 декабрь 2026 йил, 1-may, 24.09.2026, 2026-01-31, 31-fevral,"
                + " 5-sinf");
    assertThat(found)
        .extracting(date -> date.in(2027))
        .containsExactly(
            LocalDate.of(2026, 11, 25),
            LocalDate.of(2026, 12, 3),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2026, 9, 24),
            LocalDate.of(2026, 1, 31));
  }

  @Test
  void namesOfPeopleLoseTheEndingsOfTheirLastWord() {
    assertThat(
            Names.in(
                "Kecha Alisher Karimovning uyida Нодира Собировага хат берилди, Vali Aliyev Sobir"
                    + " oʻgʻliga, Ольга Ивановнанинг va Namuna tumani hokimi"))
        .extracting(Names.Found::name)
        .containsExactly(
            "Alisher Karimov", "Нодира Собирова", "Vali Aliyev Sobir oʻgʻli", "Ольга Ивановна");
    assertThat(Names.in("U Karimov emas. Toshkent shahri")).isEmpty();
  }

  @Test
  void stopWordsAreFunctionWordsInAllTheirForms() {
    for (String word : "va uning menga шундан ҳам edi boʻlgan deb".split(" ")) {
      assertThat(StopWords.isForm(word)).as(word).isTrue();
    }
    for (String word : "aka xalq hokim yangi katta ish".split(" ")) {
      assertThat(StopWords.isForm(word)).as(word).isFalse();
    }
  }
}
