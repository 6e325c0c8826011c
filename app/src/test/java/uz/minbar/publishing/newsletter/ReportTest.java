package uz.minbar.publishing.newsletter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final UUID LETTER = UUID.fromString("0198f3a2-7c11-7e55-9a3b-c5a1d2e3f405");

  @Test
  void whatFailedNamesTheLetterAndTheReason() {
    assertThat(Report.of(failed("failed", "5.1.1", LETTER)))
        .contains(new Report.Failed(List.of(LETTER), "5.1.1"));
    assertThat(Report.of(failed("Failed", "4.4.7 (expired)", LETTER)))
        .contains(new Report.Failed(List.of(LETTER), "4.4.7"));
    assertThat(Report.of(failed("failed", "", LETTER)))
        .contains(new Report.Failed(List.of(LETTER), "5.0.0"));
  }

  @Test
  void whatIsOnlyLateOrCameIsNoFailure() {
    for (String action : List.of("delayed", "delivered", "relayed", "expanded", "")) {
      assertThat(Report.of(failed(action, "4.2.2", LETTER))).as(action).isEmpty();
    }
  }

  @Test
  void aComplaintNamesTheLetter() {
    assertThat(Report.of(complaint("abuse"))).contains(new Report.Complaint(List.of(LETTER)));
    assertThat(Report.of(complaint("not-spam"))).isEmpty();
    assertThat(Report.of(complaint(""))).isEmpty();
  }

  @Test
  void whoLeavesByLetterSaysTheWord() {
    String word = "A".repeat(20) + "-" + "z".repeat(22);
    assertThat(Report.of(bytes("Subject: Re: Unsubscribe  " + word + "\r\n\r\n")))
        .contains(new Report.Leaving(word));
    assertThat(Report.of(bytes("Subject: unsubscribe\r\n\r\n" + word))).isEmpty();
    assertThat(Report.of(bytes("Subject: unsubscribe " + word + "z\r\n\r\n"))).isEmpty();
  }

  @Test
  void anAutomaticAnswerIsNone() {
    assertThat(
            Report.of(
                bytes(
                    "Subject: Taʼtildaman\r\nIn-Reply-To: <"
                        + LETTER
                        + "@namuna.example>\r\n\r\nx")))
        .isEmpty();
  }

  /** However servers fold, quote and order what they say. */
  @Property
  void eachFormOfAFailureIsUnderstood(
      @ForAll @IntRange(min = 0, max = 9) int subject,
      @ForAll @IntRange(min = 0, max = 19) int detail,
      @ForAll boolean folded,
      @ForAll boolean bareLines,
      @ForAll boolean withOthers,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 20) String boundary) {
    String status = "5." + subject + "." + detail;
    String group =
        "Final-Recipient: rfc822;"
            + (folded ? "\r\n  " : " ")
            + "ism@namuna.example\r\n"
            + "ACTION:"
            + (folded ? "\r\n\t" : " ")
            + "failed\r\n"
            + "Status:"
            + (folded ? "\r\n " : "")
            + status
            + "\r\n";
    String others =
        withOthers
            ? "Final-Recipient: rfc822; b@namuna.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n"
            : "";
    String letter = report("delivery-status", others + group, boundary, LETTER);
    byte[] sent = bytes(bareLines ? letter.replace("\r\n", "\n") : letter);
    assertThat(Report.of(sent)).contains(new Report.Failed(List.of(LETTER), status));
  }

  @Property
  void whateverComesIsUnderstoodOrLeft(@ForAll byte[] letter, @ForAll String said) {
    assertThat(Report.of(letter)).isEmpty();
    var report = Report.of(bytes(report("delivery-status", said, "b", LETTER)));
    report.ifPresent(
        found ->
            assertThat(((Report.Failed) found).status()).matches("[245]\\.\\d{1,3}\\.\\d{1,3}"));
  }

  /** Cut anywhere, it names no other letter. */
  @Property(tries = 300)
  void aReportThatIsCutNamesNobodyElse(@ForAll @IntRange(min = 0, max = 900) int length) {
    byte[] whole = failed("failed", "5.1.1", LETTER);
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length));
    Report.of(cut)
        .ifPresent(
            found -> assertThat(((Report.Failed) found).letters()).isSubsetOf(List.of(LETTER)));
  }

  static byte[] failed(String action, String status, UUID letter) {
    return bytes(
        report(
            "delivery-status",
            "Final-Recipient: rfc822; ism@namuna.example\r\nAction: "
                + action
                + "\r\nStatus: "
                + status
                + "\r\nDiagnostic-Code: smtp; 550 yoq\r\n",
            "chegara",
            letter));
  }

  static byte[] complaint(String type, UUID letter) {
    return bytes(
        report(
            "feedback-report",
            "Feedback-Type: " + type + "\r\nUser-Agent: Namuna/1\r\nVersion: 1\r\n",
            "chegara",
            letter));
  }

  private static byte[] complaint(String type) {
    return complaint(type, LETTER);
  }

  private static String report(String kind, String fields, String boundary, UUID letter) {
    return """
        From: Pochta xizmati <mailer-daemon@namuna.example>
        To: qaytgan@namuna.example
        Subject: Yetib bormadi
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=%1$s; boundary="=%3$s"

        --=%3$s
        Content-Type: text/plain

        Xat yetib bormadi.

        --=%3$s
        Content-Type: message/%1$s

        Reporting-MTA: dns; namuna.example

        %2$s

        --=%3$s
        Content-Type: text/rfc822-headers

        From: axborot@namuna.example
        Message-ID: <%4$s@namuna.example>
        Subject: Suv keldi

        --=%3$s--
        """
        .replace("\n", "\r\n")
        .formatted(kind, fields, boundary, letter);
  }

  static byte[] bytes(String text) {
    return text.getBytes(text.chars().allMatch(sign -> sign < 0x100) ? ISO_8859_1 : UTF_8);
  }
}
