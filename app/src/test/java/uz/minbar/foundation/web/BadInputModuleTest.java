package uz.minbar.foundation.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/**
 * Whatever is sent, the sender is told in her language what is wrong with it, and never that the
 * program has failed.
 */
@HouseTest
class BadInputModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOBODY = UUID.randomUUID().toString();

  /** Each POST with the fields it takes. */
  private static final Map<String, String> POSTS =
      Map.ofEntries(
          entry("/api/v1/monitoring/sources", "kind address region title"),
          entry("/api/v1/monitoring/topics", "name query alert"),
          entry("/api/v1/monitoring/topics/try", "query text"),
          entry("/api/v1/reaction/cases", "mention story level assignee dueAt"),
          entry(
              "/api/v1/newsroom/materials",
              "kind headline lead body regions pictures embargoUntil case"),
          entry("/api/v1/publishing/channels", "kind name language settings"),
          entry("/api/v1/newsroom/materials/" + NOBODY + "/correct", "note headline"),
          entry("/api/v1/newsroom/materials/" + NOBODY + "/submit", "note"),
          entry("/api/v1/reaction/cases/" + NOBODY + "/facts", "office question dueAt"),
          entry("/api/v1/publishing/materials/" + NOBODY + "/publish", "channels at"),
          entry(
              "/api/v1/newsroom/materials/" + NOBODY + "/asks",
              "office person email language question dueAt"),
          entry("/api/v1/newsroom/materials/" + NOBODY + "/approvals", "note until approvers"),
          entry(
              "/api/v1/newsroom/materials/" + NOBODY + "/comments",
              "language quote before after words instead"),
          entry("/api/v1/newsroom/comments/" + NOBODY + "/answer", "words"));

  /** What makes a call whole beside the field under trial. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "/api/v1/monitoring/sources", "{\"kind\":\"telegram\",\"address\":\"namuna\"}",
          "/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"suv\"}",
          "/api/v1/newsroom/materials", "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"a\"}}",
          "/api/v1/publishing/channels", "{\"kind\":\"manual\",\"name\":\"m\"}");

  private static final List<String> VALUES =
      List.of(
          "null",
          "5",
          "1e400",
          "true",
          "[]",
          "[null]",
          "{}",
          "{\"xx\":\"y\"}",
          "{\"uz-Latn\":null}",
          "{\"uz-Latn\":[1]}",
          "{\"uz-Latn\":\"a\\u0000b\"}",
          "\"\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "[\"a\\u0000b\"]",
          "\"\\ud800\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"2026-13-40\"",
          "{\"level\":7}",
          "\"" + "x".repeat(300_000) + "\"");

  private static final List<String> LISTS =
      List.of(
          "monitoring/mentions",
          "monitoring/stories",
          "monitoring/alerts",
          "monitoring/sources",
          "monitoring/topics",
          "reaction/cases",
          "newsroom/materials",
          "archive/assets");

  @Autowired House house;

  Office office;

  @BeforeEach
  void anOffice() {
    office = house.organisation();
  }

  @Test
  void eachFieldOfEachCallSurvivesEachValue() {
    POSTS.forEach(
        (path, fields) -> {
          for (String field : fields.split(" ")) {
            for (String value : VALUES) {
              String sent = with(WHOLE.getOrDefault(path, "{}"), field, value);
              understood(path + " " + sent, office.post(path, sent));
            }
          }
        });
  }

  @Test
  void whatIsNoJsonIsABadRequest() {
    POSTS
        .keySet()
        .forEach(
            path -> {
              for (String sent : List.of("{", "{\"a\":", "nonsense", "[[[[[[[[[[")) {
                var answer = office.post(path, sent);
                understood(path + " " + sent, answer);
                if (!path.endsWith("/submit")) {
                  assertThat(answer.status()).as(path + " " + sent).isEqualTo(400);
                }
              }
            });
  }

  @Test
  void aWrongFieldIsNamed() {
    var wrong =
        office.post(
            "/api/v1/newsroom/materials", "{\"kind\":\"news\",\"headline\":{\"de\":\"x\"}}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().get("errors").get(0).get("field").asString()).isEqualTo("headline");
    assertThat(wrong.json().get("errors").get(0).get("reason").asString()).isNotEmpty();
    var material =
        office.post(
            "/api/v1/newsroom/materials", "{\"kind\":\"news\",\"case\":\"" + NOBODY + "\"}");
    assertThat(material.status()).isEqualTo(422);
    assertThat(material.json().get("errors").get(0).get("field").asString()).isEqualTo("case");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic=x",
        "story=%00",
        "source=5",
        "case=5",
        "q=%00",
        "q=a%00b",
        "q=%ff%fe",
        "q=%25_%5C",
        "since=yesterday",
        "since=%2B999999999-12-31T23:59:59Z",
        "until=5",
        "state=%00",
        "type=%00",
        "territory=x",
        "cursor=garbage",
        "cursor=%00",
        "limit=abc",
        "limit=-5",
        "limit=99999999999999",
        // The year 1000000000 in the dress of our own cursors.
        "cursor=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBafDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
      })
  void eachListSurvivesEachFilter(String query) {
    for (String list : LISTS) {
      understood(list + "?" + query, office.get("/api/v1/" + list + "?" + query));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/monitoring/mentions?limit=abc,422",
    "/api/v1/monitoring/mentions?since=yesterday,422",
    "/api/v1/monitoring/mentions?topic=x,422",
    "/api/v1/monitoring/mentions/x,404",
    "/api/v1/newsroom/materials/x,404",
    "/api/v1/nothing,404",
    "/api/v1/me;x=1,400",
    "/api/v1//me,400"
  })
  void eachAddressIsAnsweredInTheApisManner(String path, int status) {
    var answer = office.get(path);
    assertThat(answer.status()).isEqualTo(status);
    understood(path, answer);
  }

  @Test
  void aBodyBeyondTheLimitIsLeftAtTheLimit() {
    String path = "/api/v1/monitoring/sources/import";
    byte[] large = new byte[5 * 1024 * 1024];
    java.util.Arrays.fill(large, (byte) ' ');
    understood("said", sent(path, BodyPublishers.ofByteArray(large), 413));
    understood("unsaid", sent(path, BodyPublishers.ofInputStream(() -> endless(large)), 413));
    understood(
        "topics",
        sent("/api/v1/monitoring/topics", BodyPublishers.ofInputStream(() -> endless(large)), 413));
  }

  @Test
  void anOpmlIsReadInItsOwnEncodingAndKnowsNoEntities() {
    String opml =
        """
        <?xml version="1.0" encoding="windows-1251"?>
        <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml version="2.0"><body><outline text="Янгилик &x;" xmlUrl="https://gazeta.example/rss"/></body></opml>
        """;
    var cyrillic = opml.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    var read = sent("/api/v1/monitoring/sources/import", BodyPublishers.ofByteArray(cyrillic), 200);
    assertThat(read.json().get("created").asInt()).isEqualTo(1);
    var source = office.get("/api/v1/monitoring/sources").json().get("items").get(0);
    assertThat(source.get("title").asString()).startsWith("Янгилик").doesNotContain("root:");
    for (String none : List.of("", "no xml", "<html/>", "<opml", "\u0000")) {
      sent("/api/v1/monitoring/sources/import", BodyPublishers.ofString(none), 422);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk?language=xx",
        "/desk/monitoring?cursor=garbage",
        "/desk/monitoring?topic=abc",
        "/desk/monitoring?q=%00",
        "/desk/monitoring/sources?state=%00",
        "/desk/monitoring/mentions/abc",
        "/desk/monitoring/nothing",
        "/desk/newsroom?state=zzz&kind=%00",
        "/desk/newsroom/materials/abc",
        "/desk/reaction?cursor=garbage",
        "/desk/staff/journal?before=abc",
        "/desk/archive?cursor=%00",
        "/desk;x=1",
        "/oz/news?cursor=garbage",
        "/oz/search?q=%00",
        "/oz/search?q=%ff",
        "/oz/news/%00",
        "/verify?code=%00"
      })
  void eachPageSurvivesEachAddress(String path) {
    var answer = Desk.of(house, office).get(path);
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    assertThat(answer.body()).doesNotContain("Exception", "at uz.minbar", "org.springframework");
  }

  private Office.Answer sent(
      String path, java.net.http.HttpRequest.BodyPublisher body, int status) {
    String type = path.endsWith("import") ? "text/x-opml" : "application/json";
    var answer = office.send(office.request(path).header("Content-Type", type).POST(body));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  private static InputStream endless(byte[] part) {
    return new SequenceInputStream(new ByteArrayInputStream(part), new ByteArrayInputStream(part));
  }

  private static String with(String body, String field, String value) {
    var sent = new StringBuilder("{\"" + field + "\":" + value);
    for (var one : JSON.readTree(body).properties()) {
      if (!one.getKey().equals(field)) {
        sent.append(",\"").append(one.getKey()).append("\":").append(one.getValue());
      }
    }
    return sent.append('}').toString();
  }

  private static void understood(String what, Office.Answer answer) {
    String shown = what.length() > 200 ? what.substring(0, 200) : what;
    assertThat(answer.status()).as(shown).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
          .as(shown)
          .isEqualTo("application/problem+json");
      assertThat(answer.json().get("status").asInt()).as(shown).isEqualTo(answer.status());
      assertThat(answer.json().get("detail").asString()).as(shown).doesNotContain("Exception");
    }
  }
}
