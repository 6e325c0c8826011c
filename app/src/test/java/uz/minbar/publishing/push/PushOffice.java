package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.PUSH;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.outside.Fault;
import uz.minbar.outside.push.PushStandIn.Message;
import uz.minbar.outside.push.PushStandIn.Subscription;
import uz.minbar.staff.Role;

/** An office that sends notices to browsers, and what its people and readers do with it. */
record PushOffice(
    House house, Push push, Office office, Office hokim, String site, String channel) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CHANNELS = "/api/v1/publishing/channels";
  private static final String MATERIALS = "/api/v1/newsroom/materials";

  static PushOffice in(House house, Push push) {
    var office = house.organisation();
    var added =
        office.post(CHANNELS, "{\"kind\":\"push\",\"name\":\"Brauzer xabarlari\",\"settings\":{}}");
    assertThat(added.status()).isEqualTo(201);
    String site = office.get(CHANNELS).json().get("items").get(0).get("id").asString();
    return new PushOffice(
        house,
        push,
        office,
        house.colleague(office, Role.HOKIM),
        site,
        added.json().get("id").asString());
  }

  /** A browser that takes notices in that language. */
  Subscription browser(Language language) {
    String key = office.as(push::key);
    var browser = PUSH.subscribe(key, house.clock()::instant);
    office.as(() -> push.begin(browser.endpoint(), browser.p256dh(), browser.auth(), language));
    return browser;
  }

  String approved(Map<String, ?> words) {
    String id = office.post(MATERIALS, JSON.writeValueAsString(words)).json().get("id").asString();
    act(id, "submit", "{}");
    assertThat(hokim.post(MATERIALS + "/" + id + "/approve", "{}").status()).isEqualTo(200);
    return id;
  }

  static Map<String, ?> news(String headline, String lead) {
    return Map.of(
        "kind", "news",
        "headline", Map.of("uz-Latn", headline),
        "lead", Map.of("uz-Latn", lead),
        "body", Map.of("uz-Latn", "<p>Quvur <b>yangi</b>.</p>"));
  }

  void act(String material, String act, String sent) {
    assertThat(office.post(MATERIALS + "/" + material + "/" + act, sent).status()).isEqualTo(200);
  }

  Office.Answer order(String material, List<String> channels) {
    return office.post(
        "/api/v1/publishing/materials/" + material + "/publish",
        JSON.writeValueAsString(Map.of("channels", channels)));
  }

  /** Publishes it in the press centre and to the browsers, and waits until the notices began. */
  void publish(String material) {
    assertThat(order(material, List.of(site, channel)).status()).isEqualTo(202);
    settled(material);
  }

  /** Waits until all that was asked for is done. */
  void settled(String material) {
    await("settled", () -> deliveries(material).stream().allMatch(PushOffice::done));
  }

  private static boolean done(JsonNode delivery) {
    return delivery.get("state").asString().equals("sent");
  }

  private List<JsonNode> deliveries(String material) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  /** How many browsers in Uzbek are in that state; -1 before any is. */
  int tally(String material, String state) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/notices")
        .json()
        .path("uz-Latn")
        .path(state)
        .asInt(-1);
  }

  /** Corrects it, and waits until that is done everywhere. */
  void correct(String material, String sent) {
    var answer = office.post(MATERIALS + "/" + material + "/correct", sent);
    assertThat(answer.status()).isEqualTo(200);
    long version = answer.json().get("approvedVersion").asLong();
    await("corrected", () -> stands(material, version));
  }

  private boolean stands(String material, long version) {
    return office.<Boolean>rows(
        () ->
            house
                .jdbc()
                .sql(
                    """
                    select bool_and(state = 'sent' and done_version = version and version >= ?)
                    from publishing_delivery where material = ?::uuid
                    """)
                .params(version, material)
                .query(Boolean.class)
                .single());
  }

  void begin(String endpoint, String key, String auth) {
    office.as(() -> push.begin(endpoint, key, auth, Language.UZ_LATN));
  }

  /** Its service lets nothing through for ten minutes. */
  static void hold(Subscription browser) {
    PUSH.next(browser.endpoint(), Fault.answer429(600));
  }

  static Message only(Subscription browser) {
    var messages = PUSH.messages(browser.endpoint());
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  static JsonNode shown(Subscription browser) {
    return PUSH.shown(browser.endpoint()).values().iterator().next();
  }

  JsonNode browsers() {
    return office.get("/api/v1/publishing/browsers").json();
  }

  int attempts(Subscription browser) {
    return number("select coalesce(max(w.attempts), 0)", browser.endpoint());
  }

  /** For how many seconds it waits from now; 0 where it does not. */
  long waits(Subscription browser) {
    return number(
        "select coalesce(extract(epoch from max(w.due_at) - '%s'), 0)::int"
            .formatted(house.clock().instant()),
        browser.endpoint());
  }

  int waiting() {
    return number("select count(*)", "");
  }

  int noticesOf(String material) {
    return office.<Integer>rows(
        () ->
            house
                .jdbc()
                .sql(
                    "select count(*) from publishing_notice where material = ?::uuid and language ="
                        + " 'uz-Latn'")
                .param(material)
                .query(Integer.class)
                .single());
  }

  private int number(String what, String endpoint) {
    return office.<Integer>rows(
        () ->
            house
                .jdbc()
                .sql(
                    what
                        + """
                         from publishing_notice_browser w join publishing_browser b on b.id = w.browser
                        where ? in ('', b.endpoint)
                        """)
                .param(endpoint)
                .query(Integer.class)
                .single());
  }
}
