package uz.minbar.monitoring.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** From a feed's offer to a sealed push that becomes a mention. */
@HouseTest
class HubsModuleTest {

  private static final String BASE = "/api/v1/monitoring";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired House house;
  @Autowired Fetcher fetcher;

  Office office;
  String word;
  Hubs hubs;
  String feed;
  UUID source;

  @BeforeEach
  void aFeedWithAHub() {
    office = house.organisation();
    word = House.word("xp");
    feed = SITES.address("/" + word + ".rss").toString();
    // As if this house stood where hubs can reach it.
    hubs = new Hubs(house.jdbc(), fetcher, house.clock(), SITES.address("").toString());
    SITES.answer("/" + word + ".rss", 200, Map.of(), rss("Birinchi").getBytes(UTF_8));
    SITES.answer("/" + word + "-hub", 202, Map.of(), new byte[0]);
    source =
        UUID.fromString(
            office
                .post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + feed + "\"}")
                .json()
                .get("id")
                .asString());
    await("a visit", () -> health("items").asInt() == 1);
  }

  @Test
  void aPushUnderTheRightSealArrives() throws Exception {
    // The house of the tests has no public address: it asks nobody by itself.
    assertThat(SITES.visits("/" + word + "-hub")).isEmpty();
    visited();
    asked(1);
    String at = "/monitoring/push/" + kept("token");
    String ask =
        at + "?hub.mode=subscribe&hub.challenge=savol-1&hub.lease_seconds=864000&hub.topic=";
    assertThat(get(ask + Desk.encoded("https://boshqa.example/")).statusCode()).isEqualTo(404);
    assertThat(push(at, "sha256=00", rss("Erta")).statusCode()).isEqualTo(404);
    var answer = get(ask + Desk.encoded(feed));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("savol-1");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(health("pushedUntil").isNull()).isFalse();

    String topic =
        office
            .post(BASE + "/topics", "{\"name\":\"Mavzu\",\"query\":\"" + word + "\"}")
            .json()
            .get("id")
            .asString();
    assertThat(push(at, "sha256=" + "0".repeat(64), rss("Soxta " + word)).statusCode())
        .isEqualTo(202);
    String body = rss("Chin " + word);
    assertThat(push(at, seal(kept("secret"), body), body).statusCode()).isEqualTo(202);
    await("a mention", () -> mentions(topic) == 1);
    assertThat(health("items").asInt()).isEqualTo(2);
    assertThat(get("/monitoring/push/" + "0".repeat(48) + "?hub.mode=subscribe").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aLeaseIsAskedForAnewBeforeItEnds() throws Exception {
    visited();
    asked(1);
    visited();
    assertThat(SITES.visits("/" + word + "-hub")).hasSize(1);
    var now = house.clock().instant();
    set("state = 'leased', lease_until = ?, asked_at = ?", now.plusSeconds(86_400 * 5), now);
    visited();
    assertThat(SITES.visits("/" + word + "-hub")).hasSize(1);
    set("lease_until = ?, asked_at = ?", now.plusSeconds(3600), now.minusSeconds(86_400));
    String token = kept("token");
    visited();
    asked(2);
    assertThat(kept("token")).isEqualTo(token);
    // What the old lease allows goes on until the hub has answered.
    String body = rss("Hali " + word);
    assertThat(push("/monitoring/push/" + token, seal(kept("secret"), body), body).statusCode())
        .isEqualTo(202);
    assertThat(get("/monitoring/push/" + token + "?hub.mode=denied").statusCode()).isEqualTo(200);
    assertThat(push("/monitoring/push/" + token, seal(kept("secret"), body), body).statusCode())
        .isEqualTo(404);
  }

  @Test
  void noHubInsideIsAsked() {
    hubs.visited(
        source, java.util.Optional.of(new HubOffer("http://169.254.169.254/latest", feed)));
    assertThat(kept("state")).isEqualTo("refused");
  }

  /** The site writes a visit down only after it has answered. */
  private void asked(int times) {
    await("the hub's visit", () -> SITES.visits("/" + word + "-hub").size() == times);
  }

  private void visited() throws FetchFailure {
    hubs.visited(source, HubOffer.of(fetcher.fetch(feed, Fetcher.Known.NOTHING)));
  }

  private void set(String what, Object... values) {
    var parameters = new java.util.ArrayList<Object>(java.util.List.of(values));
    parameters.add(source);
    house
        .jdbc()
        .sql("update monitoring_hub set " + what + " where source = ?")
        .params(uz.minbar.foundation.Sql.params(parameters.toArray()))
        .update();
  }

  private String kept(String column) {
    return house
        .jdbc()
        .sql("select " + column + " from monitoring_hub where source = ?")
        .param(source)
        .query(String.class)
        .single();
  }

  private tools.jackson.databind.JsonNode health(String name) {
    return office.get(BASE + "/sources/" + source).json().get("health").get(name);
  }

  private int mentions(String topic) {
    return office.get(BASE + "/mentions?topic=" + topic).json().get("items").size();
  }

  private String rss(String title) {
    return """
    <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>N</title>
    <atom:link rel="hub" href="%s"/><atom:link rel="self" href="%s"/>
    <item><title>%s</title><link>/%s/%s</link></item></channel></rss>
    """
        .formatted(
            SITES.address("/" + word + "-hub"), feed, title, word, Math.abs(title.hashCode()));
  }

  private static String seal(String secret, String body) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(house.at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> push(String path, String seal, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(house.at(path))
            .header("X-Hub-Signature", seal)
            .header("Content-Type", "application/rss+xml")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
