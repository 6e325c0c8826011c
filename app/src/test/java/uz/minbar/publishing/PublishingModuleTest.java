package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.staff.Role;

@HouseTest
class PublishingModuleTest {

  private static final String CHANNELS = "/api/v1/publishing/channels";

  @Autowired House house;

  Office office;
  Office hokim;
  String chat;
  String telegram;
  String site;

  @BeforeEach
  void anOfficeWithAChannel() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
    chat = "@namuna_" + UUID.randomUUID().toString().substring(0, 8);
    TELEGRAM.addChannel(chat, "Namuna");
    telegram =
        office
            .post(
                CHANNELS,
                """
                {"kind":"telegram","name":"Namuna kanali","settings":{"token":"%s","chat":"%s"}}
                """
                    .formatted(TELEGRAM.token(), chat))
            .json()
            .get("id")
            .asString();
    site = office.get(CHANNELS).json().get("items").get(0).get("id").asString();
  }

  @Test
  void aMaterialGoesOutOnceOnEachChannelAndItsReceiptIsSeen() {
    var id = approved("Suv keldi", "<p>Taʼmir <b>tugadi</b>.</p>");
    assertThat(publish(id, site, telegram)).isEqualTo(202);
    awaitStates(id, "sent", 3);
    assertThat(publish(id, site, telegram)).isEqualTo(202);
    var posts = TELEGRAM.visible(chat);
    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().text()).startsWith("Suv keldi").contains("Taʼmir tugadi.");
    assertThat(posts.getFirst().html()).contains("<b>Suv keldi</b>", "<b>tugadi</b>");
    assertThat(delivery(id, telegram).get("address").asString())
        .endsWith(chat.substring(1) + "/" + posts.getFirst().id());
    assertThat(office.get("/api/v1/newsroom/materials/" + id).json().get("state").asString())
        .isEqualTo("published");
  }

  @Test
  void secretsAreNeverReadBack() {
    assertThat(office.get(CHANNELS).response().body()).doesNotContain(TELEGRAM.token());
    assertThat(office.get(CHANNELS + "/" + telegram).json().get("hasSecret").asBoolean()).isTrue();
  }

  @Test
  void nothingGoesOutBeforeApprovalOrUnderEmbargo() {
    var draft = draft("Hali emas", "<p>x</p>", "");
    assertThat(publish(draft, telegram)).isEqualTo(409);
    var later = house.clock().instant().plus(Duration.ofHours(5));
    var id = approve(draft("Ertaga", "<p>x</p>", ",\"embargoUntil\":\"" + later + "\""));
    assertThat(publish(id, telegram)).isEqualTo(409);
    assertThat(TELEGRAM.messages(chat)).isEmpty();
  }

  @Test
  void aTextBeyondTheLimitIsRefusedWithTheLimit() {
    var id = approved("Uzun", "<p>" + "a".repeat(5000) + "</p>");
    var refused =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + telegram + "\"]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("errors").toString()).contains("4096", "Namuna kanali");
    assertThat(TELEGRAM.messages(chat)).isEmpty();
  }

  @Test
  void anAnswerThatNeverComesIsUnknownAndReadBackInsteadOfSentTwice() {
    TELEGRAM.next(chat, Fault.CUT_AFTER_TAKING);
    var id = approved("Javobsiz", "<p>Bir marta.</p>");
    publish(id, telegram);
    await("unknown", () -> state(id, telegram).equals("unknown"));
    house.clock().advance(Duration.ofSeconds(30));
    await("found on the page", () -> state(id, telegram).equals("sent"));
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
    assertThat(delivery(id, telegram).get("receipt").get("messages").get(0).asLong())
        .isEqualTo(TELEGRAM.messages(chat).getFirst().id());
  }

  @Test
  void whatWasCutBeforeItWasTakenGoesOutAfterReadingBack() {
    TELEGRAM.next(chat, Fault.CUT_BEFORE_TAKING);
    var id = approved("Uzildi", "<p>Yoʻlda qoldi.</p>");
    publish(id, telegram);
    await("unknown", () -> state(id, telegram).equals("unknown"));
    assertThat(TELEGRAM.messages(chat)).isEmpty();
    for (int i = 1; i < Delivering.SURE; i++) {
      int readings = i;
      house.clock().advance(Duration.ofMinutes(3));
      await("reading " + i, () -> readings(id) >= readings);
      assertThat(TELEGRAM.messages(chat)).isEmpty();
    }
    house.clock().advance(Duration.ofMinutes(3));
    await("sent after all", () -> state(id, telegram).equals("sent"));
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
  }

  @Test
  void whereNobodyCanTellAPersonIsAsked() {
    TELEGRAM.preview(chat, false);
    TELEGRAM.next(chat, Fault.CUT_AFTER_TAKING);
    var id = approved("Yopiq", "<p>Sahifasi yoʻq.</p>");
    publish(id, telegram);
    await("unknown", () -> state(id, telegram).equals("unknown"));
    for (int i = 1; i <= Delivering.MOST_READINGS; i++) {
      int readings = i;
      house.clock().advance(Duration.ofHours(3));
      await("reading " + i, () -> readings(id) >= readings);
    }
    await(
        "a person is asked",
        () -> delivery(id, telegram).get("error").asString("").contains("belgilang"));
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
    long message = TELEGRAM.messages(chat).getFirst().id();
    var found =
        office.post(
            "/api/v1/publishing/deliveries/"
                + delivery(id, telegram).get("id").asString()
                + "/found",
            "{\"address\":\"https://t.example/" + chat.substring(1) + "/" + message + "\"}");
    assertThat(found.status()).isEqualTo(204);
    assertThat(state(id, telegram)).isEqualTo("sent");
  }

  @Test
  void telegramAsksToWaitAndItGoesOnByItself() {
    TELEGRAM.next(chat, Fault.answer429(40));
    var id = approved("Sekin", "<p>Kutamiz.</p>");
    publish(id, telegram);
    await(
        "waits",
        () ->
            delivery(id, telegram).get("attempts").asInt() == 0
                && !delivery(id, telegram).get("error").isNull());
    assertThat(state(id, telegram)).isEqualTo("waiting");
    house.clock().advance(Duration.ofSeconds(45));
    await("sent", () -> state(id, telegram).equals("sent"));
    assertThat(TELEGRAM.messages(chat)).hasSize(1);
  }

  @Test
  void aRefusalSaysWhatToDo() {
    TELEGRAM.role(chat, TelegramStandIn.Role.WITHOUT_RIGHT);
    var id = approved("Huquqsiz", "<p>x</p>");
    publish(id, telegram);
    await("failed", () -> state(id, telegram).equals("failed"));
    assertThat(delivery(id, telegram).get("error").asString()).contains("administrator");
    TELEGRAM.role(chat, TelegramStandIn.Role.ADMINISTRATOR);
    publish(id, telegram);
    await("sent", () -> state(id, telegram).equals("sent"));
  }

  @Test
  void aCorrectionAndAWithdrawalReachWhatWentOut() {
    var id = approved("Eski sarlavha", "<p>Eski matn.</p>");
    publish(id, telegram, site);
    awaitStates(id, "sent", 3);
    var corrected =
        hokim.post(
            "/api/v1/newsroom/materials/" + id + "/correct",
            "{\"headline\":{\"uz-Latn\":\"Yangi sarlavha\"},\"note\":\"Xato bor edi\"}");
    assertThat(corrected.status()).isEqualTo(200);
    await("edited", () -> TELEGRAM.visible(chat).getFirst().text().startsWith("Yangi sarlavha"));
    assertThat(TELEGRAM.visible(chat).getFirst().text()).contains("Xato bor edi");
    await("settled", () -> states(id).stream().allMatch("sent"::equals));
    hokim.post("/api/v1/newsroom/materials/" + id + "/withdraw", "{\"note\":\"Bekor\"}");
    await("gone", () -> TELEGRAM.visible(chat).isEmpty());
    await(
        "withdrawn everywhere",
        () ->
            deliveries(id)
                .valueStream()
                .allMatch(
                    one ->
                        one.get("act").asString().equals("withdraw")
                            && one.get("state").asString().equals("sent")));
  }

  @Test
  void anotherOfficesChannelIsNoChannel() {
    var stranger = house.organisation();
    var other = stranger.get(CHANNELS).json().get("items").get(0).get("id").asString();
    var id = approved("Begona", "<p>x</p>");
    assertThat(publish(id, other)).isEqualTo(422);
    assertThat(stranger.get(CHANNELS + "/" + telegram).status()).isEqualTo(404);
  }

  private String approved(String headline, String body) {
    return approve(draft(headline, body, ""));
  }

  private String draft(String headline, String body, String more) {
    return office
        .post(
            "/api/v1/newsroom/materials",
            """
            {"kind":"news","headline":{"uz-Latn":"%s"},"body":{"uz-Latn":"%s"}%s}
            """
                .formatted(headline, body, more))
        .json()
        .get("id")
        .asString();
  }

  private String approve(String id) {
    var _ = office.post("/api/v1/newsroom/materials/" + id + "/submit", "{}");
    assertThat(hokim.post("/api/v1/newsroom/materials/" + id + "/approve", "{}").status())
        .isEqualTo(200);
    return id;
  }

  private int publish(String id, String... channels) {
    return office
        .post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + String.join("\",\"", channels) + "\"]}")
        .status();
  }

  private JsonNode deliveries(String id) {
    return office.get("/api/v1/publishing/materials/" + id + "/deliveries").json().get("items");
  }

  private List<String> states(String id) {
    return deliveries(id).valueStream().map(one -> one.get("state").asString()).toList();
  }

  private void awaitStates(String id, String state, int count) {
    await(
        count + " " + state,
        () -> states(id).size() == count && states(id).stream().allMatch(state::equals));
  }

  private JsonNode delivery(String id, String channel) {
    return deliveries(id)
        .valueStream()
        .filter(one -> one.get("channel").asString().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  private int readings(String id) {
    return office.<Integer>rows(
        () ->
            house
                .jdbc()
                .sql("select readings from publishing_delivery where material = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single());
  }

  private String state(String id, String channel) {
    return delivery(id, channel).get("state").asString();
  }
}
