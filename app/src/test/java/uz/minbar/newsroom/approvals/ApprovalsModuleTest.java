package uz.minbar.newsroom.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.MAIL;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.newsroom.Helper;
import uz.minbar.staff.Role;

/** A hokim approves on his phone: that version, by its time, once. */
@HouseTest
class ApprovalsModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials/";

  @Autowired House house;
  @Autowired ApprovalRounds rounds;

  Office office;
  String material;
  String head;
  String hokim;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    head = House.word("boshliq") + "@namuna.example";
    hokim = House.word("hokim") + "@namuna.example";
    material = draft(office);
  }

  @Test
  void twoStepsApproveThatVersionAndTheJournalNamesBoth() {
    var asked = ask(twoSteps());
    assertThat(asked.status()).isEqualTo(201);
    assertThat(state()).isEqualTo("submitted");
    assertThat(MAIL.letters(hokim)).isEmpty();
    var first = helper(head);
    var page = first.open();
    assertThat(Helper.words(page)).contains("Suv quvuri", "Матн", "Ziyoda Namunova");
    assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(first.press("approve", "Maʼqul").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("submitted");
    var second = helper(hokim);
    assertThat(Helper.words(second.open())).contains("Ziyoda Namunova", "Maʼqul");
    assertThat(second.press("approve", "").statusCode()).isEqualTo(302);
    var approved = office.get(MATERIALS + material).json();
    assertThat(approved.get("state").asString()).isEqualTo("approved");
    assertThat(approved.get("approvedVersion").asLong()).isEqualTo(1);
    assertThat(journal())
        .anyMatch(row -> row.startsWith("newsroom.approveByLink") && row.contains("Ziyoda"))
        .anyMatch(row -> row.startsWith("newsroom.approveByLink") && row.contains("Hokim Namunov"));
  }

  @Test
  void pressingTwiceOrAtOnceDoesNoHarm() throws Exception {
    var _ = ask(oneStep());
    var helper = helper(hokim);
    try (var fingers = Executors.newFixedThreadPool(4)) {
      Callable<Integer> press = () -> helper.press("approve", "").statusCode();
      for (var done : fingers.invokeAll(List.of(press, press, press, press))) {
        assertThat(done.get()).isEqualTo(302);
      }
    }
    assertThat(helper.press("return", "Fikrimdan qaytdim").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("approved");
    assertThat(Helper.words(helper.open())).contains("tasdiqlandi");
    assertThat(journal().stream().filter(row -> row.contains("ByLink"))).hasSize(1);
  }

  @Test
  void aChangeMakesItVoidAndTheLinkSaysSo() {
    var _ = ask(oneStep());
    var helper = helper(hokim);
    var read = office.get(MATERIALS + material);
    var request =
        office
            .request(MATERIALS + material)
            .header("Content-Type", "application/json")
            .header("If-Match", read.response().headers().firstValue("ETag").orElseThrow())
            .PUT(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"headline\":{\"uz-Latn\":\"Boshqa sarlavha\"}}"));
    assertThat(office.send(request).status()).isEqualTo(200);
    var page = helper.open();
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(Helper.words(page)).contains("Material oʻzgartirildi").doesNotContain("Boshqa");
    assertThat(helper.press("approve", "").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("draft");
    // Handed in anew, the old link stays void; the new one is of the new version.
    var _ = ask(oneStep());
    assertThat(helper.press("approve", "").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("submitted");
    var letters = MAIL.await(hokim, 2, Duration.ofSeconds(20));
    var _ = Helper.with(house, letters.get(1).text()).press("approve", "");
    assertThat(state()).isEqualTo("approved");
  }

  @Test
  void whatIsDecidedOnTheDeskIsDecided() {
    var onDesk = house.colleague(office, Role.HOKIM);
    var _ = ask(oneStep());
    var helper = helper(hokim);
    assertThat(onDesk.post(MATERIALS + material + "/return", "{\"note\":\"Yana\"}").status())
        .isEqualTo(200);
    assertThat(helper.open().statusCode()).isEqualTo(410);
    // The same version once more: what was void does not come alive.
    assertThat(office.post(MATERIALS + material + "/submit", "{}").status()).isEqualTo(200);
    assertThat(helper.press("approve", "").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("submitted");
  }

  @Test
  void sentBackItNeedsAWordWhy() {
    var _ = ask(twoSteps());
    var helper = helper(head);
    var wordless = helper.press("return", " ");
    assertThat(wordless.statusCode()).isEqualTo(422);
    assertThat(state()).isEqualTo("submitted");
    assertThat(helper.press("return", "Raqamlarni tekshiring").statusCode()).isEqualTo(302);
    assertThat(state()).isEqualTo("returned");
    assertThat(office.get(MATERIALS + material).json().get("note").asString())
        .isEqualTo("Raqamlarni tekshiring");
    assertThat(MAIL.letters(hokim)).isEmpty();
  }

  @Test
  void notApprovedByItsTimeIsAStateThatIsLeftByAskingAnew() {
    var _ = ask(oneStep());
    var helper = helper(hokim);
    house.clock().advance(Duration.ofHours(25));
    assertThat(helper.press("approve", "").statusCode()).isEqualTo(410);
    rounds.look();
    rounds.look();
    assertThat(state()).isEqualTo("expired");
    assertThat(office.get("/api/v1/newsroom/materials?state=expired").json().get("items").size())
        .isEqualTo(1);
    assertThat(Desk.of(house, office).get("/desk").body())
        .contains("Muddatida tasdiqlanmagan", "Suv quvuri");
    var onDesk = house.colleague(office, Role.HOKIM);
    assertThat(onDesk.post(MATERIALS + material + "/approve", "{}").status()).isEqualTo(409);
    assertThat(ask(oneStep()).status()).isEqualTo(201);
    assertThat(state()).isEqualTo("submitted");
    assertThat(list().get(0).get("state").asString()).isEqualTo("waiting");
    assertThat(list().get(1).get("state").asString()).isEqualTo("expired");
  }

  @Test
  void twoPairsOfEyesStay() {
    String mine = approvers("{\"name\":\"Men\",\"email\":\"%s\"}".formatted(office.email()));
    assertThat(ask(mine).status()).isEqualTo(422);
    var editor = house.colleague(office, Role.EDITOR);
    material = draft(editor);
    assertThat(editor.post(MATERIALS + material + "/approvals", oneStep()).status())
        .as("only who may approve gives the last word away")
        .isEqualTo(403);
    String person = "{\"person\":\"%s\"}";
    assertThat(
            editor
                .post(
                    MATERIALS + material + "/approvals",
                    approvers(person.formatted(editor.signedIn().person())))
                .status())
        .isEqualTo(422);
    var lawyer = house.colleague(office, Role.LAWYER);
    String powerless = approvers(person.formatted(lawyer.signedIn().person()));
    assertThat(editor.post(MATERIALS + material + "/approvals", powerless).status()).isEqualTo(422);
    String secretary = approvers(person.formatted(office.signedIn().person()));
    assertThat(editor.post(MATERIALS + material + "/approvals", secretary).status()).isEqualTo(201);
    assertThat(MAIL.await(office.email(), 1, Duration.ofSeconds(20))).hasSize(1);
    assertThat(state()).isEqualTo("submitted");
  }

  private Office.Answer ask(String json) {
    return office.post(MATERIALS + material + "/approvals", json);
  }

  private Helper helper(String address) {
    return Helper.with(house, MAIL.await(address, 1, Duration.ofSeconds(20)).getFirst().text());
  }

  private String oneStep() {
    return approvers("{\"name\":\"Hokim Namunov\",\"email\":\"%s\"}".formatted(hokim));
  }

  private String twoSteps() {
    return approvers(
        "{\"name\":\"Ziyoda Namunova\",\"email\":\"%s\"},{\"name\":\"Hokim Namunov\",\"email\":\"%s\"}"
            .formatted(head, hokim));
  }

  private String approvers(String approvers) {
    return "{\"until\":\"%s\",\"approvers\":[%s]}"
        .formatted(house.clock().instant().plus(Duration.ofHours(24)), approvers);
  }

  private static String draft(Office author) {
    return author
        .post(
            "/api/v1/newsroom/materials",
            """
            {"kind":"news","headline":{"uz-Latn":"Suv quvuri","uz-Cyrl":"Сув қувури"},
             "body":{"uz-Latn":"<p>Boshi.</p>","uz-Cyrl":"<p>Матн</p>"}}
            """)
        .json()
        .get("id")
        .asString();
  }

  private String state() {
    return office.get(MATERIALS + material).json().get("state").asString();
  }

  private JsonNode list() {
    return office.get(MATERIALS + material + "/approvals").json().get("items");
  }

  private List<String> journal() {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select act || ' ' || details from staff_journal order by number")
                .query(String.class)
                .list());
  }
}
