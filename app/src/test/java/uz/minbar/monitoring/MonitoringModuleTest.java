package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;
import static uz.minbar.house.Outside.SITES;
import static uz.minbar.house.Outside.TELEGRAM;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.outside.feeds.SiteFault;

@HouseTest
class MonitoringModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void anOfficeWithAWordOfItsOwn() {
    office = house.organisation();
    word = House.word("namuna");
  }

  @Test
  void aFeedsItemBecomesAMentionAndAnAlertOnce() {
    var topic = topic(word, "story");
    String path = "/" + word + ".rss";
    var feed = SITES.feed(path);
    var _ =
        SITES.publish(
            feed,
            "/" + word + "/1",
            "Bogʻistonda suv yoʻq: " + word,
            "<p>"
                + word.toUpperCase(java.util.Locale.ROOT)
                + " tumanida <b>uch kundan</b> beri suv yoʻq.</p>",
            house.clock().instant());
    var source = source("feed", SITES.address(path).toString());
    await("a mention", () -> items("/mentions?topic=" + topic).size() == 1);
    var mention = items("/mentions?topic=" + topic).get(0);
    assertThat(mention.get("title").asString()).contains(word);
    assertThat(mention.get("language").asString()).isEqualTo("uz");
    assertThat(mention.get("highlights").size()).isPositive();
    await("an alert", () -> items("/alerts?topic=" + topic).size() == 1);
    // The same words in another place: one more mention, the same story, no further alert.
    var _ =
        SITES.publish(
            feed,
            "/" + word + "/2",
            "Bogʻistonda suv yoʻq: " + word,
            "<p>"
                + word.toUpperCase(java.util.Locale.ROOT)
                + " tumanida <b>uch kundan</b> beri suv yoʻq.</p>",
            house.clock().instant());
    fetch(source);
    await("another mention", () -> items("/mentions?topic=" + topic).size() == 2);
    assertThat(items("/stories?topic=" + topic).size()).isEqualTo(1);
    assertThat(items("/stories?topic=" + topic).get(0).get("items").asInt()).isEqualTo(2);
    assertThat(items("/alerts?topic=" + topic).size()).isEqualTo(1);
    assertThat(health(source).get("state").asString()).isEqualTo("ok");
  }

  @Test
  void aSourceOfTwoOfficesIsFetchedOnceAndMatchedForBoth() {
    var other = house.organisation();
    var mine = topic(word, "each");
    var theirs =
        other
            .post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}")
            .json()
            .get("id")
            .asString();
    String path = "/" + word + ".atom";
    var _ =
        SITES.publish(
            SITES.feed(path),
            "/" + word + "/1",
            "Yangilik " + word,
            "<p>Matn</p>",
            house.clock().instant());
    var address = SITES.address(path).toString();
    var one = source("feed", address);
    var two =
        other
            .post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}")
            .json()
            .get("id")
            .asString();
    assertThat(one).isEqualTo(two);
    await("mine", () -> items("/mentions?topic=" + mine).size() == 1);
    await(
        "theirs",
        () -> other.get(BASE + "/mentions?topic=" + theirs).json().get("items").size() == 1);
    assertThat(SITES.visits(path)).hasSize(1);
    // Each office sees its own mention only.
    var foreign = other.get(BASE + "/mentions").json().get("items").get(0).get("id").asString();
    assertThat(office.get(BASE + "/mentions/" + foreign).status()).isEqualTo(404);
  }

  @Test
  void aChannelsPostsAreRead() {
    var topic = topic(word, "each");
    String channel = "k" + word;
    TELEGRAM.addChannel(channel, "Kanal " + word);
    var _ = TELEGRAM.post("@" + channel, "Йўл таъмири тўхтади. " + word);
    var source = source("telegram", "https://t.me/s/" + channel);
    await("a mention", () -> items("/mentions?topic=" + topic).size() == 1);
    assertThat(items("/mentions?topic=" + topic).get(0).get("url").asString())
        .isEqualTo("https://t.me/" + channel.toLowerCase(java.util.Locale.ROOT) + "/1");
    assertThat(health(source).get("items").asInt()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadSaysWhyAndKeepsNobodyWaiting() {
    SITES.page("/" + word + ".html", "<html><body><p>Oddiy sahifa</p></body></html>");
    var page = source("feed", SITES.address("/" + word + ".html").toString());
    String path = "/" + word + "-gone.rss";
    var _ = SITES.feed(path);
    SITES.fault(path, SiteFault.status(500));
    var broken = source("feed", SITES.address(path).toString());
    await("page", () -> health(page).get("state").asString().equals("failing"));
    assertThat(health(page).get("lastError").asString()).contains("RSS");
    await("broken", () -> health(broken).get("state").asString().equals("failing"));
    assertThat(health(broken).get("lastError").asString()).contains("nosozlik");
  }

  @Test
  void privateAndWrongAddressesAreRefused() {
    for (String address :
        new String[] {
          "http://127.0.0.1:1/x", "http://[::1]/", "http://169.254.169.254/latest",
              "http://10.0.0.1/",
          "ftp://a.example/x", "javascript:alert(1)", "http://localhost:22/", ""
        }) {
      assertThat(
              office
                  .post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}")
                  .status())
          .as(address)
          .isEqualTo(422);
    }
    assertThat(office.post(BASE + "/sources", "{\"kind\":\"radio\",\"address\":\"x\"}").status())
        .isEqualTo(422);
  }

  @Test
  void sourcesGoOutAndComeBackAsOpml() {
    String path = "/" + word + "-opml.rss";
    var _ = SITES.feed(path);
    source("feed", SITES.address(path).toString());
    var opml = office.get(BASE + "/sources.opml").response().body();
    var other = house.organisation();
    String more =
        opml.replace("</body>", "<outline xmlUrl=\"http://10.1.1.1/x\" text=\"ichki\"/></body>");
    var imported =
        other.send(
            other
                .request(BASE + "/sources/import")
                .header("Content-Type", "text/x-opml")
                .POST(BodyPublishers.ofString(more)));
    assertThat(imported.json().get("created").asInt()).isEqualTo(1);
    assertThat(imported.json().get("refused").get(0).get("address").asString())
        .isEqualTo("http://10.1.1.1/x");
    assertThat(
            other
                .send(
                    other
                        .request(BASE + "/sources/import")
                        .header("Content-Type", "text/x-opml")
                        .POST(BodyPublishers.ofString(more)))
                .json()
                .get("existing")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aFaultyQueryNamesItsPlace() {
    var refused = office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"suv \\\"gaz\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("position").asInt()).isEqualTo(4);
    var tried =
        office.post(BASE + "/topics/try", "{\"query\":\"suv\",\"text\":\"Bugun suv keldi\"}");
    assertThat(tried.json().get("matches").asBoolean()).isTrue();
    assertThat(tried.json().get("highlights").get(0).get("from").asInt()).isEqualTo(6);
  }

  @Test
  void bellsRingByTelegramAndMailOnce() {
    var chat = TELEGRAM.addGroup("Xodimlar " + word);
    String mail = word + "@namuna.example";
    office.as(() -> bells.set(String.valueOf(chat), TELEGRAM.token(), mail));
    var topic = topic(word, "story");
    String path = "/" + word + "-bell.rss";
    var feed = SITES.feed(path);
    var _ =
        SITES.publish(
            feed, "/" + word + "/9", "Gaz yoʻq: " + word, "<p>Gaz</p>", house.clock().instant());
    source("feed", SITES.address(path).toString());
    assertThat(MAIL.await(mail, 1, Duration.ofSeconds(20))).hasSize(1);
    await("telegram", () -> TELEGRAM.messages(chat).size() == 1);
    assertThat(TELEGRAM.messages(chat).getFirst().text()).contains("Gaz yoʻq");
    assertThat(items("/alerts?topic=" + topic).size()).isEqualTo(1);
  }

  @Test
  void aStoryThatTwoTopicsHearOfRingsOnce() {
    var chat = TELEGRAM.addGroup("Xodimlar " + word);
    String mail = word + "@namuna.example";
    office.as(() -> bells.set(String.valueOf(chat), TELEGRAM.token(), mail));
    var both = List.of(topic(word, "story"), topic("gaz AND " + word, "story"));
    String path = "/" + word + "-two.rss";
    var _ =
        SITES.publish(
            SITES.feed(path),
            "/" + word + "/2",
            "Gaz yoʻq: " + word,
            "<p>Gaz</p>",
            house.clock().instant());
    source("feed", SITES.address(path).toString());
    await("telegram", () -> TELEGRAM.messages(chat).size() == 1);
    var alerts = new ArrayList<String>();
    for (var one : both) {
      await("an alert for each", () -> items("/alerts?topic=" + one).size() == 1);
      alerts.add(items("/alerts?topic=" + one).get(0).get("id").asString());
    }
    await("all is told", () -> states(alerts).equals(List.of("rung", "rung", "told", "told")));
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
    assertThat(MAIL.await(mail, 1, Duration.ofSeconds(20))).hasSize(1);
  }

  private List<String> states(List<String> alerts) {
    return alerts.stream()
        .flatMap(id -> office.get(BASE + "/alerts/" + id).json().get("bells").valueStream())
        .map(bell -> bell.get("state").asString())
        .sorted()
        .toList();
  }

  @Autowired uz.minbar.monitoring.alerts.Bells bells;

  private String topic(String query, String level) {
    var made =
        office.post(
            BASE + "/topics",
            "{\"name\":\"Mavzu\",\"query\":\"%s\",\"alert\":{\"level\":\"%s\"}}"
                .formatted(query, level));
    assertThat(made.status()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private String source(String kind, String address) {
    var made =
        office.post(
            BASE + "/sources",
            "{\"kind\":\"%s\",\"address\":\"%s\",\"title\":\"Manba\"}".formatted(kind, address));
    assertThat(made.status()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private void fetch(String source) {
    house.clock().advance(Duration.ofSeconds(3));
    assertThat(office.post(BASE + "/sources/" + source + "/fetch", "").status()).isEqualTo(202);
  }

  private JsonNode health(String source) {
    return office.get(BASE + "/sources/" + source).json().get("health");
  }

  private JsonNode items(String path) {
    return office.get(BASE + path).json().get("items");
  }
}
