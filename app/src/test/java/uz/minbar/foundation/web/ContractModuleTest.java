package uz.minbar.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** The manner of the API, and that its description tells the truth. */
@HouseTest
class ContractModuleTest {

  private static final String TOPICS = "/api/v1/monitoring/topics";

  @Autowired House house;

  @ParameterizedTest
  @CsvSource({
    "get,/api/v1/me,200",
    "post,/api/v1/monitoring/sources,201",
    "get,/api/v1/monitoring/sources/{id},200",
    "put,/api/v1/monitoring/sources/{id},200",
    "post,/api/v1/monitoring/sources/look,200",
    "post,/api/v1/monitoring/sources/{id}/fetch,202",
    "post,/api/v1/monitoring/sources/import,200",
    "get,/api/v1/monitoring/sources.opml,200",
    "get,/api/v1/monitoring/sources.csv,200",
    "post,/api/v1/monitoring/clippings,201",
    "post,/api/v1/monitoring/topics,201",
    "post,/api/v1/monitoring/topics/try,200",
    "get,/api/v1/monitoring/mentions,200",
    "get,/api/v1/monitoring/stories,200",
    "get,/api/v1/monitoring/alerts,200",
    "post,/api/v1/monitoring/mentions/{id}/evidence,202",
    "post,/api/v1/monitoring/alerts/rules,201",
    "put,/api/v1/monitoring/alerts/quiet,200",
    "post,/api/v1/reaction/cases,201",
    "post,/api/v1/newsroom/materials,201",
    "post,/api/v1/newsroom/materials/{id}/submit,200",
    "post,/api/v1/newsroom/materials/{id}/approve,200",
    "post,/api/v1/newsroom/materials/{id}/return,200",
    "post,/api/v1/newsroom/materials/{id}/correct,200",
    "post,/api/v1/newsroom/materials/{id}/withdraw,200",
    "post,/api/v1/publishing/channels,201",
    "get,/api/v1/publishing/channels,200",
    "post,/api/v1/publishing/materials/{id}/publish,202",
    "get,/api/v1/publishing/materials/{id}/deliveries,200",
    "get,/api/v1/publishing/materials/{id}/polls,200",
    "post,/api/v1/publishing/deliveries/{id}/close,202",
    "put,/api/v1/publishing/deliveries/{id}/closes-at,200"
  })
  void eachCallIsDescribed(String method, String path, String status) throws Exception {
    described(method, path, status);
  }

  @ParameterizedTest
  @CsvSource({
    "post,/api/v1/newsroom/materials/{id}/asks,201",
    "get,/api/v1/newsroom/asks/{ask},200",
    "post,/api/v1/newsroom/materials/{id}/approvals,201",
    "post,/api/v1/newsroom/materials/{id}/comments,201",
    "get,/api/v1/newsroom/materials/{id}/checks,200",
    "put,/api/v1/newsroom/templates/{kind},200"
  })
  void whatIsMadeTogetherIsDescribed(String method, String path, String status) throws Exception {
    described(method, path, status);
  }

  private void described(String method, String path, String status) throws Exception {
    var call = description().get("paths").path(path).path(method);
    assertThat(call.isMissingNode()).as(method + " " + path).isFalse();
    assertThat(call.get("responses").propertyNames()).contains(status, "default");
    var parameters = call.path("parameters").valueStream().map(one -> one.get("name").asString());
    assertThat(parameters).doesNotContain("page");
  }

  @Test
  void theDescriptionIsOneOfOpenApi31WithTheTokenAndOneSchemaAThing() throws Exception {
    var description = description();
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    var token = description.get("components").get("securitySchemes").get("token");
    assertThat(token.get("scheme").asString()).isEqualTo("bearer");
    assertThat(description.get("security").get(0).has("token")).isTrue();
    var schemas = description.get("components").get("schemas");
    assertThat(schemas.propertyNames())
        .contains("Source", "Topic", "Mention", "Story", "Alert", "Case", "Material", "Delivery")
        .doesNotContain("Shown", "Sent");
    assertThat(schemas.get("Source").get("properties").propertyNames()).contains("health");
    assertThat(description.get("info").get("description").asString()).contains("UTF-16");
    for (String wanted : references(description, new ArrayList<>())) {
      assertThat(schemas.has(wanted.substring(wanted.lastIndexOf('/') + 1))).as(wanted).isTrue();
    }
  }

  @Test
  void theSameKeyGetsTheSameAnswerOnce() {
    var office = house.organisation();
    String topic = "{\"name\":\"x\",\"query\":\"suv\"}";
    var first = keyed(office, topic);
    var again = keyed(office, topic);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    var other = keyed(office, "{\"name\":\"y\",\"query\":\"gaz\"}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().get("errors").get(0).get("field").asString())
        .isEqualTo("Idempotency-Key");
    assertThat(office.get(TOPICS).json().get("items").size()).isEqualTo(1);
    // Another office's key of the same name is another key.
    assertThat(keyed(house.organisation(), topic).json()).isNotEqualTo(first.json());
    // A refused create changed nothing, so its key may be used again.
    var stranger = house.organisation();
    assertThat(keyed(stranger, "{\"name\":\"\",\"query\":\"suv\"}").status()).isEqualTo(422);
    assertThat(keyed(stranger, topic).status()).isEqualTo(201);
  }

  @Test
  void aListIsReadToItsEndByCursors() {
    var office = house.organisation();
    for (int i = 0; i < 5; i++) {
      var made =
          office.post(
              "/api/v1/newsroom/materials",
              "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Xabar " + i + "\"}}");
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.json().get("createdAt").asString()).endsWith("Z");
    }
    var seen = new HashSet<String>();
    String next = "";
    int stretches = 0;
    do {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      var part = office.get("/api/v1/newsroom/materials?limit=2" + cursor).json();
      part.get("items").forEach(item -> assertThat(seen.add(item.get("id").asString())).isTrue());
      next = part.get("next").asString("");
      stretches++;
    } while (!next.isEmpty());
    assertThat(seen).hasSize(5);
    assertThat(stretches).isEqualTo(3);
  }

  @Test
  void theHealthIsOneWord() throws Exception {
    assertThat(open("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(open("/actuator/env").statusCode()).isEqualTo(404);
  }

  private JsonNode description() throws Exception {
    return JsonMapper.builder().build().readTree(open("/v3/api-docs").body());
  }

  private HttpResponse<String> open(String path) throws Exception {
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      URI at = house.at(path);
      return http.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static ArrayList<String> references(JsonNode node, ArrayList<String> found) {
    if (node.isObject() && node.has("$ref")) {
      found.add(node.get("$ref").asString());
    }
    node.forEach(child -> references(child, found));
    return found;
  }

  private static Office.Answer keyed(Office office, String body) {
    return office.send(
        office
            .request(TOPICS)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "kalit-1")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String header(Office.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
