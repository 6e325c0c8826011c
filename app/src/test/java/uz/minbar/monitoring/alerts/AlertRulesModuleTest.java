package uz.minbar.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;
import static uz.minbar.house.Outside.TELEGRAM;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.TopicId;
import uz.minbar.staff.Role;

/** Alerts that go by rules: to whom, when, once, and to whom next. */
@HouseTest
class AlertRulesModuleTest {

  private static final String ALERTS = "/api/v1/monitoring/alerts";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired House house;
  @Autowired Alerts alerts;
  @Autowired Escalation escalation;
  @Autowired Ringing ringing;
  @Autowired Bells bells;

  Office office;
  Office second;
  UUID topic;

  @BeforeEach
  void anOfficeOfTwo() {
    office = house.organisation();
    second = house.colleague(office, Role.ANALYST);
    topic =
        UUID.fromString(
            office
                .post(
                    "/api/v1/monitoring/topics",
                    "{\"name\":\"Suv\",\"query\":\"hechqayerdayoq\",\"alert\":{\"level\":\"spike\"}}")
                .json()
                .get("id")
                .asString());
  }

  @Test
  void whatNobodyReadsGoesToTheNextOnceWhoeverTakesTheStep() throws Exception {
    String rule = rule("notice", "\"mail\"", second, office);
    var alert = raise("positive", 4);
    assertThat(MAIL.await(second.email(), 1, SOON)).hasSize(1);
    assertThat(MAIL.letters(second.email()).getFirst().text()).contains("alerts/" + alert);
    await("the next step", () -> steps(alert).size() == 2);
    assertThat(MAIL.letters(office.email())).isEmpty();
    var due = new Escalation.Due(office.organisation().value(), alert, UUID.fromString(rule), 2);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> take =
          () -> {
            escalation.run(due);
            return true;
          };
      for (var taken : nodes.invokeAll(List.of(take, take, take, take))) {
        assertThat(taken.get()).isTrue();
      }
    }
    assertThat(MAIL.await(office.email(), 1, SOON)).hasSize(1);
    // The work that was planned for it comes later and finds nothing to do.
    house.clock().advance(Duration.ofMinutes(31));
    await("all told", () -> states(alert).equals(List.of("rung", "rung")));
    ringing.run(
        new Ringing.Ring(
            office.organisation().value(), alert, "mail", office.signedIn().person().value()));
    assertThat(MAIL.letters(office.email())).hasSize(1);
    assertThat(MAIL.letters(second.email())).hasSize(1);
    assertThat(journal("monitoring.tellAlert", alert)).isEqualTo(1);
    assertThat(journal("monitoring.escalateAlert", alert)).isEqualTo(1);
  }

  @Test
  void timePassesAndTheNextIsToldByItself() {
    rule("notice", "\"mail\"", second, office);
    var alert = raise("positive", 4);
    assertThat(MAIL.await(second.email(), 1, SOON)).hasSize(1);
    await("the next step", () -> steps(alert).size() == 2);
    house.clock().advance(Duration.ofMinutes(31));
    assertThat(MAIL.await(office.email(), 1, SOON)).hasSize(1);
  }

  @Test
  void whatSomebodyHasReadGoesNoFurther() {
    rule("notice", "\"desk\"", second, office);
    var alert = raise("positive", 4);
    await("the next step", () -> steps(alert).size() == 2);
    assertThat(get(alert).get("reads")).isEmpty();
    assertThat(second.post(ALERTS + "/" + alert + "/read", "").status()).isEqualTo(204);
    house.clock().advance(Duration.ofMinutes(31));
    await("spared", () -> steps(alert).contains("spared"));
    var told = get(alert);
    assertThat(told.get("bells").size()).isEqualTo(1);
    assertThat(told.get("bells").get(0).get("bell").asString()).isEqualTo("desk");
    assertThat(told.get("reads").get(0).get("person").asString())
        .isEqualTo(second.signedIn().person().toString());
    assertThat(journal("monitoring.readAlert", alert)).isEqualTo(1);
    var page = Jsoup.parse(Desk.of(house, office).get("/desk/monitoring/alerts/" + alert).body());
    assertThat(page.text()).contains("Xodim", "kerak boʻlmadi");
    assertThat(get(alert).get("reads").size()).as("opening it is reading it").isEqualTo(2);
  }

  @Test
  void quietHoursEndWithOneSummaryAndOnlyWhatIsCriticalComesBefore() {
    rule("notice", "\"mail\"", second);
    var here = house.clock().instant().atZone(Dates.ZONE).truncatedTo(ChronoUnit.MINUTES);
    put(
        second,
        ALERTS + "/quiet",
        "{\"begins\":\"%tR\",\"ends\":\"%tR\",\"criticalRings\":true}"
            .formatted(here.minusHours(1), here.plusHours(1)));
    var one = raise("positive", 4);
    var two = raise("positive", 4);
    await(
        "both wait",
        () -> states(one).equals(List.of("waiting")) && states(two).equals(List.of("waiting")));
    var grave = raise("negative", 40);
    assertThat(MAIL.await(second.email(), 1, SOON)).hasSize(1);
    assertThat(get(grave).get("alert").get("urgency").asString()).isEqualTo("critical");
    assertThat(states(one)).containsExactly("waiting");
    house.clock().advance(Duration.ofMinutes(61));
    await("told", () -> states(one).equals(List.of("rung")) && states(two).equals(List.of("rung")));
    assertThat(MAIL.letters(second.email())).hasSize(2);
    assertThat(MAIL.letters(second.email()).getLast().subject()).contains("2 ta ogohlantirish");
  }

  @Test
  void theStaffChatRingsOnceForSeveralRulesAndNamesAll() {
    var chat = TELEGRAM.addGroup("Xodimlar " + topic);
    office.as(() -> bells.set(String.valueOf(chat), TELEGRAM.token(), "xizmat@namuna.example"));
    rule("notice", "\"telegram\"", second);
    rule("notice", "\"telegram\",\"desk\"", office);
    var alert = raise("positive", 4);
    await("telegram", () -> TELEGRAM.messages(chat).size() == 1);
    assertThat(TELEGRAM.messages(chat).getFirst().text()).contains("Dilnoza Sinovova", "Xodim");
    await("all told", () -> states(alert).equals(List.of("rung", "rung")));
    assertThat(MAIL.letters("xizmat@namuna.example")).isEmpty();
  }

  @Test
  void whatNoRuleFitsGoesByTheBellsOfTheOffice() {
    String mail = "x" + topic + "@namuna.example";
    office.as(() -> bells.set("", "", mail));
    rule("critical", "\"mail\"", second);
    var alert = raise("positive", 4);
    assertThat(MAIL.await(mail, 1, SOON)).hasSize(1);
    assertThat(steps(alert)).isEmpty();
    assertThat(MAIL.letters(second.email())).isEmpty();
  }

  @Test
  void rulesThatWouldTellNobodyAreRefusedAndOnlyWhoMayChangesThem() {
    for (String faulty :
        new String[] {
          "{\"bells\":[\"mail\"],\"steps\":[]}",
          "{\"bells\":[\"pigeon\"],\"steps\":[[\"%1$s\"]]}",
          "{\"bells\":[],\"steps\":[[\"%1$s\"]]}",
          "{\"bells\":[\"mail\"],\"steps\":[[\"%1$s\"],[\"%1$s\"]]}",
          "{\"bells\":[\"mail\"],\"steps\":[[\"%1$s\"]],\"minutes\":0}",
          "{\"bells\":[\"mail\"],\"steps\":[[\"%1$s\"]],\"urgency\":\"loud\"}",
          "{\"bells\":[\"mail\"],\"steps\":[[\"018f0000-0000-7000-8000-000000000000\"]]}"
        }) {
      String sent = faulty.formatted(second.signedIn().person());
      assertThat(office.post(ALERTS + "/rules", sent).status()).as(sent).isEqualTo(422);
    }
    var reader = house.colleague(office, Role.OFFICE_HEAD);
    String good =
        "{\"bells\":[\"mail\"],\"steps\":[[\"%s\"]]}".formatted(second.signedIn().person());
    assertThat(reader.post(ALERTS + "/rules", good).status()).isEqualTo(403);
    assertThat(office.post(ALERTS + "/rules", good).status()).isEqualTo(201);
    assertThat(house.organisation().get(ALERTS + "/rules").json().get("items")).isEmpty();
  }

  private String rule(String urgency, String bells, Office... steps) {
    var people =
        List.of(steps).stream().map(one -> "[\"" + one.signedIn().person() + "\"]").toList();
    var made =
        office.post(
            ALERTS + "/rules",
            "{\"urgency\":\"%s\",\"bells\":[%s],\"steps\":[%s],\"minutes\":30}"
                .formatted(urgency, bells, String.join(",", people)));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private static void put(Office office, String path, String json) {
    var answer =
        office.send(
            office
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private JsonNode get(UUID alert) {
    return office.get(ALERTS + "/" + alert).json();
  }

  private List<String> states(UUID alert) {
    return words(get(alert).get("bells"));
  }

  private List<String> steps(UUID alert) {
    return words(get(alert).get("steps"));
  }

  private static List<String> words(JsonNode all) {
    return all.valueStream().map(one -> one.get("state").asString()).toList();
  }

  private int journal(String act, UUID alert) {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select count(*) from staff_journal where act = ? and subject = ?")
                .params(act, alert.toString())
                .query(Integer.class)
                .single());
  }

  /** A wave of one mention of that tone, expected to have one voice. */
  private UUID raise(String tone, long seen) {
    String subject = UUID.randomUUID().toString();
    return office.rows(
        () -> {
          var mention = mention(tone);
          alerts.raise(
              office.organisation(),
              new TopicId(topic),
              subject,
              new Finding(
                  "spike",
                  1.0,
                  seen,
                  4,
                  "feed",
                  false,
                  house.clock().instant(),
                  List.of(mention),
                  List.of()));
          return house
              .jdbc()
              .sql("select id from monitoring_alert where subject = ?")
              .param(subject)
              .query(UUID.class)
              .single();
        });
  }

  private UUID mention(String tone) {
    String mark = UUID.randomUUID().toString();
    Instant now = house.clock().instant();
    return house
        .jdbc()
        .sql(
            """
            with source as (insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
                values ('feed', :mark, 'namuna.example', 'Namuna 24', 'infinity', :now) returning id),
              item as (insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
                language, script, content_hash)
                select id, :mark, 'https://namuna.example/1', :mark, 'Suv yoʻq', 'Suv yoʻq', :now, :now, 'uz', 'Latn', ''
                from source returning id),
              story as (insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                values (:office, 'Suv yoʻq', :now, :now) returning id)
            insert into monitoring_mention (organisation, item, story, seen_at, tone, role)
            select :office, item.id, story.id, :now, :tone, 'main' from item, story returning id
            """)
        .param("mark", mark)
        .param("now", Sql.time(now))
        .param("office", office.organisation().value())
        .param("tone", tone)
        .query(UUID.class)
        .single();
  }
}
