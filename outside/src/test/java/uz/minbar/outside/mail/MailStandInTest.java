package uz.minbar.outside.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailStandInTest {

  private static final String ENVELOPE =
      "EHLO x\r\nMAIL FROM:<minbar@namuna.example> BODY=8BITMIME\r\nRCPT TO:<a@namuna.example>\r\n";

  private final MailStandIn mail = MailStandIn.start();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void keepsALetterSentInOneGo() throws IOException {
    var answers =
        talk(
            ENVELOPE
                + "DATA\r\n"
                + "Subject: =?UTF-8?B?WW/Ku2w=?= =?UTF-8?Q?_=2B1?=\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Yo=CA=BBl ya=\r\n"
                + "xshi\r\n"
                + "..nuqta\r\n"
                + ".\r\n"
                + "QUIT\r\n");
    assertThat(answers).last().isEqualTo("221 bye");
    var letter = mail.await("a@namuna.example", 1, Duration.ofSeconds(5)).getFirst();
    assertThat(letter.from()).isEqualTo("minbar@namuna.example");
    assertThat(letter.subject()).isEqualTo("Yoʻl +1");
    assertThat(letter.text()).isEqualTo("Yoʻl yaxshi\n.nuqta");
  }

  @Test
  void readsThePartsOfALetter() {
    var letter =
        new Letter(
            "a",
            List.of("b"),
            "Content-Type: multipart/alternative; boundary=\"x\"\r\n\r\n"
                + "--x\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + "WW/Ku2w=\r\n"
                + "--x\r\n"
                + "Content-Type: text/html\r\n\r\n"
                + "<b>x</b>\r\n"
                + "--x--\r\n");
    assertThat(letter.text()).isEqualTo("Yoʻl");
    assertThat(letter.html()).isEqualTo("<b>x</b>");
  }

  @Test
  void refusesAndPutsOff() throws IOException {
    mail.refuse("A@namuna.example");
    assertThat(talk(ENVELOPE + "DATA\r\nQUIT\r\n"))
        .contains("550 5.1.1 no such mailbox", "503 5.5.1 no valid recipients");
    mail.greylist("b@namuna.example", 1);
    String other = ENVELOPE.replace("a@", "b@");
    assertThat(talk(other + "QUIT\r\n")).contains("451 4.7.1 greylisted, come back later");
    assertThat(talk(other + "DATA\r\n\r\nx\r\n.\r\nQUIT\r\n")).contains("250 2.0.0 taken");
    assertThat(mail.letters()).hasSize(1);
  }

  @Test
  void takesAndCutsTheLine() throws IOException {
    mail.cutAfterTaking();
    assertThat(talk(ENVELOPE + "DATA\r\n\r\nx\r\n.\r\n"))
        .last()
        .isEqualTo("354 go on, end with a dot");
    assertThat(mail.letters()).hasSize(1);
  }

  @Test
  void countsLettersInsteadOfKeepingThem() throws IOException {
    mail.countOnly();
    assertThat(
            talk(ENVELOPE + "DATA\r\n\r\nx\r\n.\r\n" + ENVELOPE + "DATA\r\n\r\ny\r\n.\r\nQUIT\r\n"))
        .last()
        .isEqualTo("221 bye");
    assertThat(mail.letters()).isEmpty();
    assertThat(mail.counts()).containsExactly(Map.entry("a@namuna.example", 2));
    assertThat(mail.counted()).isEqualTo(2);
  }

  @Test
  void takesNothingThatWasNotFinished() throws IOException {
    try (var line = new Socket("127.0.0.1", mail.url().getPort())) {
      line.getOutputStream()
          .write((ENVELOPE + "DATA\r\n\r\nyarim").getBytes(StandardCharsets.UTF_8));
      line.shutdownOutput();
      assertThat(line.getInputStream().readAllBytes()).isNotEmpty();
    }
    assertThat(mail.letters()).isEmpty();
    assertThatThrownBy(() -> mail.await("a@namuna.example", 1, Duration.ofMillis(20)))
        .hasMessageContaining("1 letters to a@namuna.example");
  }

  @Test
  void wantsALoginWhenTold() throws IOException {
    mail.login("minbar", "parol");
    assertThat(talk(ENVELOPE + "QUIT\r\n"))
        .contains("250-AUTH PLAIN LOGIN", "530 5.7.0 sign in first");
    assertThat(talk("EHLO x\r\nAUTH PLAIN AG1pbmJhcgB4\r\nQUIT\r\n"))
        .contains("535 5.7.8 wrong user or password");
    assertThat(talk("EHLO x\r\nAUTH PLAIN AG1pbmJhcgBwYXJvbA==\r\n" + ENVELOPE + "QUIT\r\n"))
        .contains("235 2.7.0 welcome")
        .doesNotContain("530 5.7.0 sign in first");
    assertThat(talk("EHLO x\r\nAUTH LOGIN\r\nbWluYmFy\r\ncGFyb2w=\r\nQUIT\r\n"))
        .contains("235 2.7.0 welcome");
  }

  private List<String> talk(String commands) throws IOException {
    try (var line = new Socket("127.0.0.1", mail.url().getPort());
        var in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      line.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
      var answers = new java.util.ArrayList<String>();
      @Nullable String answer = in.readLine();
      while (answer != null) {
        answers.add(answer);
        answer = in.readLine();
      }
      return answers;
    }
  }
}
