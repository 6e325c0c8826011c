package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** What the staff do with mentions: aside, marked, somebody's; views that an office keeps. */
@HouseTest
class InboxModuleTest {

  private static final String LIST = "/desk/monitoring";

  @Autowired House house;

  Office office;
  Desk desk;
  String word;

  @BeforeEach
  void twoMentions() {
    office = house.organisation();
    desk = Desk.of(house, office);
    word = House.word("quti");
    var feed = SITES.feed("/" + word + ".rss");
    for (String title : List.of("Yoʻl ochildi", "Bozor koʻchdi")) {
      var _ =
          SITES.publish(
              feed,
              "/" + word + "/" + title.hashCode(),
              title + " " + word,
              "<p>" + title + "</p>",
              house.clock().instant());
    }
    office.post("/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    office.post(
        "/api/v1/monitoring/sources",
        "{\"kind\":\"feed\",\"address\":\"" + SITES.address("/" + word + ".rss") + "\"}");
    await("two mentions", () -> mentions("").size() == 2);
  }

  @Test
  void whatIsPutAsideLeavesTheListAndComesBack() {
    String id = mention("Bozor");
    act(id, "dismiss");
    assertThat(titles("")).containsExactly("Yoʻl ochildi " + word);
    assertThat(titles("?pile=dismissed")).containsExactly("Bozor koʻchdi " + word);
    assertThat(mentions("?pile=open")).hasSize(1);
    assertThat(mentions("")).as("the API hides nothing unasked").hasSize(2);
    act(id, "restore");
    assertThat(titles("")).hasSize(2);
    assertThat(office.get("/api/v1/monitoring/mentions?pile=kitob").status()).isEqualTo(422);
  }

  @Test
  void whatIsMarkedOrMineIsFoundAgain() {
    String road = mention("Yoʻl");
    String market = mention("Bozor");
    act(road, "mark");
    act(market, "take");
    assertThat(titles("?pile=marked")).containsExactly("Yoʻl ochildi " + word);
    assertThat(titles("?pile=mine")).containsExactly("Bozor koʻchdi " + word);
    assertThat(page(LIST).select(".tabs a").eachText()).contains("Menda 1");
    var colleague = house.colleague(office, Role.PRESS_SECRETARY);
    assertThat(mine(colleague)).isEmpty();
    var given =
        desk.submit(
            LIST + "/mentions/" + market + "/assign", "assignee=" + colleague.signedIn().person());
    assertThat(given.statusCode()).isIn(302, 303);
    assertThat(titles("?pile=mine")).isEmpty();
    assertThat(mine(colleague)).hasSize(1);
    act(road, "unmark");
    assertThat(titles("?pile=marked")).isEmpty();
  }

  @Test
  void nobodyElseMayOrCan() {
    String id = mention("Bozor");
    var stranger = house.organisation();
    var theirs = Desk.of(house, stranger);
    assertThat(theirs.submit(LIST + "/mentions/" + id + "/dismiss", "").statusCode())
        .isEqualTo(404);
    var foreigner =
        desk.submit(
            LIST + "/mentions/" + id + "/assign", "assignee=" + stranger.signedIn().person());
    assertThat(foreigner.statusCode()).isEqualTo(422);
    assertThat(desk.submit(LIST + "/mentions/" + id + "/burn", "").statusCode()).isEqualTo(404);
    var reader = Desk.of(house, house.colleague(office, Role.OFFICE_HEAD));
    assertThat(reader.submit(LIST + "/mentions/" + id + "/dismiss", "").statusCode())
        .isEqualTo(403);
    assertThat(titles("")).hasSize(2);
    var out =
        desk.submit(LIST + "/mentions/" + id + "/mark", "back=" + Desk.encoded("//yomon.example"));
    assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith(LIST);
  }

  @Test
  void aViewIsKeptUnderItsNameAndShowsTheSameAgain() {
    String query = "q=" + Desk.encoded("Bozor koʻchdi") + "&cursor=x&pile=open";
    var kept = desk.submit(LIST + "/views", "name=Bozorlar&query=" + Desk.encoded(query));
    assertThat(kept.statusCode()).isIn(302, 303);
    var tab = page(LIST).select(".tabs a:contains(Bozorlar)");
    assertThat(tab).hasSize(1);
    String at = tab.attr("href");
    assertThat(at).contains("pile=open").doesNotContain("cursor");
    assertThat(titles(at.substring(LIST.length()))).containsExactly("Bozor koʻchdi " + word);
    assertThat(page(at).select(".tabs a[aria-current]").eachText()).contains("Bozorlar");
    var nameless = desk.submit(LIST + "/views", "name=&query=q%3Dx");
    assertThat(nameless.statusCode()).isIn(302, 303);
    assertThat(page(LIST).select("main").text()).contains("nom bering");
    String remove = page(at).select("form[action*=/views/]").attr("action");
    desk.submit(remove, "");
    assertThat(page(LIST).select(".tabs a:contains(Bozorlar)")).isEmpty();
  }

  private static JsonNode mine(Office of) {
    return of.get("/api/v1/monitoring/mentions?pile=mine").json().get("items");
  }

  private void act(String id, String act) {
    assertThat(desk.submit(LIST + "/mentions/" + id + "/" + act, "").statusCode()).isIn(302, 303);
  }

  private List<String> titles(String query) {
    return page(LIST + query).select("li.row .row-title").eachText();
  }

  private Document page(String path) {
    return Jsoup.parse(desk.get(path).body());
  }

  private String mention(String title) {
    return mentions("")
        .valueStream()
        .filter(one -> one.get("title").asString().contains(title))
        .map(one -> one.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode mentions(String query) {
    return office.get("/api/v1/monitoring/mentions" + query).json().get("items");
  }
}
