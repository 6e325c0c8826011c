package uz.minbar.insight.digests;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;
import static uz.minbar.house.Outside.TELEGRAM;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.insight.Said;
import uz.minbar.insight.Sending.Means;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.outside.Fault;
import uz.minbar.staff.Role;

/** A digest is made once and comes to each address once, whatever happens on the way. */
@HouseTest
class DigestsModuleTest {

  private static final String INSIGHT = "/api/v1/insight/";
  private static final String DIGESTS = INSIGHT + "digests";

  @Autowired House house;
  @Autowired Rounds rounds;
  @Autowired Sender sender;
  @Autowired Sendings sendings;
  @Autowired Recipients recipients;
  @Autowired Bells bells;

  Office office;
  Said said;
  String mark;

  @BeforeEach
  void anOfficeOnAWorkingDay() {
    office = house.organisation();
    said = new Said(house, office);
    mark = UUID.randomUUID().toString().substring(0, 8);
    put("calendar", "{\"saturdays\":true}");
    // Early enough that the longest wait of a test on its own day does not end on the next.
    while (local().getDayOfWeek() == DayOfWeek.SUNDAY || local().getHour() >= 20) {
      house.clock().advance(Duration.ofHours(1));
    }
    say("Bogʻiston mahallasida suv yoʻq", "negative");
  }

