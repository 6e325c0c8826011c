package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** What the press centre hears from browsers, and what it does not. */
@HouseTest
class PushPageModuleTest {

  private static final String CHANNELS = "/api/v1/publishing/channels";

  @Autowired House house;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
    house.clock().advance(Duration.ofMinutes(1)); // One machine may ask so often a minute.
  }

  @Test
  void withoutTheChannelThereIsNothingToSubscribeTo() throws Exception {
    assertThat(json("/oz/push", "{}")).isEqualTo(404);
    assertThat(press.get("/oz/subscribe").statusCode()).isEqualTo(404);
    String channel = open();
    var page = press.page("/oz/subscribe");
    assertThat(page.select("h1").text()).isEqualTo("Brauzerga xabar");
    assertThat(page.select("#browser h2, form.subscribe-form")).isEmpty();
    assertThat(page.select("#browser").attr("data-key")).hasSize(87);
    assertThat(press.page("/ru/subscribe").select("#browser").attr("data-key"))
        .isEqualTo(page.select("#browser").attr("data-key"));
    assertThat(press.post("/oz/subscribe", Map.of("email", "a@namuna.example")).statusCode())
        .isEqualTo(404);
    var off = press.office().send(press.office().request(CHANNELS + "/" + channel).DELETE());
    assertThat(off.status()).isEqualTo(204);
    assertThat(press.get("/oz/subscribe").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyJsonIsHeardAndNotTooOften() throws Exception {
    var _ = open();
    String sent = "{\"endpoint\":\"https://push.example.org/a\"}";
    var form = press.post("/oz/push", Map.of("endpoint", "https://push.example.org/a"));
    assertThat(form.statusCode()).isEqualTo(415);
    int status = 0;
    for (int i = 0; i < 25 && status != 429; i++) { // A minute may turn on the way.
      status = json("/oz/push", sent);
      assertThat(status).isIn(422, 429);
    }
    assertThat(status).isEqualTo(429);
    house.clock().advance(Duration.ofMinutes(1));
    assertThat(json("/oz/push/end", sent)).isEqualTo(204);
    assertThat(json("/oz/push/end", "{}")).isEqualTo(204);
  }

  @Test
  void theWorkerIsAskedForAnewEachTime() {
    var worker = press.get("/push.js");
    assertThat(worker.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=UTF-8");
    assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(worker.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private String open() {
    var added =
        press
            .office()
            .post(CHANNELS, "{\"kind\":\"push\",\"name\":\"Brauzer xabarlari\",\"settings\":{}}");
    assertThat(added.status()).isEqualTo(201);
    return added.json().get("id").asString();
  }

  private int json(String path, String sent) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(press.at(path))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(sent))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
