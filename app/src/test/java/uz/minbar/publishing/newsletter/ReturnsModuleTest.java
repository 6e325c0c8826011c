package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.BOXES;
import static uz.minbar.house.Outside.MAIL;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Outside;

/** What comes back changes who gets letters, and nothing that is made up does. */
@HouseTest
class ReturnsModuleTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PASSWORD = "maxfiy-parol-77";

  @Autowired House house;
  @Autowired Returns returns;

  NewsletterOffice press;
  GreenMailUser box;
  String domain;

  @BeforeEach
  void anOfficeThatReadsItsReturns() {
    String word = House.word("qaytgan");
    box = BOXES.setUser(word + "@pochta.example", word, PASSWORD);
    press =
        NewsletterOffice.in(
            house,
            "{\"mailbox\":\"imap://%s@%s/INBOX\",\"token\":\"%s\",\"returns\":\"%s@pochta.example\"}"
                .formatted(word, Outside.boxesAuthority(), PASSWORD, word));
    domain = "r" + UUID.randomUUID().toString().substring(0, 8) + ".namuna.example";
  }

  @Test
  void aMailboxThatDoesNotExistIsGivenUpAtOnceAndAFullOneAfterFive() {
    String gone = "yoq@" + domain;
    String full = "tola@" + domain;
    press.bring("uz-Latn", gone, full, "bor@" + domain);
    publish("Birinchi");
    assertThat(MAIL.letters(gone).getFirst().from()).endsWith("@pochta.example");
    deliver(ReportTest.failed("failed", "5.1.1", letter(gone)));
    for (int i = 0; i < Subscriptions.MOST_SOFT - 1; i++) {
      deliver(ReportTest.failed("failed", "5.2.2", letter(full)));
    }
    visit();
    assertThat(ended(gone)).isEqualTo("bounces");
    assertThat(ended(full)).isEmpty();
    deliver(ReportTest.failed("failed", "5.2.2", letter(full)));
    visit();
    assertThat(ended(full)).isEqualTo("bounces");
    publish("Ikkinchi");
    assertThat(MAIL.letters(gone)).hasSize(1);
  }

  @Test
  void visitsAtTheSameTimeCountEachReportOnce() throws Exception {
    String full = "tola@" + domain;
    press.bring("uz-Latn", full);
    publish("Xabar");
    for (int i = 0; i < Subscriptions.MOST_SOFT - 1; i++) {
      deliver(ReportTest.failed("failed", "5.2.2", letter(full)));
    }
    try (var visitors = Executors.newFixedThreadPool(3)) {
      var visits = List.of(visitors.submit(this::visit), visitors.submit(this::visit));
      for (var visit : visits) {
        visit.get();
      }
    }
    assertThat(ended(full)).isEmpty();
  }

  @Test
  void failuresOfLongAgoAreForgotten() {
    String full = "tola@" + domain;
    press.bring("uz-Latn", full);
    publish("Eski");
    for (int i = 0; i < Subscriptions.MOST_SOFT - 1; i++) {
      deliver(ReportTest.failed("failed", "5.2.2", letter(full)));
    }
    visit();
    house.clock().advance(Duration.ofDays(31));
    deliver(ReportTest.failed("failed", "5.2.2", letter(full)));
    visit();
    assertThat(ended(full)).isEmpty();
  }

  @Test
  void whoComplainsOrWritesThatSheLeavesGetsNoMore() {
    String angry = "jahldor@" + domain;
    String tired = "charchagan@" + domain;
    press.bring("uz-Latn", angry, tired);
    publish("Xabar");
    String unsubscribe = MAIL.letters(tired).getFirst().header("List-Unsubscribe");
    String subject = unsubscribe.replaceAll("(?s).*subject=([^>]*)>.*", "$1").replace("%20", " ");
    deliver(ReportTest.complaint("abuse", letter(angry)));
    deliver(ReportTest.bytes("From: " + tired + "\r\nSubject: " + subject + "\r\n\r\n"));
    visit();
    assertThat(ended(angry)).isEqualTo("complaint");
    assertThat(ended(tired)).isEqualTo("herself");
  }

  @Test
  void whoHasNoLetterOfOursEndsNothing() {
    String reader = "oquvchi@" + domain;
    press.bring("uz-Latn", reader);
    publish("Xabar");
    deliver(ReportTest.failed("failed", "5.1.1", UUID.randomUUID()));
    deliver(ReportTest.bytes("Subject: unsubscribe " + "a".repeat(43) + "\r\n\r\n"));
    deliver(ReportTest.bytes("Subject: bilan\r\nContent-Type: multipart/report\r\n\r\nbuzuq"));
    var other = NewsletterOffice.in(house);
    other.bring("uz-Latn", "begona@" + domain);
    String id = other.approved("Begona");
    other.publish(id);
    MAIL.await("begona@" + domain, 1, SOON);
    deliver(ReportTest.failed("failed", "5.1.1", letter("begona@" + domain)));
    visit();
    assertThat(ended(reader)).isEmpty();
    assertThat(other.subscriber("begona@" + domain).get("endedAt").isNull()).isTrue();
  }

  @Test
  void theDeskSaysWhenReturnsWereReadAndWhyNot() {
    visit();
    var desk = Desk.of(house, press.office());
    assertThat(desk.get("/desk/publishing/newsletter").body())
        .contains("Qaytgan xatlar oxirgi marta oʻqildi");
    box.setPassword("boshqa");
    visit();
    assertThat(desk.get("/desk/publishing/newsletter").body()).contains("parolni qabul qilmadi");
  }

  @Test
  void anOfficeSignsItsLettersWithAKeyOfItsOwn() {
    var desk = Desk.of(house, press.office());
    String seal = "/desk/publishing/newsletter/seal/";
    assertThat(desk.submit(seal + "make", "").statusCode()).isIn(302, 303);
    String page = desk.get("/desk/publishing/newsletter").body();
    assertThat(page).contains("._domainkey.namuna.example", "v=DKIM1; k=rsa; p=");
    String reader = "imzo@" + domain;
    press.bring("uz-Latn", reader);
    publish("Imzosiz");
    assertThat(MAIL.letters(reader).getFirst().header("DKIM-Signature")).isEmpty();
    assertThat(desk.submit(seal + "use", "").statusCode()).isIn(302, 303);
    publish("Imzoli");
    var signature = MAIL.letters(reader).get(1).header("DKIM-Signature");
    assertThat(signature).contains("d=namuna.example", "a=rsa-sha256");
    assertThat(signature.toLowerCase(Locale.ROOT))
        .contains("list-unsubscribe:", "list-unsubscribe-post");
  }

  private void publish(String headline) {
    String id = press.approved(headline);
    press.publish(id);
    await(
        headline,
        () ->
            press.tally(id, "sent") > 0
                && press.tally(id, "waiting") == 0
                && press.tally(id, "sending") == 0);
  }

  /** The number of the first letter that somebody got. */
  private static UUID letter(String reader) {
    String id = MAIL.letters(reader).getFirst().header("Message-ID");
    return UUID.fromString(id.substring(1, id.indexOf('@')));
  }

  private void deliver(byte[] letter) {
    try {
      box.deliver(new MimeMessage(null, new ByteArrayInputStream(letter)));
    } catch (MessagingException e) {
      throw new AssertionError(new String(letter, StandardCharsets.UTF_8), e);
    }
  }

  private void visit() {
    press.office().as(() -> returns.visit());
  }

  private String ended(String email) {
    return press.subscriber(email).get("endedBy").asString("");
  }
}
