package uz.minbar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Desk.encoded;
import static uz.minbar.house.Outside.MAIL;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
import uz.minbar.staff.Role;

/** D9 on the desk: what the media say is counted, put into words, and brought to the leadership. */
@HouseTest
@Serves(Duty.D9)
class Duty09InsightTest {

  @Autowired House house;

  Office office;
  Desk desk;

  @BeforeEach
  void somethingWasSaid() {
    office = house.organisation();
    desk = Desk.of(house, office);
    var said = new Said(house, office);
    var at = house.clock().instant().minusSeconds(60);
    var first = said.source("Namuna 24", "national", at);
    var second = said.source("Boshqa gazeta", "foreign", at);
    var story = said.story("Chorbogʻda suv yoʻq", at);
    var water = said.topic("Suv");
    var _ = said.mention(first, story, water, "negative", 1, at, "Chorbogʻda suv yoʻq");
    var _ = said.mention(second, story, water, "negative", 1, at, "Chorbogʻda suv yoʻq");
    var _ = said.mention(first, said.story("Bogʻ", at), water, "positive", 50, at, "Yangi bogʻ");
  }

  @Test
  void theMorningsPageGoesFromTheFiguresToTheHokimAndBackToTheMentions() {
    String hokim = "hokim." + UUID.randomUUID() + "@namuna.example";
    String form = "name=Hokim&script=uz-Cyrl&kinds=morning&chat=&email=";
    assertThat(desk.submit("/desk/insight/recipients", form + "yoq").statusCode()).isEqualTo(422);
    assertThat(desk.submit("/desk/insight/recipients", form + hokim).statusCode()).isIn(302, 303);
    assertThat(page("/desk/insight").text()).contains(hokim);

    var made = desk.submit("/desk/insight/digests", "kind=morning");
    String path =
        made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    var digest = page(path);
    assertThat(digest.text())
        .contains("3 ta xabar chiqdi, 2 tasi salbiy", "2 ta manba, 2 ta xabar", "Chorbogʻda suv");
    String figure = digest.select(".figures a:contains(salbiy)").attr("href");
    assertThat(page(figure).select("ul.mentions > li")).hasSize(2);
    assertThat(page(path + "?script=uz-Cyrl").text()).contains("Чорбоғда сув йўқ");
    assertThat(digest.select(".page-head a[href$=.pdf], .page-head a[href$=.docx]")).hasSize(4);
    var letter = MAIL.await(hokim, 1, Duration.ofSeconds(20)).getFirst();
    assertThat(letter.text()).contains("3 та хабар чиқди");

    var again = desk.submit("/desk/insight/digests", "kind=morning");
    assertThat(again.statusCode()).isIn(302, 303);
    assertThat(page("/desk/insight").select(".flash").text()).contains("qayta tuzilmaydi");
    assertThat(page("/desk/insight").select("ul.card.rows > li")).hasSize(1);
  }

  @Test
  void whoMakesADigestThatNobodyGetsIsToldSo() {
    var _ = desk.submit("/desk/insight/digests", "kind=morning");
    assertThat(page("/desk/insight").select(".flash").text()).contains("hech kimga yuborilmadi");
  }

  @Test
  void aTemplateIsLookedAtBeforeItIsKept() {
    String path = "/desk/insight/templates/weekly";
    String form =
        "version=0&title="
            + encoded("Hafta: {tuman}")
            + "&on-outlets=true&order-outlets=1&heading-outlets="
            + encoded("Kim yozdi")
            + "&text-outlets=";
    var preview = Jsoup.parse(desk.submit(path, form + "&act=preview").body());
    assertThat(preview.select(".paper-title").text()).startsWith("Hafta: Namuna");
    assertThat(page(path).select("#title").val()).isEqualTo("Haftalik sharh: {sana}");
    var wrong = desk.submit(path, form + encoded("{yoq}") + "&act=save");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select(".faults a").attr("href"))
        .isEqualTo("#text-outlets");
    assertThat(desk.submit(path, form + "&act=save").statusCode()).isIn(302, 303);
    assertThat(page(path).select("#title").val()).isEqualTo("Hafta: {tuman}");
    assertThat(page(path).select("fieldset.block legend").eachText()).startsWith("OAV kesimida");
    // Somebody else has read the one before.
    assertThat(desk.submit(path, form + "&act=save").statusCode()).isEqualTo(412);
    assertThat(desk.submit(path + "/forget", "").statusCode()).isIn(302, 303);
    assertThat(page(path).select("#title").val()).isEqualTo("Haftalik sharh: {sana}");
  }

  @Test
  void hoursAndDaysAreKeptAndAHokimOnlyReads() {
    var _ =
        desk.submit(
            "/desk/insight/schedules", "active-morning=true&hour-morning=07:30&hour-weekly=09:00");
    var _ = desk.submit("/desk/insight/calendar", "saturdays=true&off=2027-03-21%0A2027-03-23");
    var kept = page("/desk/insight");
    assertThat(kept.select("input[name=active-morning]").hasAttr("checked")).isTrue();
    assertThat(kept.select("#hour-morning").val()).isEqualTo("07:30");
    assertThat(kept.select("#off").val().lines()).containsExactly("2027-03-21", "2027-03-23");
    var hokim = Desk.of(house, house.colleague(office, Role.HOKIM));
    var read = Jsoup.parse(hokim.get("/desk/insight").body());
    assertThat(read.select("main form button")).isEmpty();
    assertThat(hokim.submit("/desk/insight/schedules", "active-weekly=true").statusCode())
        .isEqualTo(403);
    assertThat(hokim.get("/desk/insight/position").statusCode()).isEqualTo(200);
  }

  @Test
  void theApiUnderstandsWhateverComes() {
    var values =
        List.of(
            "null",
            "5",
            "true",
            "[]",
            "[null]",
            "{}",
            "\"\"",
            "\"a\\u0000b\"",
            "[\"a\\u0000b\"]",
            "\"2026-13-40\"",
            "[{\"what\":\"lead\",\"text\":\"\\u0000\"}]",
            "[[1]]");
    for (String value : values) {
      for (String field : List.of("name", "email", "chat", "script", "kinds")) {
        understood("POST", "recipients", whole(field, value));
      }
      understood("POST", "digests", "{\"kind\":" + value + "}");
      understood("PUT", "calendar", "{\"off\":" + value + "}");
      understood("PUT", "schedules/weekly", "{\"active\":false,\"hour\":" + value + "}");
      understood("PUT", "templates/weekly", "{\"title\":\"x\",\"blocks\":" + value + "}");
      understood("POST", "templates/weekly/preview", "{\"title\":" + value + "}");
    }
    for (String path : List.of("digests/x", "digests?kind=x", "digests?cursor=x", "templates/x")) {
      assertThat(office.get("/api/v1/insight/" + path).status()).as(path).isIn(404, 422);
    }
  }

  private static String whole(String field, String value) {
    return "{\"name\":\"A\",\"email\":\"a@b.example\",\"script\":\"uz-Latn\",\"kinds\":[\"weekly\"],"
        .replaceFirst("\"" + field + "\":[^,]*,", "")
        .concat("\"" + field + "\":" + value + "}");
  }

  private void understood(String method, String path, String body) {
    var answer =
        office.send(
            office
                .request("/api/v1/insight/" + path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body)));
    assertThat(answer.status()).as(path + " " + body).isLessThan(500);
  }

  private Document page(String path) {
    var answer = desk.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
