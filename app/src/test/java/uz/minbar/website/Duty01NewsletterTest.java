package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
import uz.minbar.outside.mail.Letter;

/** D1 by e-mail: from the wish to get the office's word to the click that ends it. */
@HouseTest
@Serves(Duty.D1)
class Duty01NewsletterTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("http\\S+/(?:un)?subscribe/[\\w-]+");
  private static final String SUBSCRIBERS = "/api/v1/publishing/subscribers";

  @Autowired House house;

  PressCentre press;
  String channel;
  String reader;

  @BeforeEach
  void aPressCentreWithANewsletter() {
    press = PressCentre.in(house);
    assertThat(press.get("/oz/subscribe").statusCode()).isEqualTo(404);
    channel =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"email\",\"name\":\"Xabarnoma\",\"settings\":{}}")
            .json()
            .get("id")
            .asString();
    reader = "oquvchi." + UUID.randomUUID() + "@namuna.example";
    house.clock().advance(Duration.ofMinutes(1)); // One machine may ask so often a minute.
  }

  @Test
  void askingConfirmingAndBeingKnown() {
    assertThat(press.page("/oz/").select(".say a[href='/oz/subscribe']")).hasSize(1);
    var form = press.page("/oz/subscribe").select("form.subscribe-form");
    assertThat(form.select("input[name=email], select[name=language], button")).hasSize(3);
    assertThat(ask("yoʻq", "oz").statusCode()).isEqualTo(422);

    var asked = ask(reader, "oz");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(Jsoup.parse(asked.body()).select("h1").text()).isEqualTo("Pochtangizni oching");
    String confirm = link(MAIL.await(reader, 1, SOON).getFirst().text());
    assertThat(press.page(confirm).select("main form button").text()).startsWith("Ha");
    assertThat(press.office().get(SUBSCRIBERS).json().get("items")).isEmpty();
    var confirmed = press.post(confirm, Map.of());
    assertThat(Jsoup.parse(confirmed.body()).select("h1").text()).isEqualTo("Obuna boshlandi");
    assertThat(press.post(confirm, Map.of()).statusCode()).isEqualTo(404);
    var kept = press.office().get(SUBSCRIBERS).json().get("items").get(0);
    assertThat(kept.get("email").asString()).isEqualTo(reader);
    assertThat(kept.get("form").asString()).isEqualTo("/oz/subscribe");
    // Whoever asks for an address that is known hears the same.
    assertThat(main(ask(reader, "oz").body())).isEqualTo(main(asked.body()));
  }

  /** As a mail program does it: RFC 8058. */
  @Test
  void oneClickWithoutASessionEndsIt() {
    var _ = ask(reader, "oz");
    var _ = press.post(link(MAIL.await(reader, 1, SOON).getFirst().text()), Map.of());
    send("Birinchi xabar");
    var letter = letter("Birinchi xabar");
    String leave = link(letter.header("List-Unsubscribe"));
    assertThat(letter.html()).contains(leave);
    assertThat(press.page(leave).select("main form button").text()).isEqualTo("Obunani toʻxtatish");
    assertThat(press.office().get(SUBSCRIBERS).json().get("items").get(0).get("endedAt").isNull())
        .isTrue();
    var click = press.post(leave, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(click.statusCode()).isEqualTo(200);
    assertThat(click.previousResponse()).isEmpty();
    assertThat(click.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(press.post(leave, Map.of()).statusCode()).isEqualTo(200);
    assertThat(press.post(leave + "x", Map.of()).statusCode()).isEqualTo(404);
    var ended = press.office().get(SUBSCRIBERS).json().get("items").get(0);
    assertThat(ended.get("endedBy").asString()).isEqualTo("herself");

    String second = send("Ikkinchi xabar");
    assertThat(tally(second)).isEqualTo("0 0 0");
    assertThat(subjects()).contains("Birinchi xabar").doesNotContain("Ikkinchi xabar");
  }

  @Test
  void robotsBelieveThatTheyWereHeard() {
    var answer =
        press.post(
            "/ru/subscribe",
            Map.of("email", reader, "language", "ru", "homepage", "http://namuna.example"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ask("boshqa" + reader, "ru").statusCode()).isEqualTo(200);
    MAIL.await("boshqa" + reader, 1, SOON);
    assertThat(MAIL.letters(reader)).isEmpty();
  }

  @Test
  void theDeskSeesFindsAndForgetsReaders() {
    press.office().post(SUBSCRIBERS, "{\"addresses\":[\"" + reader + "\"],\"proof\":\"yarmarka\"}");
    var desk = Desk.of(house, press.office());
    var page = Jsoup.parse(desk.get("/desk/publishing/newsletter?q=oquvchi").body());
    assertThat(page.select("ul.rows h2").eachText()).containsExactly(reader);
    assertThat(page.select("ul.figures").text()).contains("1 Oʻzbekcha");
    var table = desk.get("/desk/publishing/newsletter.csv");
    assertThat(table.body()).contains(reader + ",uz-Latn,yarmarka,");
    String remove = page.select("ul.rows form").attr("action");
    assertThat(desk.submit(remove, "").statusCode()).isIn(302, 303);
    assertThat(desk.get("/desk/publishing/newsletter").body()).doesNotContain(reader);
    assertThat(desk.get("/desk/staff/journal").body())
        .contains("publishing.exportSubscribers", "publishing.removeSubscriber")
        .doesNotContain(reader);
  }

  private HttpResponse<String> ask(String email, String prefix) {
    return press.post("/" + prefix + "/subscribe", Map.of("email", email, "language", "uz-Latn"));
  }

  private String send(String headline) {
    String id =
        press.approved(
            Map.of(
                "kind", "news",
                "headline", Map.of("uz-Latn", headline),
                "body", Map.of("uz-Latn", "<p>Matn.</p>")));
    var answer =
        press
            .office()
            .post(
                "/api/v1/publishing/materials/" + id + "/publish",
                "{\"channels\":[\"" + channel + "\"]}");
    assertThat(answer.status()).isEqualTo(202);
    await("handed over", () -> !tally(id).isEmpty());
    return id;
  }

  /** Waiting, sent, refused; "" before the mailing begins. */
  private String tally(String id) {
    var tally =
        press
            .office()
            .get("/api/v1/publishing/materials/" + id + "/letters")
            .json()
            .path("uz-Latn");
    return tally.isMissingNode()
        ? ""
        : tally.get("waiting") + " " + tally.get("sent") + " " + tally.get("refused");
  }

  private Letter letter(String subject) {
    await(subject, () -> subjects().contains(subject));
    return MAIL.letters(reader).stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private List<String> subjects() {
    return MAIL.letters(reader).stream().map(Letter::subject).toList();
  }

  /** The path of the one link of ours in a text. */
  private static String link(String text) {
    var link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    return URI.create(link.group()).getPath();
  }

  private static String main(String page) {
    return Jsoup.parse(page).select("main").html();
  }
}
