package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** Whoever types half a word sees which headlines she may mean, whatever script she types in. */
@HouseTest
class SuggestionsModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BODY = "<p>Kanal tozalandi, suv qaytadi.</p>";

  @Autowired House house;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void halfAWordInAnyScriptFindsTheHeadline() {
    var out = press.news("Oʻzgarishlar boʻyicha yigʻilish oʻtdi", BODY);
    for (String typed :
        List.of("oʻzgar", "o'zgar", "o‘zgar", "ozgar", "ўзгар", "ЎЗГАР", "yigilish o't")) {
      assertThat(suggested("oz", typed)).as(typed).containsExactly(out.at("oz"));
    }
    assertThat(suggested("uz", "o'zgar")).containsExactly(out.at("uz"));
    assertThat(suggested("ru", "o'zgar")).as("not written in Russian").isEmpty();
    assertThat(suggested("oz", "kanal")).as("in no headline").isEmpty();
    assertThat(suggested("oz", "o")).as("one letter").isEmpty();
    assertThat(suggested("oz", "' & | ! <>")).isEmpty();
  }

  @Test
  void theNewestEightAreOfferedAndWhatWasWithdrawnIsNot() {
    var first = press.news("Yangi koʻprik 0", BODY);
    press.age(first, 3);
    for (int i = 1; i <= 8; i++) {
      var _ = press.news("Yangi koʻprik " + i, BODY);
    }
    var gone = press.news("Yangi koʻprik yopildi", BODY);
    press.withdraw(gone, "Xato");
    assertThat(suggested("oz", "koprik")).hasSize(8).doesNotContain(gone.at("oz"), first.at("oz"));
    assertThat(press.get("/oz/search/suggest?q=koprik").headers().firstValue("Content-Type"))
        .hasValue("application/json");
  }

  private List<String> suggested(String prefix, String typed) {
    var answer = press.get("/" + prefix + "/search/suggest?q=" + PressCentre.enc(typed));
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body())
        .valueStream()
        .map(line -> line.get("path").asString())
        .toList();
  }
}
