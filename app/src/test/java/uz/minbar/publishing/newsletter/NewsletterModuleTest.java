package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Role;

@HouseTest
class NewsletterModuleTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String SUBSCRIBERS = NewsletterOffice.SUBSCRIBERS;

  @Autowired House house;
  @Autowired Newsletter newsletter;

  NewsletterOffice press;
  Office office;
  String domain;

  @BeforeEach
  void anOfficeWithANewsletter() {
    press = NewsletterOffice.in(house);
    office = press.office();
    domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".namuna.example";
  }

  @Test
  void eachReaderGetsOneLetterInHerLanguage() {
    press.bring("uz-Latn", "ota@" + domain, "ona@" + domain);
    press.bring("uz-Cyrl", "bobo@" + domain);
    press.bring("ru", "gost@" + domain);
    String id = press.approved("Suv keldi");
    press.publish(id);
    press.publish(id);
    var letter = MAIL.await("ota@" + domain, 1, SOON).getFirst();
    assertThat(letter.subject()).isEqualTo("Suv keldi");
    assertThat(letter.header("From"))
        .contains("hokimligi Axborot xizmati")
        .contains("axborot@namuna.example");
    assertThat(letter.text()).contains("Quvur yangi.", "Obunani toʻxtatish: http");
    assertThat(letter.html()).contains("<b>yangi</b>").doesNotContain("<img");
    assertThat(letter.header("List-Unsubscribe")).matches("<http[^>]*/oz/unsubscribe/[\\w-]{43}>");
    assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    var cyrillic = MAIL.await("bobo@" + domain, 1, SOON).getFirst();
    assertThat(cyrillic.subject()).isEqualTo("Сув келди");
    assertThat(cyrillic.text()).contains("Қувур янги.", "автоматик ўгирилган");
    await("all gone", () -> press.tally(id, "sent") == 2);
    assertThat(MAIL.letters("ona@" + domain)).hasSize(1);
    assertThat(MAIL.letters("ota@" + domain)).hasSize(1);
    assertThat(MAIL.letters("gost@" + domain)).isEmpty();
    assertThat(press.deliveries(id)).allMatch(one -> one.get("state").asString().equals("sent"));
  }

  @Test
  void lettersAreNotOrderedUnlessSomebodyTicksThem() {
    String id = press.approved("Suv keldi");
    var panel = Jsoup.parse(Desk.of(house, office).get("/desk/publishing/materials/" + id).body());
    var email = panel.select("#channels label:contains(Xabarnoma)");
    assertThat(email.text()).contains("qaytarib boʻlmaydi");
    assertThat(email.select("input").hasAttr("checked")).isFalse();
    assertThat(panel.select("#channels input[checked]")).isNotEmpty();
  }

  @Test
  void thereIsOneNewsletter() {
    var second =
        office.post(
            "/api/v1/publishing/channels",
            "{\"kind\":\"email\",\"name\":\"Ikkinchi\",\"settings\":{}}");
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.json().toString()).contains("Xabarnoma bitta");
  }

  @Test
  void aMailboxThatDoesNotExistIsGivenUpAndALaterOneTriedLater() {
    String later = "r" + domain;
    MAIL.refuse("yoq@" + domain);
    MAIL.greylist("keyin@" + later, 1);
    press.bring("uz-Latn", "yoq@" + domain, "keyin@" + later, "bor@" + domain);
    String id = press.approved("Yoʻl ochildi");
    press.publish(id);
    await("two ended", () -> press.tally(id, "refused") == 1 && press.tally(id, "sent") == 1);
    assertThat(press.subscriber("yoq@" + domain).get("endedBy").asString()).isEqualTo("bounces");
    assertThat(press.tally(id, "waiting")).isEqualTo(1);
    assertThat(MAIL.letters("keyin@" + later)).isEmpty();
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(MAIL.await("keyin@" + later, 1, SOON)).hasSize(1);
    await("all gone", () -> press.tally(id, "sent") == 2);
    assertThat(MAIL.letters("bor@" + domain)).hasSize(1);
  }

  @Test
  void aDomainThatAsksForQuietGetsIt() {
    MAIL.greylist("birinchi@" + domain, 1);
    press.bring("uz-Latn", "birinchi@" + domain);
    String id = press.approved("Birinchi");
    press.publish(id);
    await("rests", () -> press.tally(id, "waiting") == 1 && press.rests(domain) == 1);
    press.bring("uz-Latn", "ikkinchi@" + domain);
    String next = press.approved("Ikkinchi");
    press.publish(next);
    await("begun", () -> press.tally(next, "waiting") == 2);
    assertThat(MAIL.letters("ikkinchi@" + domain)).isEmpty();
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(MAIL.await("ikkinchi@" + domain, 1, SOON)).hasSize(1);
    assertThat(MAIL.await("birinchi@" + domain, 2, SOON)).hasSize(2);
  }

  @Test
  void aLetterWithoutAnAnswerIsNotSentAgainUnlessAPersonWantsIt() {
    MAIL.cutAfterTaking("jim@" + domain);
    press.bring("uz-Latn", "jim@" + domain);
    String id = press.approved("Jimlik");
    press.publish(id);
    await("unknown", () -> press.tally(id, "unknown") == 1);
    house.clock().advance(Duration.ofMinutes(5));
    assertThat(MAIL.letters("jim@" + domain)).hasSize(1);
    String again = "/api/v1/publishing/materials/" + id + "/letters/uz-Latn/again";
    assertThat(office.post(again, "").status()).isEqualTo(204);
    var letters = MAIL.await("jim@" + domain, 2, SOON);
    assertThat(letters.get(0).header("Message-ID")).isEqualTo(letters.get(1).header("Message-ID"));
    await("known", () -> press.tally(id, "sent") == 1);
    assertThat(office.post(again, "").status()).isEqualTo(409);
  }

  @Test
  void whatWaitsIsCorrectedAndForTheRestAPersonDecides() {
    MAIL.greylist("keyin@" + domain, 1);
    press.bring("uz-Latn", "keyin@" + domain, "bor@r" + domain);
    String id = press.approved("Eski sarlavha");
    press.publish(id);
    MAIL.await("bor@r" + domain, 1, SOON);
    await("one waits", () -> press.tally(id, "waiting") == 1);
    press.act(id, "correct", "{\"note\":\"sana\",\"headline\":{\"uz-Latn\":\"Yangi sarlavha\"}}");
    var asked = press.awaitDecision(id);
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(MAIL.await("keyin@" + domain, 1, SOON).getFirst().subject())
        .isEqualTo("Yangi sarlavha");
    assertThat(MAIL.letters("bor@r" + domain)).hasSize(1);
    assertThat(press.tell(id, asked)).isEqualTo(204);
    var told = MAIL.await("bor@r" + domain, 2, SOON).get(1);
    assertThat(told.subject()).isEqualTo("Tuzatish: Yangi sarlavha");
    assertThat(told.text()).contains("Tuzatildi: sana");
    assertThat(press.delivery(id, "uz-Latn").get("state").asString()).isEqualTo("sent");
    assertThat(press.tell(id, asked)).isEqualTo(409);
  }

  @Test
  void aWithdrawalStopsWhatWaits() {
    MAIL.greylist("keyin@" + domain, 1);
    press.bring("uz-Latn", "keyin@" + domain, "bor@r" + domain);
    String id = press.approved("Qaytarilgan");
    press.publish(id);
    MAIL.await("bor@r" + domain, 1, SOON);
    await("one waits", () -> press.tally(id, "waiting") == 1);
    press.act(id, "withdraw", "{\"note\":\"xato\"}");
    var asked = press.awaitDecision(id);
    assertThat(press.tally(id, "cancelled")).isEqualTo(1);
    assertThat(press.tell(id, asked)).isEqualTo(204);
    var told = MAIL.await("bor@r" + domain, 2, SOON).get(1);
    assertThat(told.subject()).isEqualTo("Qaytarib olindi: Qaytarilgan");
    assertThat(told.text()).contains("Sababi: xato");
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(MAIL.letters("keyin@" + domain)).isEmpty();
  }

  @Test
  void whoLeavesGetsNothingThatWaits() {
    MAIL.greylist("keyin@" + domain, 1);
    press.bring("uz-Latn", "keyin@" + domain);
    String id = press.approved("Kechikkan");
    press.publish(id);
    await("waits", () -> press.tally(id, "waiting") == 1 && press.rests(domain) == 1);
    String reader = press.subscriber("keyin@" + domain).get("id").asString();
    assertThat(office.send(office.request(SUBSCRIBERS + "/" + reader).DELETE()).status())
        .isEqualTo(204);
    house.clock().advance(Duration.ofMinutes(2));
    await("called off", () -> press.tally(id, "cancelled") == 1);
    assertThat(MAIL.letters("keyin@" + domain)).isEmpty();
  }

  @Test
  void addressesAreSeenByThoseWhoKeepTheChannels() {
    press.bring("uz-Latn", "sir@" + domain);
    var editor = house.colleague(office, Role.EDITOR);
    assertThat(editor.get(SUBSCRIBERS).status()).isEqualTo(403);
    assertThat(
            editor
                .post(SUBSCRIBERS, NewsletterOffice.agreed("ru", List.of("a@" + domain)))
                .status())
        .isEqualTo(403);
    assertThat(house.organisation().get(SUBSCRIBERS).json().get("items")).isEmpty();
    assertThat(office.get(SUBSCRIBERS + "?q=SIR").json().get("items")).hasSize(1);
    assertThat(office.get(SUBSCRIBERS + "?q=yoq").json().get("items")).isEmpty();
  }

  @Test
  void aListGoesByStretchesAndIsTakenOverWithItsProof() {
    var addresses = IntStream.range(0, 5).mapToObj(i -> "u" + i + "@" + domain).toList();
    var brought = office.post(SUBSCRIBERS, NewsletterOffice.agreed("uz-Latn", addresses)).json();
    assertThat(brought.get("added").asInt()).isEqualTo(5);
    assertThat(
            office
                .post(SUBSCRIBERS, NewsletterOffice.agreed("ru", List.of("u1@" + domain, "yoʻq")))
                .json()
                .toString())
        .isEqualTo("{\"added\":0,\"known\":1,\"refused\":[\"yoʻq\"]}");
    assertThat(office.post(SUBSCRIBERS, "{\"addresses\":[]}").status()).isEqualTo(422);
    var first = office.get(SUBSCRIBERS + "?limit=3").json();
    var rest = office.get(SUBSCRIBERS + "?limit=3&cursor=" + first.get("next").asString()).json();
    assertThat(first.get("items").size() + rest.get("items").size()).isEqualTo(5);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(first.get("items").get(0).get("form").asString()).isEqualTo("yarmarka, 2026");
  }

  @Test
  void nobodyFillsAnothersMailboxByOurHand() {
    String victim = "nishon@" + domain;
    for (int i = 0; i < 5; i++) {
      office.as(() -> newsletter.ask(victim, Language.RU, "/ru/subscribe"));
    }
    var letter = MAIL.await(victim, 1, SOON).getFirst();
    assertThat(letter.subject()).startsWith("Подтвердите подписку");
    house.clock().advance(Duration.ofHours(2));
    office.as(() -> newsletter.ask(victim, Language.RU, "/ru/subscribe"));
    assertThat(MAIL.await(victim, 2, SOON)).hasSize(2);
    String late = key(MAIL.letters(victim).get(0).text());
    String key = key(MAIL.letters(victim).get(1).text());
    assertThat(office.<Boolean>as(() -> newsletter.confirm(late))).isFalse();
    assertThat(office.<Boolean>as(() -> newsletter.confirms(key))).isTrue();
    house.clock().advance(Duration.ofDays(4));
    assertThat(office.<Boolean>as(() -> newsletter.confirm(key))).isFalse();
  }

  private static String key(String text) {
    return text.replaceAll("(?s).*/subscribe/([\\w-]{43}).*", "$1");
  }
}
