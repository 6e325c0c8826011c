package uz.minbar.monitoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.outside.feeds.SiteFault;

/** What is kept of a page can be checked by whoever gets the archive. */
@HouseTest
class EvidenceModuleTest {

  private static final String MENTIONS = "/api/v1/monitoring/mentions/";

  @Autowired House house;
  @Autowired Chromium chromium;

  Office office;
  String word;
  String page;
  String mention;

  @BeforeEach
  void aMentionWithAPage() {
    office = house.organisation();
    word = House.word("namuna");
    page = "/" + word + "/1";
    post("/api/v1/monitoring/topics", "{\"name\":\"Suv\",\"query\":\"%s\"}".formatted(word));
    String feed = "/" + word + ".rss";
    var _ =
        SITES.publish(
            SITES.feed(feed),
            page,
            "Suv yoʻq: " + word,
            "<p>" + (word + " mahallasida uch kundan beri suv yoʻq. ").repeat(12) + "</p>",
            house.clock().instant());
    post(
        "/api/v1/monitoring/sources",
        "{\"kind\":\"feed\",\"address\":\"" + SITES.address(feed) + "\"}");
    String list = "/api/v1/monitoring/mentions";
    await("a mention", () -> office.get(list).json().get("items").size() == 1);
    mention = office.get(list).json().get("items").get(0).get("id").asString();
  }

  @Test
  void theArchiveHoldsWhatTheManifestSaysWithTheHashesItSays() throws Exception {
    SITES.page(
        page,
        "<html><head><title>Suv</title><script>x()</script></head><body><h1>Suv yoʻq</h1><p>"
            + "Odamlar kutmoqda. ".repeat(30)
            + "</p></body></html>");
    assertThat(office.post(MENTIONS + mention + "/evidence", "").status()).isEqualTo(202);
    await("kept", () -> state().equals("kept"));
    var kept = evidence().get(0);
    var files = unzip(kept.get("id").asString());
    assertThat(files)
        .containsKeys("page.html", "page.txt", "headers.txt", "manifest.json", "SHA256SUMS");
    var manifest = checked(files, kept.get("manifest").asString());
    assertThat(text(files, "page.html")).contains("<script>x()</script>", "Odamlar kutmoqda.");
    assertThat(text(files, "page.txt")).contains("Odamlar kutmoqda.").doesNotContain("x()");
    assertThat(text(files, "headers.txt"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("content-type: ");
    assertThat(manifest.get("picture").asString())
        .isEqualTo(chromium.present() ? "kept" : "absent");
    if (chromium.present()) {
      assertThat(file(files, "page.png")).startsWith(0x89, 'P', 'N', 'G');
    }
    assertThat(journal("monitoring.keepEvidence")).contains(kept.get("manifest").asString());
    assertThat(
            Jsoup.parse(Desk.of(house, office).get("/desk/monitoring/mentions/" + mention).body())
                .text())
        .contains("Xodim soʻragan", kept.get("manifest").asString());
  }

  @Test
  void whatIsKeptIsNeverChangedAndOnlyTheOfficeSeesIt() {
    assertThat(office.post(MENTIONS + mention + "/evidence", "").status()).isEqualTo(202);
    await("kept", () -> state().equals("kept"));
    for (String change :
        new String[] {
          "update monitoring_evidence set manifest = ''", "delete from monitoring_evidence"
        }) {
      assertThatThrownBy(() -> office.rows(() -> house.jdbc().sql(change).update()))
          .as(change)
          .hasStackTraceContaining("never changed");
    }
    String zip =
        MENTIONS + mention + "/evidence/" + evidence().get(0).get("id").asString() + ".zip";
    assertThat(office.get(zip).status()).isEqualTo(200);
    assertThat(house.organisation().get(zip).status()).isEqualTo(404);
    // By hand it may be kept again.
    assertThat(office.post(MENTIONS + mention + "/evidence", "").status()).isEqualTo(202);
    await("another", () -> evidence().size() == 2 && state().equals("kept"));
  }

  @Test
  void thePictureIsDrawnWithoutTheNetwork() {
    String trap = "/" + word + "/rasm.png";
    String html = "<h1>Suv</h1><img src='" + SITES.address(trap) + "'>";
    assertThat(chromium.picture(html, 1200).isPresent()).isEqualTo(chromium.present());
    assertThat(SITES.visits(trap)).isEmpty();
  }

  @Test
  void aCaseKeepsThePagesOfItsStoryOnce() {
    String opened = "{\"mention\":\"" + mention + "\",\"level\":\"ordinary\"}";
    post("/api/v1/reaction/cases", opened);
    await("kept", () -> evidence().size() == 1 && state().equals("kept"));
    assertThat(evidence().get(0).get("reason").asString()).isEqualTo("case");
    post("/api/v1/reaction/cases", opened);
    assertThat(evidence().size()).isEqualTo(1);
  }

  @Test
  void aPageThatIsGoneIsTriedAgainAndThenSaidToBeMissed() {
    SITES.fault(page, SiteFault.status(404));
    assertThat(office.post(MENTIONS + mention + "/evidence", "").status()).isEqualTo(202);
    await(
        "failed",
        () -> {
          house.clock().advance(Duration.ofMinutes(1));
          return state().equals("failed");
        });
    assertThat(evidence().get(0).get("fault").asString()).isNotBlank().doesNotContain("[");
    assertThat(journal("monitoring.missEvidence")).isNotBlank();
    assertThat(
            office
                .get(
                    MENTIONS
                        + mention
                        + "/evidence/"
                        + evidence().get(0).get("id").asString()
                        + ".zip")
                .status())
        .isEqualTo(404);
  }

  /** The manifest, after all that it says of the files was compared with them. */
  private JsonNode checked(Map<String, byte[]> files, String hash) {
    assertThat(sha256(file(files, "manifest.json"))).isEqualTo(hash);
    var sums = new StringBuilder();
    files.forEach(
        (name, content) -> {
          if (!name.equals("SHA256SUMS")) {
            sums.append(sha256(content)).append("  ").append(name).append('\n');
          }
        });
    assertThat(text(files, "SHA256SUMS")).isEqualTo(sums.toString());
    var manifest = JsonMapper.builder().build().readTree(file(files, "manifest.json"));
    assertThat(manifest.get("address").asString()).isEqualTo(SITES.address(page).toString());
    assertThat(manifest.get("status").asInt()).isEqualTo(200);
    for (var one : manifest.get("files")) {
      byte[] content = file(files, one.get("name").asString());
      assertThat(one.get("sha256").asString()).isEqualTo(sha256(content));
      assertThat(one.get("bytes").asInt()).isEqualTo(content.length);
    }
    return manifest;
  }

  private void post(String path, String json) {
    var answer = office.post(path, json);
    assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
  }

  private JsonNode evidence() {
    return office.get(MENTIONS + mention + "/evidence").json().get("items");
  }

  private String state() {
    return evidence().isEmpty() ? "" : evidence().get(0).get("state").asString();
  }

  private String journal(String act) {
    return office.rows(
        () ->
            String.join(
                "",
                house
                    .jdbc()
                    .sql("select details from staff_journal where act = ? and subject = ?")
                    .params(act, mention)
                    .query(String.class)
                    .list()));
  }

  private Map<String, byte[]> unzip(String id) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              office.request(MENTIONS + mention + "/evidence/" + id + ".zip").GET().build(),
              HttpResponse.BodyHandlers.ofByteArray());
      var files = new LinkedHashMap<String, byte[]>();
      try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
      return files;
    }
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(file(files, name), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