  @Test
  void itIsMadeAtItsHourAndComesToEachAddressOnce() throws Exception {
    long group = TELEGRAM.addGroup("Rahbariyat " + mark);
    office.as(() -> bells.set(String.valueOf(group), TELEGRAM.token(), ""));
    String hokim = mail("hokim");
    recipient("Hokim", hokim, "", "uz-Cyrl", "morning");
    recipient("Hokim yordamchisi", hokim, String.valueOf(group), "uz-Latn", "morning");
    recipient("Boshqa", mail("boshqa"), "", "uz-Latn", "weekly");
    var hour = local().plusMinutes(1).toLocalTime().withSecond(0).withNano(0);
    put("schedules/morning", "{\"hour\":\"" + hour + "\"}");
    rounds.look();
    assertThat(digests()).as("before its hour").isEmpty();
    house.clock().advance(Duration.ofMinutes(2));
    try (var nodes = Executors.newFixedThreadPool(3)) {
      Callable<Boolean> node =
          () -> {
            rounds.look();
            return true;
          };
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        assertThat(done.get()).isTrue();
      }
    }
    rounds.look();
    assertThat(digests()).hasSize(1);
    var letter = MAIL.await(hokim, 1, Duration.ofSeconds(20)).getFirst();
    assertThat(letter.subject()).startsWith("Тонгги дайжест");
    assertThat(letter.text()).contains("Боғистон маҳалласида сув йўқ", "/desk/insight/digests/");
    assertThat(letter.raw()).contains("morning-" + local().toLocalDate() + ".pdf", ".docx");
    TELEGRAM.awaitMessages(String.valueOf(group), 1, Duration.ofSeconds(20));
    await("all sent", () -> states().equals(List.of("sent", "sent")));
    house.clock().advance(Duration.ofHours(3));
    rounds.look();
    assertThat(MAIL.letters(hokim)).hasSize(1);
    assertThat(TELEGRAM.messages(String.valueOf(group))).hasSize(1);
    assertThat(MAIL.letters(mail("boshqa"))).isEmpty();
    assertThat(office.post(DIGESTS, "{\"kind\":\"morning\"}").status()).isEqualTo(409);
  }

  @Test
  void whatWasMadeStaysAsItWas() throws Exception {
    var made = make("morning");
    String id = made.get("digest").get("id").asString();
    var file = file(id, "uz-Latn.pdf");
    put(
        "templates/morning",
        "{\"title\":\"Boshqacha\",\"blocks\":[{\"what\":\"lead\",\"heading\":\"x\",\"text\":\"y\"}]}",
        "\"0\"");
    say("Endi chiqqan xabar", "positive");
    rounds.look();
    var read = office.get(DIGESTS + "/" + id).json();
    assertThat(read).isEqualTo(made);
    assertThat(read.get("content").toString()).contains("suv yoʻq").doesNotContain("Endi chiqqan");
    assertThat(file(id, "uz-Latn.pdf")).isEqualTo(file).hasSizeGreaterThan(2000);
    assertThat(office.rows(() -> strings("select files ->> 'uz-Latn.pdf' from insight_digest")))
        .containsExactly(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    house.clock().advance(Duration.ofDays(local().getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1));
    // The next one begins where this one ended: nothing is told twice, nothing is left out.
    var next = make("morning");
    assertThat(next.get("digest").get("since")).isEqualTo(made.get("digest").get("until"));
    assertThat(next.get("content").get("title").asString()).isEqualTo("Boshqacha");
  }

  @Test
  void whatSurelyDidNotGoIsTriedAgainAndWhatMayHaveGoneWaitsForAPerson() {
    String later = mail("keyinroq");
    String never = mail("hechqachon");
    MAIL.greylist(later, 1);
    MAIL.refuse(never);
    recipient("A", later, "", "uz-Latn", "weekly");
    recipient("B", never, "", "uz-Latn", "weekly");
    var made = make("weekly");
    await("told of", () -> states().equals(List.of("waiting", "failed")));
    house.clock().advance(Duration.ofMinutes(3));
    await("sent later", () -> states().equals(List.of("sent", "failed")));
    assertThat(MAIL.letters(later)).hasSize(1);
    assertThat(fault(1)).isEqualTo("insight.fault.refused");
    String id = made.get("digest").get("id").asString();
    String sent = sending(id, 0).get("id").asString();
    assertThat(office.post(INSIGHT + "sendings/" + sent + "/again", "").status()).isEqualTo(409);
  }

  @Test
  void silenceIsUnknownUntilAPersonDecides() {
    long group = TELEGRAM.addGroup("Jim " + mark);
    String chat = String.valueOf(group);
    office.as(() -> bells.set(chat, TELEGRAM.token(), ""));
    TELEGRAM.next(chat, Fault.CUT_AFTER_TAKING);
    recipient("A", "", chat, "uz-Latn", "criticism");
    String id = make("criticism").get("digest").get("id").asString();
    await("unknown", () -> states().equals(List.of("unknown")));
    house.clock().advance(Duration.ofHours(5));
    rounds.look();
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
    String sending = sending(id, 0).get("id").asString();
    var hokim = house.colleague(office, Role.HOKIM);
    assertThat(hokim.post(INSIGHT + "sendings/" + sending + "/came", "").status()).isEqualTo(403);
    var came = office.post(INSIGHT + "sendings/" + sending + "/came", "");
    assertThat(came.json().get("state").asString()).isEqualTo("sent");
    assertThat(office.post(INSIGHT + "sendings/" + sending + "/came", "").status()).isEqualTo(409);
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
  }

  @Test
  void aNodeThatDiesInTheMiddleSendsNothingTwice() {
    String to = mail("oʻrtada").replace("ʻ", "");
    var digest = UUID.fromString(make("monthly").get("digest").get("id").asString());
    recipient("A", to, "", "uz-Latn", "monthly");
    var id =
        office.rows(
            () -> {
              var one = recipients.all().getFirst();
              var added = sendings.add(digest, one, Means.MAIL, to).orElseThrow();
              assertThat(sendings.add(digest, one, Means.MAIL, to)).as("twice").isEmpty();
              assertThat(sendings.begin(added, 1)).isTrue();
              return added;
            });
    // The scheduler gives the same work to another node; nobody knows how far the first had come.
    sender.run(new Sender.Send(office.organisation().value(), id, 1, 1));
    assertThat(states()).containsExactly("unknown");
    assertThat(MAIL.letters(to)).isEmpty();
    assertThat(office.post(INSIGHT + "sendings/" + id + "/again", "").status()).isEqualTo(200);
    MAIL.await(to, 1, Duration.ofSeconds(20));
    await("sent", () -> states().equals(List.of("sent")));
    sender.run(new Sender.Send(office.organisation().value(), id, 2, 1));
    assertThat(states()).containsExactly("sent");
    assertThat(MAIL.letters(to)).hasSize(1);
    assertThat(sending(digest.toString(), 0).get("script").asString())
        .isEqualTo(Language.UZ_LATN.tag());
  }

  private List<String> strings(String sql) {
    return house.jdbc().sql(sql).query(String.class).list();
  }

  private void say(String title, String tone) {
    var at = now().minusSeconds(30);
    var source = said.source("Namuna 24", "national", at);
    var _ = said.mention(source, said.story(title, at), null, tone, title.hashCode(), at, title);
  }

  private JsonNode make(String kind) {
    var made = office.post(DIGESTS, "{\"kind\":\"" + kind + "\"}");
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.json();
  }

  private void recipient(String name, String email, String chat, String script, String kind) {
    String body =
        "{\"name\":\"%s\",\"email\":\"%s\",\"chat\":\"%s\",\"script\":\"%s\",\"kinds\":[\"%s\"]}"
            .formatted(name, email, chat, script, kind);
    var added = office.post(INSIGHT + "recipients", body);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
  }

  private void put(String what, String json) {
    put(what, json, "*");
  }

  private void put(String what, String json, String version) {
    var changed =
        office.send(
            office
                .request(INSIGHT + what)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString(json)));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
  }

  private List<JsonNode> digests() {
    return office.get(DIGESTS).json().get("items").valueStream().toList();
  }

  private JsonNode sending(String digest, int number) {
    return office.get(DIGESTS + "/" + digest).json().get("sendings").get(number);
  }

  /** Of the newest digest, in the order of the recipients' names. */
  private List<String> states() {
    String id = digests().getFirst().get("id").asString();
    return office
        .get(DIGESTS + "/" + id)
        .json()
        .get("sendings")
        .valueStream()
        .map(one -> one.get("state").asString())
        .toList();
  }

  private String fault(int number) {
    return sending(digests().getFirst().get("id").asString(), number).get("fault").asString();
  }

  private byte[] file(String digest, String name) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              office.request(DIGESTS + "/" + digest + "/files/" + name).build(),
              BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  private String mail(String name) {
    return name + "." + mark + "@namuna.example";
  }

  private Instant now() {
    return house.clock().instant();
  }

  private ZonedDateTime local() {
    return now().atZone(Dates.ZONE);
  }
}
