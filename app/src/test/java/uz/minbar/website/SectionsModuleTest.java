package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Problem;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;
import uz.minbar.website.sections.Entries;
import uz.minbar.website.sections.Sections;

/** The office makes its own pages and raises a banner; the public reads them at once. */
@HouseTest
class SectionsModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECTIONS = "/api/v1/website/sections";
  private static final String BANNER = "/api/v1/website/banner";

  @Autowired House house;
  @Autowired Archive archive;
  @Autowired Sections sections;
  @Autowired Entries entries;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void aPageIsReadInEachLanguageAndStandsInTheMenu() {
    assertThat(press.page("/oz/").select(".press-menu").text()).doesNotContain("Tuman haqida");
    add("text", "Tuman haqida", "<p>Tumanda oʻttiz mahalla bor.</p>", true);
    var page = press.page("/oz/sections/tuman-haqida");
    assertThat(page.select("h1").text()).isEqualTo("Tuman haqida");
    assertThat(page.select(".press-menu [aria-current=page]").text()).isEqualTo("Tuman haqida");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .endsWith("/oz/sections/tuman-haqida");
    assertThat(press.page("/oz/").select(".press-menu").text()).contains("Tuman haqida");
    var cyrillic = press.page("/uz/sections/tuman-haqida");
    assertThat(cyrillic.select("h1").text()).isEqualTo("Туман ҳақида");
    assertThat(cyrillic.select(".article-body").text()).isEqualTo("Туманда ўттиз маҳалла бор.");
    var english = press.page("/en/sections/tuman-haqida");
    assertThat(english.select(".machine").text()).contains("not written in your language");
    assertThat(english.select("article").attr("lang")).isEqualTo("uz-Latn");
    assertThat(english.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(press.get("/sitemap.xml").body())
        .contains("/uz/sections/tuman-haqida")
        .doesNotContain("/en/sections/tuman-haqida");
    assertThat(press.page("/oz/search?q=" + PressCentre.enc("маҳаллалар")).select(".own-found a"))
        .extracting(link -> link.attr("href"))
        .containsExactly("/oz/sections/tuman-haqida");
    assertThat(press.get("/oz/sections/tuman-haqida/").statusCode()).isEqualTo(301);
  }

  @Test
  void whatIsHiddenOrRemovedNobodySees() {
    String id = add("text", "Aloqa", "<p>Telefon orqali soʻrang.</p>", false);
    assertThat(press.get("/oz/sections/aloqa").statusCode()).isEqualTo(404);
    assertThat(press.page("/oz/search?q=telefon").select(".own-found")).isEmpty();
    var shown = sent("text", "Aloqa", "<p>Telefon orqali soʻrang.</p>", true);
    assertThat(put(SECTIONS + "/" + id, "\"1\"", shown).status()).isEqualTo(200);
    assertThat(press.get("/oz/sections/aloqa").statusCode()).isEqualTo(200);
    assertThat(put(SECTIONS + "/" + id, "\"1\"", shown).status())
        .as("somebody was faster")
        .isEqualTo(412);
    assertThat(delete(press.office(), SECTIONS + "/" + id).status()).isEqualTo(204);
    assertThat(press.get("/oz/sections/aloqa").statusCode()).isEqualTo(404);
    press.office().as(() -> sections.restore(UUID.fromString(id)));
    assertThat(press.get("/oz/sections/aloqa").statusCode()).isEqualTo(200);
    String again = JSON.writeValueAsString(shown);
    assertThat(press.office().post(SECTIONS, again).status()).as("taken").isEqualTo(422);
    assertThat(delete(press.office(), SECTIONS + "/" + id).status()).isEqualTo(204);
    assertThat(press.office().post(SECTIONS, again).status()).as("free again").isEqualTo(201);
    press
        .office()
        .as(
            () ->
                assertThatThrownBy(() -> sections.restore(UUID.fromString(id)))
                    .isInstanceOf(Problem.class));
  }

  @Test
  void leadersStandInTheirOrderWithHoursAndTelephone() {
    String id = add("leaders", "Rahbarlar", "", true);
    String picture = press.picture(archive, "Rahbar surati");
    String first = leader(id, "Namunov Hokim Namunovich", picture, "+998 (00) 000-00-01");
    String second = leader(id, "Sinovova Gulnora Sinovna", null, "");
    var page = press.page("/oz/sections/rahbarlar");
    assertThat(page.select(".leader h2").eachText())
        .containsExactly("Namunov Hokim Namunovich", "Sinovova Gulnora Sinovna");
    assertThat(page.select(".leader a[href^=tel]").attr("href")).isEqualTo("tel:+998000000001");
    assertThat(page.select(".leader dd").text()).contains("Dushanba, 10:00");
    assertThat(page.select(".leader img").attr("alt")).isEqualTo("Rahbar surati");
    press.office().as(() -> entries.move(UUID.fromString(id), UUID.fromString(second), true));
    assertThat(press.page("/oz/sections/rahbarlar").select(".leader h2").eachText())
        .containsExactly("Sinovova Gulnora Sinovna", "Namunov Hokim Namunovich");
    assertThat(delete(press.office(), SECTIONS + "/" + id + "/entries/" + first).status())
        .isEqualTo(204);
    assertThat(press.page("/oz/sections/rahbarlar").select(".leader h2").eachText())
        .containsExactly("Sinovova Gulnora Sinovna");
    assertThat(press.page("/oz/search?q=Namunov").select(".own-found")).isEmpty();
    assertThat(entry(id, Map.of("title", Map.of("uz-Latn", "X"), "phone", "qoʻngʻiroq")).status())
        .isEqualTo(422);
    String text = add("text", "Matn", "<p>Soʻz</p>", true);
    assertThat(entry(text, Map.of("title", Map.of("uz-Latn", "X"))).status()).isEqualTo(409);
  }

  @Test
  void questionsAreToldToSearchEnginesAndNothingHarmfulPasses() {
    String id =
        add("questions", "Savollar", "<p onclick=x>Oʻqing<script>alert(1)</script></p>", true);
    assertThat(
            entry(
                    id,
                    Map.of(
                        "title", Map.of("uz-Latn", "Qabul qachon </script>?"),
                        "body", Map.of("uz-Latn", "<p>Har dushanba.</p>")))
                .status())
        .isEqualTo(201);
    String html = press.get("/oz/sections/savollar").body();
    assertThat(html).contains("FAQPage").doesNotContain("onclick").doesNotContain("alert(1)");
    var page = press.page("/oz/sections/savollar");
    assertThat(page.select("details.question h2").text()).isEqualTo("Qabul qachon </script>?");
    var said = JSON.readTree(page.select("script[type=application/ld+json]").getLast().data());
    assertThat(said.at("/mainEntity/0/acceptedAnswer/text").asString())
        .isEqualTo("<p>Har dushanba.</p>");
  }

  @Test
  void theBannerStandsAboveEachPageUntilItsTimeIsOver() {
    var until = house.clock().instant().plus(Duration.ofMinutes(30));
    var banner =
        Map.of(
            "level",
            "emergency",
            "words",
            Map.of("uz-Latn", "Suv toshqini: qirgʻoqdan uzoqlashing"),
            "link",
            "/oz/news",
            "until",
            until.toString());
    assertThat(put(BANNER, "*", banner).status()).isEqualTo(200);
    for (String path : new String[] {"/oz/", "/oz/news", "/oz/verify", "/oz/nowhere"}) {
      assertThat(press.page(path).select(".alarm[role=alert]").text())
          .as(path)
          .contains("qirgʻoqdan uzoqlashing");
    }
    assertThat(press.page("/uz/").select(".alarm").text()).contains("қирғоқдан узоқлашинг");
    house.clock().advance(Duration.ofMinutes(31));
    assertThat(press.page("/oz/").select(".alarm")).isEmpty();
    for (String link : new String[] {"javascript:alert(1)", "//boshqa.example", "http://x"}) {
      assertThat(raise(Map.of("link", link))).as(link).isEqualTo(422);
    }
    assertThat(raise(Map.of("until", until.toString()))).as("over").isEqualTo(422);
    assertThat(raise(Map.of("words", Map.of("ru", "Только")))).isEqualTo(422);
    assertThat(raise(Map.of())).isEqualTo(200);
    assertThat(press.page("/oz/").select(".alarm.notice")).hasSize(1);
    assertThat(delete(press.office(), BANNER).status()).isEqualTo(204);
    assertThat(press.page("/oz/").select(".alarm")).isEmpty();
    assertThat(press.office().get(BANNER).status()).isEqualTo(404);
  }

  @Test
  void anotherOfficeAndWhoLacksTheRightChangeNothing() {
    String id = add("text", "Tuman haqida", "<p>Soʻz</p>", true);
    var other = PressCentre.in(house);
    assertThat(other.office().get(SECTIONS + "/" + id).status()).isEqualTo(404);
    assertThat(other.get("/oz/sections/tuman-haqida").statusCode()).isEqualTo(404);
    var analyst = house.colleague(press.office(), Role.ANALYST);
    assertThat(
            analyst.post(SECTIONS, JSON.writeValueAsString(sent("text", "X", "", true))).status())
        .isEqualTo(403);
    assertThat(delete(analyst, BANNER).status()).isEqualTo(403);
  }

  @Test
  void aPageThatNobodyLookedAtForLongAsksForIt() {
    String id = add("text", "Qabulxona", "<p>Eski soatlar</p>", true);
    press.office().as(() -> assertThat(sections.stale()).isEmpty());
    int old =
        press
            .office()
            .rows(
                () ->
                    house
                        .jdbc()
                        .sql("update website_section set review_by = current_date - 400")
                        .update());
    assertThat(old).isEqualTo(1);
    press
        .office()
        .as(
            () -> {
              assertThat(sections.stale())
                  .extracting(one -> one.word())
                  .containsExactly("qabulxona");
              sections.review(UUID.fromString(id));
              assertThat(sections.stale()).isEmpty();
            });
  }

  private int raise(Map<String, ?> other) {
    var banner = new HashMap<String, Object>();
    banner.put("words", Map.of("uz-Latn", "Ertaga suv boʻlmaydi"));
    banner.put("until", house.clock().instant().plus(Duration.ofHours(2)).toString());
    banner.putAll(other);
    return put(BANNER, "*", banner).status();
  }

  private static Map<String, ?> sent(String kind, String title, String body, boolean shown) {
    return Map.of(
        "kind",
        kind,
        "title",
        Map.of("uz-Latn", title),
        "body",
        Map.of("uz-Latn", body),
        "shown",
        shown);
  }

  private String add(String kind, String title, String body, boolean shown) {
    var added =
        press.office().post(SECTIONS, JSON.writeValueAsString(sent(kind, title, body, shown)));
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    return added.json().get("id").asString();
  }

  private Office.Answer put(String path, String version, Map<String, ?> sent) {
    var office = press.office();
    return office.send(
        office
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(sent))));
  }

  private static Office.Answer delete(Office person, String path) {
    return person.send(person.request(path).DELETE());
  }

  private Office.Answer entry(String section, Map<String, ?> sent) {
    return press
        .office()
        .post(SECTIONS + "/" + section + "/entries", JSON.writeValueAsString(sent));
  }

  private String leader(String section, String name, @Nullable String picture, String phone) {
    var sent = new HashMap<String, Object>();
    sent.put("title", Map.of("uz-Latn", name));
    sent.put("post", Map.of("uz-Latn", "Tuman hokimi"));
    sent.put("reception", Map.of("uz-Latn", "Dushanba, 10:00"));
    sent.put("phone", phone);
    if (picture != null) {
      sent.put("picture", picture);
    }
    return entry(section, sent).json().get("id").asString();
  }
}
