package uz.minbar.house;

import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import uz.minbar.staff.Role;

/**
 * A working day of an office for tests that look at pages: criticism late and in time, materials in
 * every state, deliveries in every trouble, words that are long and in both scripts.
 */
public final class Town {

  private final House house;
  private final Office office;
  private final Office hokim;
  private final String word = House.word("namuna");
  private final Map<String, String> pages = new LinkedHashMap<>();

  private Town(House house) {
    this.house = house;
    this.office = house.organisation();
    this.hokim = house.colleague(office, Role.HOKIM);
  }

  /** Plays the day through the API. */
  public static Town of(House house) {
    var town = new Town(house);
    town.hear();
    town.answer();
    new TownPress(town).write();
    town.inform();
    return town;
  }

  public Office office() {
    return office;
  }

  public Office hokim() {
    return hokim;
  }

  /** Pages with content, by a short name. */
  public Map<String, String> pages() {
    return pages;
  }

  House house() {
    return house;
  }

  /** The word that marks all that is said here. */
  String word() {
    return word;
  }

  public String page(String name) {
    return Objects.requireNonNull(pages.get(name), name);
  }

  /** One more thing is said, and heard. */
  public void hearOneMore(String title) {
    say(SITES.feed("/" + word + ".rss"), 100, title, "Bekat yoʻlovchilarni kutmoqda");
    var source = page("source").replace("/desk/", "/api/v1/");
    var _ = office.post(source + "/fetch", "");
    await(
        title,
        () ->
            list("/api/v1/monitoring/mentions").stream()
                .anyMatch(one -> one.get("title").asString().equals(title)));
  }

  private void inform() {
    var made = post("/api/v1/insight/digests", "{\"kind\":\"morning\"}").get("digest");
    pages.put("digest", "/desk/insight/digests/" + made.get("id").asString());
  }

  private void hear() {
    post("/api/v1/monitoring/topics", "{\"name\":\"Suv taʼminoti\",\"query\":\"%s\"}");
    String topic =
        post(
                "/api/v1/monitoring/topics",
                "{\"name\":\"Oʻzlashtirilayotgan yerlarning suv bilan taʼminlanganligi va kommunal"
                    + " xoʻjalik\",\"query\":\"%s OR (%s hokimlik*)\"}")
            .get("id")
            .asString();
    post(
        "/api/v1/monitoring/alerts/rules",
        "{\"bells\":[\"desk\",\"mail\"],\"steps\":[[\"%s\"],[\"%s\"]]}"
            .formatted(office.signedIn().person(), hokim.signedIn().person()));
    var feed = SITES.feed("/" + word + ".rss");
    say(feed, 1, "Bogʻiston mahallasida uch kundan beri suv yoʻq", "Odamlar suvni qoʻshni");
    say(feed, 2, "Ҳокимлик ёшлар билан учрашув ўтказди", "Учрашувда ёшларнинг таклифлари");
    say(feed, 3, "Maktab taʼmiri toʻxtab qolgani haqida video tarqaldi", "Pudratchi ishni");
    say(
        feed,
        4,
        "Agrosanoatlashtirilayotgan-hududlarni-obodonlashtirish-dasturi-muhokamasiga-doir-xabar",
        "Juda uzun soʻzli sarlavha");
    say(feed, 5, "В районе открылась новая поликлиника", "Поликлиника примет сто пациентов");
    watch();
    pages.put("topic", "/desk/monitoring/topics/" + topic);
    pages.put("stories", "/desk/monitoring/stories");
    String story = list("/api/v1/monitoring/stories").getLast().get("id").asString();
    pages.put("story", "/desk/monitoring/stories/" + story);
    pages.put("clipping", "/desk/monitoring/clippings/new");
    String mention = mention("Bogʻiston");
    pages.put("mention", "/desk/monitoring/mentions/" + mention);
    handle(mention);
    String alert = list("/api/v1/monitoring/alerts").getFirst().get("id").asString();
    pages.put("alert", "/desk/monitoring/alerts/" + alert);
  }

