package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.BOXES;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.house.Outside;
import uz.minbar.staff.Role;

/** Letters in an office's box are heard by that office, once, and the box does not notice. */
@HouseTest
class MailboxModuleTest {

  private static final String BASE = "/api/v1/monitoring";
  private static final String PASSWORD = "maxfiy-parol-77";

  @Autowired House house;

  Office office;
  String word;
  GreenMailUser box;

  @BeforeEach
  void anOfficeWithABox() {
    office = house.organisation();
    word = House.word("xp");
    box = BOXES.setUser(word + "@pochta.example", word, PASSWORD);
  }

  @Test
  void aLetterBecomesAMentionOnceAndForItsOfficeOnly() throws Exception {
    var other = house.organisation();
    String mine = topic(office);
    String theirs = topic(other);
    deliver("a", "Suv toʻxtadi " + word);
    String source = source(office, PASSWORD, "");
    pass("a mention", () -> mentions(office, mine).size() == 1);
    var mention = mentions(office, mine).get(0);
    assertThat(mention.get("title").asString()).isEqualTo("Suv toʻxtadi " + word);
    assertThat(mention.get("source").get("title").asString()).isEqualTo(word + "@127.0.0.1");
    String id = mention.get("id").asString();
    assertThat(Desk.of(house, office).get("/desk/monitoring/mentions/" + id).body())
        .contains("Namuna Axborot", "Gulobodda suv");
    // Read again, and from the beginning after the folder was made anew: nothing comes twice.
    forget(source);
    deliver("b", "Ikkinchi xat " + word);
    fetch(office, source);
    pass("the second", () -> health(office, source).get("items").asInt() == 2);
    pass("its mention", () -> mentions(office, mine).size() == 2);
    // Another office with the same box has a source and mentions of its own, and none of ours.
    assertThat(mentions(other, theirs)).isEmpty();
    assertThat(other.get(BASE + "/sources/" + source).status()).isEqualTo(404);
    assertThat(other.get(BASE + "/sources/" + source + "/mailbox").status()).isEqualTo(404);
    var _ = Desk.of(house, other).submit("/desk/monitoring/sources/" + source + "/restore", "");
    assertThat(other.get(BASE + "/sources/" + source).status()).isEqualTo(404);
    assertThat(source(other, PASSWORD, "")).isNotEqualTo(source);
    pass("theirs", () -> mentions(other, theirs).size() == 2);
    assertThat(mentions(office, mine)).hasSize(2);
    assertThat(health(office, source).get("items").asInt()).isEqualTo(2);
    // The box is as it was.
    var inbox = BOXES.getManagers().getImapHostManager().getInbox(box);
    assertThat(inbox.getMessageCount()).isEqualTo(2);
    assertThat(inbox.getUnseenCount()).isEqualTo(2);
  }

  @Test
  void onlyWhoIsLetInIsHeardAndWhatIsTooLargeIsCounted() throws Exception {
    deliver("a", "Kerak " + word);
    box.deliver(letter("b", "begona@boshqa.example", "Keraksiz", "Matn"));
    box.deliver(letter("c", "xabar@agentlik.example", "Katta", "x".repeat(10_500_000)));
    String source = source(office, PASSWORD, ",\"senders\":[\"agentlik.example\"]");
    pass("the large one", () -> mailbox(source).get("skipped").asInt() == 1);
    pass("one", () -> health(office, source).get("state").asString().equals("ok"));
    assertThat(health(office, source).get("items").asInt()).isEqualTo(1);
    assertThat(mailbox(source).get("senders").get(0).asString()).isEqualTo("@agentlik.example");
    assertThat(Desk.of(house, office).get("/desk/monitoring/sources/" + source).body())
        .contains("@agentlik.example", "10 MB");
    // What is not watched any more is not read.
    assertThat(office.send(office.request(BASE + "/sources/" + source).DELETE()).status())
        .isEqualTo(204);
    deliver("d", "Kech qolgan " + word);
    int _ =
        row(
            source,
            "update monitoring_source set next_fetch_at = now() - interval '100 years', last_fetch_at = null"
                + " where id = ?::uuid returning items");
    pass(
        "its time came",
        () ->
            row(source, "select count(last_fetch_at) from monitoring_source where id = ?::uuid")
                == 1);
    assertThat(row(source, "select items from monitoring_source where id = ?::uuid")).isEqualTo(1);
  }

