package uz.minbar.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Marked;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** The search over all rooms, as the API gives it. */
@HouseTest
class SearchModuleTest {

  @Autowired House house;

  Office office;

  @BeforeEach
  void anOffice() {
    office = house.organisation();
  }

  private String write(String headline, String body) {
    return office
        .post(
            "/api/v1/newsroom/materials",
            "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"<p>%s</p>\"}}"
                .formatted(headline, body))
        .json()
        .get("id")
        .asString();
  }

  private static Office.Answer ask(Office office, String q, String rest) {
    return office.get("/api/v1/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + rest);
  }

  private static List<String> titles(Office.Answer answer) {
    var titles = new ArrayList<String>();
    answer.json().get("items").forEach(item -> titles.add(item.get("title").asString()));
    return titles;
  }

  @Test
  void bothScriptsAllApostrophesAndAllEndingsFindTheSame() {
    String id = write("Yoʻlovchilar bekati taʼmirlandi", "Bekat ochildi.");
    for (var q :
        List.of(
            "yoʻlovchi",
            "YO'LOVCHILAR",
            "yo’lovchi",
            "yolovchi",
            "йўловчилар",
            "таъмирланди",
            "ta`mir bekat",
            "bekat* (")) {
      var answer = ask(office, q, "");
      assertThat(titles(answer)).as(q).containsExactly("Yoʻlovchilar bekati taʼmirlandi");
      var item = answer.json().get("items").get(0);
      assertThat(item.get("room").asString()).isEqualTo("newsroom");
      assertThat(item.get("id").asString()).isEqualTo(id);
      assertThat(item.get("address").asString()).endsWith(id);
      assertThat(item.get("score").asDouble()).isPositive();
      assertThat(answer.json().get("facets").get("in").get("newsroom").asInt()).isEqualTo(1);
    }
    assertThat(titles(ask(office, "yoʻlovchi samolyot", ""))).isEmpty();
    assertThat(titles(ask(office, "'; drop table -- | & !", ""))).isEmpty();
    assertThat(titles(ask(office, "", ""))).isEmpty();
  }

  @Test
  void aWordIsFoundInAllItsFormsAndNoOtherIs() {
    var _ = write("Hokimlarning maktablarga tashrifi", "Yoʻllar taʼmirlanmoqda.");
    for (var q : List.of("hokimga", "ҳокимлар", "maktabimizdan", "йўлларимиз", "tashriflar")) {
      assertThat(titles(ask(office, q, ""))).as(q).hasSize(1);
    }
    assertThat(titles(ask(office, "hokimiyatning", ""))).isEmpty();
    assertThat(titles(ask(office, "yoʻlovchilar", ""))).isEmpty();
    assertThat(SearchText.places("Hokimlarning maktablarga tashrifi", "hokimga maktab"))
        .containsExactly(new Marked.Place(0, 12), new Marked.Place(13, 24));
  }

  @Test
  void aTitleFitsBetterThanAText() {
    var _ = write("Boshqa gap", "Ertaga sumalak pishiriladi.");
    var _ = write("Sumalak sayli", "Hamma keladi.");
    assertThat(titles(ask(office, "sumalak", ""))).containsExactly("Sumalak sayli", "Boshqa gap");
  }

  @Test
  void whatWasChangedIsFoundByItsNewWordsOnly() {
    String id = write("Eski sarlavha", "matn");
    var read = office.get("/api/v1/newsroom/materials/" + id);
    var changed =
        office.send(
            office
                .request("/api/v1/newsroom/materials/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", read.response().headers().firstValue("ETag").orElseThrow())
                .PUT(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Yangicha"
                            + " nom\"},\"body\":{\"uz-Latn\":\"<p>matn</p>\"}}")));
    assertThat(changed.status()).isLessThan(300);
    assertThat(titles(ask(office, "yangicha", ""))).containsExactly("Yangicha nom");
    assertThat(titles(ask(office, "eski", ""))).isEmpty();
  }

  @Test
  void aStretchFollowsTheOtherWithoutRepeatOrGap() {
    for (int i = 0; i < 7; i++) {
      var _ = write("Hisobot " + (char) ('a' + i), "hisobot ".repeat(i + 1));
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var answer = ask(office, "hisobot", "&limit=2" + cursor);
      seen.addAll(titles(answer));
      JsonNode next = answer.json().get("next");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(7);
    assertThat(new HashSet<>(seen)).hasSize(7);
    assertThat(ask(office, "hisobot", "&cursor=zzz").status()).isEqualTo(422);
  }

  @Test
  void roomsAndLanguagesNarrowIt() {
    var _ = write("Tantana boʻladi", "matn");
    assertThat(titles(ask(office, "tantana", "&in=newsroom"))).hasSize(1);
    assertThat(titles(ask(office, "tantana", "&in=monitoring,reaction"))).isEmpty();
    assertThat(titles(ask(office, "tantana", "&language=uz-Latn"))).hasSize(1);
    assertThat(titles(ask(office, "tantana", "&language=ru"))).isEmpty();
  }

  @Test
  void nobodyFindsWhatIsNotHers() {
    var _ = write("Maxfiylashtirilgan reja", "matn");
    assertThat(titles(ask(house.organisation(), "maxfiylashtirilgan", ""))).isEmpty();
    var visitor = house.colleague(office, Role.JOURNALIST);
    assertThat(ask(visitor, "maxfiylashtirilgan", "").status()).isEqualTo(403);
  }
}
