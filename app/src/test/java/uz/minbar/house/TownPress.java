package uz.minbar.house;

import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a town's office writes and publishes in its day. */
final class TownPress {

  private final Town town;

  TownPress(Town town) {
    this.town = town;
  }

  void write() {
    String chat = "@t" + town.word();
    TELEGRAM.addChannel(chat, "Namuna");
    String telegram = channel("Namuna tumani rasmiy kanali", chat);
    String broken = channel("Hali ochilmagan kanal", chat + "x");
    String manual =
        town.post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"portal\",\"name\":\"Davlat portali\",\"settings\":{}}")
            .get("id")
            .asString();
    String newsletter = newsletter();
    String site = town.list("/api/v1/publishing/channels").getFirst().get("id").asString();
    together(material("draft", "Qishki mavsumga tayyorgarlik boʻyicha brifing"));
    act(
        material("submitted", "Yangi maktab binosi foydalanishga topshirildi"),
        town.office(),
        "submit");
    String returned = material("returned", "Avtobus yoʻnalishlari oʻzgaradi");
    act(returned, town.office(), "submit");
    act(returned, town.hokim(), "return");
    String approved = approved("approved", "Ertangi matbuot anjumani haqida eʼlon");
    publish(approved, "\"" + town.house().clock().instant().plusSeconds(7200) + "\"", telegram);
    String published = approved("published", "Ichimlik suvi taʼminoti toʻliq tiklandi");
    publish(published, "null", telegram, broken, manual, newsletter, site);
    await("out", () -> deliveries(published).stream().anyMatch(one -> is(one, "sent")));
    await("failed", () -> deliveries(published).stream().anyMatch(one -> is(one, "failed")));
    String withdrawn = approved("withdrawn", "Xato raqamlar bilan chiqqan xabar");
    publish(withdrawn, "null", site, newsletter);
    await("out", () -> deliveries(withdrawn).stream().allMatch(one -> is(one, "sent")));
    act(withdrawn, town.office(), "withdraw");
    await("asked", () -> deliveries(withdrawn).stream().anyMatch(one -> is(one, "waiting")));
    pages(telegram, approved, published, withdrawn);
  }

  private void pages(String telegram, String approved, String published, String withdrawn) {
    town.pages().put("versions", "/desk/newsroom/materials/" + published + "/versions");
    town.pages().put("deliveries", "/desk/publishing/materials/" + published);
    town.pages().put("to-publish", "/desk/publishing/materials/" + approved);
    town.pages().put("letters", "/desk/publishing/materials/" + withdrawn);
    town.pages().put("channel", "/desk/publishing/channels/" + telegram);
    site();
    town.pages().put("found", "/desk/search?q=suv");
    town.pages().put("found-nothing", "/desk/search?q=zzzzz");
    town.pages().put("mentions-none", "/desk/monitoring?q=zzzzz");
    town.pages().put("materials-none", "/desk/newsroom?q=zzzzz");
  }

  /** A page of the press centre with a leader on it. */
  private void site() {
    String leaders =
        town.post(
                "/api/v1/website/sections",
                "{\"kind\":\"leaders\",\"title\":{\"uz-Latn\":\"Tuman rahbarlari\"},\"shown\":true}")
            .get("id")
            .asString();
    String at = "/desk/website/sections/" + leaders;
    String leader =
        town.post(
                "/api/v1/website/sections/" + leaders + "/entries",
                "{\"title\":{\"uz-Latn\":\"Namunov Sinov Namunovich\"},\"phone\":\"+998000000000\"}")
            .get("id")
            .asString();
    town.pages().put("section", at);
    town.pages().put("section-new", "/desk/website/sections/new");
    town.pages().put("entry", at + "/entries/" + leader);
    town.pages().put("banner", "/desk/website/banner");
  }

  /** Asked of an office, commented on, and ready to be asked for approval. */
  private void together(String draft) {
    String at = "/newsroom/materials/" + draft;
    town.post(
        "/api/v1" + at + "/asks",
        "{\"office\":\"Kommunal xizmatlar koʻrsatish boʻlimi\",\"question\":\"Necha xonadon"
            + " tayyor?\",\"dueAt\":\"%s\"}"
                .formatted(town.house().clock().instant().plusSeconds(90_000)));
    town.post(
        "/api/v1" + at + "/comments",
        "{\"quote\":\"ertaga\",\"words\":\"Kunini yozaylik\",\"instead\":\"shanba kuni\"}");
    town.pages().put("asks", "/desk" + at + "/asks");
    town.pages().put("approvals", "/desk" + at + "/approvals");
    town.pages().put("templates", "/desk/newsroom/templates");
  }

  private String newsletter() {
    String id =
        town.post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"email\",\"name\":\"Xabarnoma\",\"settings\":{}}")
            .get("id")
            .asString();
    String readers = "\"uzoqdagi.mahallaning.oquvchisi@%1$s.example\",\"diyora@%1$s.example\"";
    town.post(
        "/api/v1/publishing/subscribers",
        "{\"proof\":\"Tuman yarmarkasi, 2026-yil sentabr\",\"addresses\":[%s]}"
            .formatted(readers.formatted(town.word())));
    town.pages().put("newsletter", "/desk/publishing/newsletter");
    town.pages().put("newsletter-channel", "/desk/publishing/channels/" + id);
    return id;
  }

  private String channel(String name, String chat) {
    return town.post(
            "/api/v1/publishing/channels",
            "{\"kind\":\"telegram\",\"name\":\"%s\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}"
                .formatted(name, TELEGRAM.token(), chat))
        .get("id")
        .asString();
  }

  private String approved(String page, String headline) {
    String id = material(page, headline);
    act(id, town.office(), "submit");
    act(id, town.hokim(), "approve");
    return id;
  }

  private String material(String page, String headline) {
    String body =
        "<p>Tuman hokimligi axborot xizmati xabar qiladi: %s.</p><h2>Tafsilotlar</h2><ul><li>Ishlar"
            + " ertaga tugaydi.</li></ul><blockquote>Kechikish uchun uzr soʻraymiz.</blockquote>";
    String id =
        town.post(
                "/api/v1/newsroom/materials",
                ("{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\",\"ru\":\"Подача питьевой воды"
                        + " восстановлена полностью\"},\"lead\":{\"uz-Latn\":\"Ishlar tugadi.\"},"
                        + "\"body\":{\"uz-Latn\":\"%s\",\"ru\":\"<p>Работы завершены.</p>\"}}")
                    .formatted(headline, body.formatted(headline)))
            .get("id")
            .asString();
    town.pages().put("material-" + page, "/desk/newsroom/materials/" + id);
    return id;
  }

  private static void act(String material, Office by, String act) {
    var answer =
        by.post(
            "/api/v1/newsroom/materials/" + material + "/" + act,
            "{\"note\":\"Raqamlarni qayta tekshiring.\"}");
    if (answer.status() >= 300) {
      throw new AssertionError(act + ": " + answer.response().body());
    }
  }

  private void publish(String material, String at, String... channels) {
    town.post(
        "/api/v1/publishing/materials/" + material + "/publish",
        "{\"at\":" + at + ",\"channels\":[\"" + String.join("\",\"", channels) + "\"]}");
  }

  private List<JsonNode> deliveries(String material) {
    return town.list("/api/v1/publishing/materials/" + material + "/deliveries");
  }

  private static boolean is(JsonNode delivery, String state) {
    return delivery.get("state").asString().equals(state);
  }
}