  private int row(String source, String sql) {
    return office.rows(() -> house.jdbc().sql(sql).param(source).query(Integer.class).single());
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndCanBeReplaced() throws Exception {
    deliver("a", "Xat " + word);
    String source = source(office, "notogri-parol", "");
    pass("failing", () -> health(office, source).get("state").asString().equals("failing"));
    assertThat(health(office, source).get("lastError").asString())
        .contains("parolni qabul qilmadi");
    var desk = Desk.of(house, office);
    String at = "/desk/monitoring/sources/" + source;
    assertThat(desk.get(at).body()).contains("Parolni yangilang");
    var set = desk.submit(at + "/mailbox", "senders=&password=" + PASSWORD);
    assertThat(set.statusCode()).isIn(302, 303);
    pass("well", () -> health(office, source).get("items").asInt() == 1);
    assertThat(desk.submit(at + "/mailbox", "senders=a@@b").statusCode()).isEqualTo(422);
    // The password stands nowhere.
    assertThat(desk.get(at).body()).doesNotContain(PASSWORD);
    assertThat(desk.get("/desk/monitoring/sources").body()).doesNotContain(PASSWORD);
    assertThat(office.get(BASE + "/sources/" + source).response().body()).doesNotContain(PASSWORD);
    assertThat(mailbox(source).toString()).doesNotContain(PASSWORD);
    assertThat(desk.get("/desk/monitoring/sources.csv").body()).doesNotContain(word);
    String rows =
        office.rows(
            () ->
                house
                    .jdbc()
                    .sql(
                        """
                        select (select string_agg(j::text, ' ') from staff_journal j)
                          || (select string_agg(m::text, ' ') from monitoring_mailbox m)
                        """)
                    .query(String.class)
                    .single());
    assertThat(rows)
        .contains("monitoring.setMailbox", word)
        .doesNotContain(PASSWORD, "notogri-parol");
  }

  @Test
  void aMissingFolderIsSaidAndWhatCannotBeIsRefused() {
    String source = source(office, PASSWORD, "", address() + "/Yoq/Papka");
    pass("failing", () -> health(office, source).get("state").asString().equals("failing"));
    assertThat(health(office, source).get("lastError").asString()).contains("papka yoʻq");
    for (String wrong :
        new String[] {
          "imaps://a@10.0.0.1", "imaps://a@localhost", "imap://a@pochta.example", "matbuot"
        }) {
      assertThat(office.post(BASE + "/sources", sent(wrong, PASSWORD, "")).status())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(office.post(BASE + "/sources", sent(address(), "", "")).status()).isEqualTo(422);
    var reader = house.colleague(office, Role.OFFICE_HEAD);
    assertThat(reader.post(BASE + "/sources", sent(address(), PASSWORD, "")).status())
        .isEqualTo(403);
    var put =
        reader
            .request(BASE + "/sources/" + source + "/mailbox")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"password\":\"x\"}"));
    assertThat(reader.send(put).status()).isEqualTo(403);
    var desk = Desk.of(house, office);
    var _ = desk.get("/desk/monitoring/sources");
    var typed =
        desk.submit("/desk/monitoring/sources", "address=" + Desk.encoded(address() + "/Boshqa"));
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("paroli bilan birga", "/Boshqa");
    var added =
        desk.submit(
            "/desk/monitoring/sources",
            "kind=mailbox&title=Xatlar&senders=&password="
                + PASSWORD
                + "&address="
                + Desk.encoded(address() + "/Boshqa"));
    assertThat(added.statusCode()).isIn(302, 303);
    assertThat(desk.get("/desk/monitoring/sources?kind=mailbox").body()).contains("Xatlar");
  }

  private void forget(String source) {
    office.rows(
        () ->
            house
                .jdbc()
                .sql("update monitoring_mailbox set uid_validity = 1 where source = ?::uuid")
                .param(source)
                .update());
  }

  private void deliver(String id, String subject) throws MessagingException, FolderException {
    box.deliver(letter(id, "xabar@agentlik.example", subject, "Gulobodda suv yoʻq."));
  }

  private MimeMessage letter(String id, String from, String subject, String text)
      throws MessagingException {
    String raw =
        "From: Namuna Axborot <%s>\r\nMessage-ID: <%s%s@agentlik.example>\r\nContent-Type: text/plain; charset=utf-8\r\n"
            .formatted(from, id, word);
    var letter =
        new MimeMessage(
            null, new ByteArrayInputStream((raw + "\r\n" + text).getBytes(StandardCharsets.UTF_8)));
    letter.setSubject(subject, "utf-8");
    letter.setSentDate(Date.from(house.clock().instant()));
    // Its Message-ID stays as it is: nothing is saved anew.
    return letter;
  }

  private String address() {
    return "imap://" + word + "@" + Outside.boxesAuthority();
  }

  private String source(Office of, String password, String more) {
    return source(of, password, more, address());
  }

  private static String source(Office of, String password, String more, String address) {
    var made = of.post(BASE + "/sources", sent(address, password, more));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.response().body()).doesNotContain(password);
    return made.json().get("id").asString();
  }

  private static String sent(String address, String password, String more) {
    return "{\"kind\":\"mailbox\",\"address\":\"%s\",\"password\":\"%s\"%s}"
        .formatted(address, password, more);
  }

  /** Waits for it while the time goes on, for visits keep their pauses. */
  private void pass(String what, java.util.function.BooleanSupplier condition) {
    await(
        what,
        () -> {
          house.clock().advance(Duration.ofMillis(500));
          return condition.getAsBoolean();
        });
  }

  private String topic(Office of) {
    return of.post(BASE + "/topics", "{\"name\":\"Mavzu\",\"query\":\"" + word + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private static JsonNode mentions(Office of, String topic) {
    return of.get(BASE + "/mentions?topic=" + topic).json().get("items");
  }

  private static void fetch(Office of, String source) {
    assertThat(of.post(BASE + "/sources/" + source + "/fetch", "").status()).isEqualTo(202);
  }

  private static JsonNode health(Office of, String source) {
    return of.get(BASE + "/sources/" + source).json().get("health");
  }

  private JsonNode mailbox(String source) {
    return office.get(BASE + "/sources/" + source + "/mailbox").json();
  }
}