  /** What people do with what they heard. */
  private void handle(String mention) {
    pages.put("mentions-mine", "/desk/monitoring?pile=mine");
    var desk = Desk.of(house, office);
    var _ = desk.submit("/desk/monitoring/mentions/" + mention + "/take", "");
    var _ = desk.submit("/desk/monitoring/mentions/" + mention + "/mark", "");
    String places =
        "Bogʻiston mahallasi; 41,312; 69,279\nKoʻkterak mahallasi; 41,305; 69,31\nOqtepa qishlogʻi";
    var _ = desk.submit("/desk/monitoring/places", "places=" + Desk.encoded(places));
  }

  private void watch() {
    var first =
        post(
            "/api/v1/monitoring/sources",
            "{\"kind\":\"feed\",\"title\":\"Namuna 24\",\"address\":\""
                + SITES.address("/" + word + ".rss")
                + "\"}");
    var broken =
        post(
            "/api/v1/monitoring/sources",
            "{\"kind\":\"feed\",\"title\":\"Oʻqilmaydigan, juda uzun nomli tuman gazetasi"
                + " tahririyati\",\"address\":\""
                + SITES.address("/" + word + "/yoq-lenta-juda-uzun-manzil-bilan.rss")
                + "\"}");
    await("mentions", () -> list("/api/v1/monitoring/mentions").size() == 5);
    await(
        "a failing source",
        () ->
            office
                .get("/api/v1/monitoring/sources/" + broken.get("id").asString())
                .json()
                .get("health")
                .get("state")
                .asString()
                .equals("failing"));
    pages.put("source", "/desk/monitoring/sources/" + first.get("id").asString());
    pages.put("source-failing", "/desk/monitoring/sources/" + broken.get("id").asString());
  }

  private void say(uz.minbar.outside.feeds.Feed feed, int number, String title, String text) {
    var _ =
        SITES.publish(
            feed,
            "/" + word + "/" + number,
            title,
            "<p>"
                + text
                + " "
                + word
                + " tumanidan yozib olindi. "
                + (text + " ").repeat(20)
                + "</p>",
            house.clock().instant());
  }

  private String mention(String title) {
    for (var one : list("/api/v1/monitoring/mentions")) {
      if (one.get("title").asString().contains(title)) {
        return one.get("id").asString();
      }
    }
    throw new AssertionError("nobody said " + title);
  }

  private void answer() {
    String late = open("Bogʻiston", "widely-discussed");
    var _ = open("Maktab", "ordinary");
    String at = "/api/v1/reaction/cases/" + late;
    String question = "{\"office\":\"%s\",\"question\":\"Suv qachon beriladi va nega uzildi?\"}";
    var asked = post(at + "/facts", question.formatted("Suv taʼminoti idorasi"));
    post(at + "/facts", question.formatted("Obodonlashtirish boshqarmasi"));
    post(
        at + "/facts/" + asked.get(0).get("id").asString() + "/answer",
        "{\"answer\":\"Quvur almashtirilmoqda, ertaga soat 12 gacha suv beriladi.\"}");
    office.rows(
        () ->
            house
                .jdbc()
                .sql(
                    "update reaction_case set first_due_at = first_due_at - interval '3 hours',"
                        + " first_at = null where id = ?::uuid")
                .param(late)
                .update());
    String closed = open("Ҳокимлик", "attack");
    post("/api/v1/reaction/cases/" + closed + "/close", "{\"outcome\":\"Xabar tasdiqlanmadi.\"}");
    pages.put("case", "/desk/reaction/cases/" + late);
    pages.put("case-closed", "/desk/reaction/cases/" + closed);
    pages.put("case-journal", "/desk/reaction/journal");
  }

  private String open(String title, String level) {
    return post(
            "/api/v1/reaction/cases",
            "{\"mention\":\"" + mention(title) + "\",\"level\":\"" + level + "\"}")
        .get("id")
        .asString();
  }

  List<JsonNode> list(String path) {
    var items = new ArrayList<JsonNode>();
    office.get(path).json().get("items").forEach(items::add);
    return items;
  }

  JsonNode post(String path, String json) {
    var answer = office.post(path, json.replace("%s", word));
    if (answer.status() >= 300) {
      throw new AssertionError(path + ": " + answer.response().body());
    }
    return answer.json();
  }
}
