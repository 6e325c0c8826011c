package uz.minbar.monitoring.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.GRAPH;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uz.minbar.house.Desk;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** A token comes in, is used, replaced and forgotten, and never comes out. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTokenModuleTest extends OnePage {

  @Test
  void theTokenIsToldNowhere(CapturedOutput output) {
    String source = source(office, token);
    pass("a visit", () -> state(source).equals("empty"));
    GRAPH.revoke(page);
    visit(source);
    pass("a refused visit", () -> state(source).equals("failing"));
    var desk = Desk.of(house, office);
    assertThat(
            office.get(BASE + "/sources/" + source).response().body()
                + office.get(BASE + "/sources/" + source + "/token").response().body()
                + office.get(BASE + "/sources").response().body()
                + office.get(BASE + "/sources.csv").response().body()
                + desk.get("/desk/monitoring/sources/" + source).body()
                + desk.get("/desk/monitoring/sources").body()
                + GRAPH.calls(page)
                + output.getAll()
                + rows("select j::text from staff_journal j")
                + rows("select f::text from monitoring_facebook f")
                + rows("select s::text from monitoring_source s"))
        .contains("monitoring.addSource", page)
        .doesNotContain(token);
  }

  @Test
  void aRevokedTokenSaysSoUntilAnotherTakesItsPlace() {
    String source = source(office, token);
    pass("nothing there", () -> state(source).equals("empty"));
    GRAPH.revoke(page);
    visit(source);
    pass("failing", () -> state(source).equals("failing"));
    assertThat(health(source).get("lastError").asString()).contains("muddati tugagan");
    var colleague = house.colleague(office, Role.PRESS_SECRETARY);
    String fresh = GRAPH.token(page);
    assertThat(replace(house.colleague(office, Role.OFFICE_HEAD), source, fresh)).isEqualTo(403);
    assertThat(replace(house.organisation(), source, fresh)).isEqualTo(404);
    assertThat(replace(office, source, "qisqa")).isEqualTo(422);
    assertThat(replace(colleague, source, fresh)).isEqualTo(204);
    pass("well again", () -> state(source).equals("empty"));
    var kept = office.get(BASE + "/sources/" + source + "/token").json();
    assertThat(kept.get("by").asString()).startsWith("Xodim");
    var desk = Desk.of(house, office);
    String at = "/desk/monitoring/sources/" + source;
    assertThat(desk.get(at).body()).contains("Xodim").doesNotContain(fresh);
    var refused = desk.submit(at + "/token", "token=juda-qisqa");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("toʻliq koʻchiring").doesNotContain("juda-qisqa");
    assertThat(desk.submit(at + "/token", "token=" + fresh).statusCode()).isIn(302, 303);
    assertThat(desk.get(at).body()).contains("Dilnoza Sinovova");
    assertThat(rows("select act from staff_journal")).contains("monitoring.replaceToken");
  }

  @Test
  void aPageThatIsNotWatchedAnyMoreIsNotReadAndItsTokenGone() {
    String source = source(office, token);
    pass("a visit", () -> state(source).equals("empty"));
    var desk = Desk.of(house, office);
    String at = "/desk/monitoring/sources/" + source;
    var _ = desk.get(at);
    var _ = desk.submit(at + "/remove", "");
    assertThat(rows("select source::text from monitoring_facebook")).isEmpty();
    int calls = GRAPH.calls(page).size();
    var _ = desk.get("/desk/monitoring/sources");
    var _ = desk.submit(at + "/restore", "");
    visit(source);
    pass("failing", () -> state(source).equals("failing"));
    assertThat(desk.get(at).body()).contains("Kirish kaliti yoʻq");
    assertThat(GRAPH.calls(page)).hasSize(calls);
    assertThat(source(office, token)).isEqualTo(source);
    pass("well again", () -> state(source).equals("empty"));
  }

  @Test
  void theDeskAddsItAndRefusesWhatIsNone() {
    var desk = Desk.of(house, office);
    assertThat(desk.get("/desk/monitoring/sources").body()).contains("Graph API Explorer");
    String address = Desk.encoded("https://www.facebook.com/" + page);
    // Typed where all addresses are typed, it says what is missing.
    var untold = desk.submit("/desk/monitoring/sources", "address=" + address);
    assertThat(untold.statusCode()).isEqualTo(422);
    assertThat(untold.body()).contains("kirish kaliti kerak");
    var group = "kind=facebook&address=facebook.com/groups/12345678&token=" + token;
    assertThat(desk.submit("/desk/monitoring/sources", group).statusCode()).isEqualTo(422);
    var added =
        desk.submit(
            "/desk/monitoring/sources", "kind=facebook&address=" + address + "&token=" + token);
    assertThat(added.statusCode()).isIn(302, 303);
    // No list that other offices may be given has it.
    assertThat(desk.get("/desk/monitoring/sources.csv").body()).doesNotContain(page);
    assertThat(desk.get("/desk/monitoring/sources?kind=facebook").body()).contains(page);
    String table = "address,kind\nfacebook.com/" + page + ",facebook\n";
    var imported =
        office.send(office.request(BASE + "/sources/import").POST(BodyPublishers.ofString(table)));
    assertThat(imported.json().get("refused").get(0).get("reason").asString()).contains("kaliti");
  }

  private int replace(Office by, String source, String token) {
    return by.send(
            by.request(BASE + "/sources/" + source + "/token")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"token\":\"" + token + "\"}")))
        .status();
  }
}
