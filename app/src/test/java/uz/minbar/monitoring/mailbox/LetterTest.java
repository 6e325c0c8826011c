package uz.minbar.monitoring.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Letters as they really come, which is seldom as they should be. */
class LetterTest {

  private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private static final String HEAD =
      """
      From: "Namuna Axborot" <xabar@agentlik.example>
      Date: Wed, 01 Jul 2026 09:30:00 +0500
      Message-ID: <birinchi@agentlik.example>
      Subject: Suv tarmogi
      """;

  /** Parts within parts, as programs for newsletters make them. */
  private static final String NESTED =
      """
      Content-Type: multipart/mixed; boundary=tashqi

      --tashqi
      Content-Type: multipart/related; boundary=orta

      --orta
      Content-Type: multipart/alternative; boundary=ichki

      --ichki
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      R3Vsb2JvZCB0dW1hbmkgeGFiYXJsYXJpLCB0b8qmbGlxIG1hdG4u
      --ichki
      Content-Type: text/html

      <p>Boshqa</p>
      --ichki--
      --orta
      Content-Type: image/png; name=belgi.png
      Content-ID: <belgi>

      xxx
      --orta--
      --tashqi
      Content-Type: application/pdf
      Content-Disposition: attachment; filename*=utf-8''%D2%9A%D0%B0%D1%80%D0%BE%D1%80.pdf

      %PDF
      --tashqi
      Content-Type: application/msword; name="=?UTF-8?B?0KHRg9Cy?=.doc"

      doc
      --tashqi
      Content-Type: text/plain; name=ilova.txt
      Content-Disposition: attachment

      ochilmaydi
      --tashqi--
      """;

  @Test
  void aPlainLetterIsAnItem() {
    var letter =
        letter(HEAD + "\nGulobod tumanida suv tarmog'i yangilandi.\nhttps://agentlik.example/1\n");
    assertThat(letter.from()).isEqualTo("xabar@agentlik.example");
    var entry = letter.entry();
    assertThat(entry.guid()).isEqualTo("<birinchi@agentlik.example>");
    assertThat(entry.title()).isEqualTo("Suv tarmogi");
    assertThat(entry.author()).isEqualTo("Namuna Axborot");
    assertThat(entry.address()).isEmpty();
    assertThat(entry.text())
        .isEqualTo("Gulobod tumanida suv tarmog'i yangilandi.\nhttps://agentlik.example/1");
    assertThat(entry.publishedAt()).isEqualTo("2026-07-01T04:30:00Z");
  }

  @Test
  void aDateThatCannotBeIsNoDate() {
    assertThat(letter("Date: Fri, 01 Jan 2100 00:00:00 +0000\n\nx").entry().publishedAt())
        .isEqualTo(NOW);
    assertThat(letter("Date: Thu, 01 Jan 1970 00:00:00 +0000\n\nx").entry().publishedAt()).isNull();
    assertThat(letter("Date: kecha\n\nx").entry().publishedAt()).isNull();
  }

  @Test
  void cyrillicHeadersComeInAllShapes() {
    String subject = "Гулобод туманида йиғилиш";
    byte[] bytes = subject.getBytes(UTF_8);
    // Cut within a letter, as programs do that count bytes.
    String cut =
        "=?UTF-8?B?"
            + base64(bytes, 0, 7)
            + "?=\r\n =?utf-8?b?"
            + base64(bytes, 7, bytes.length)
            + "?=";
    assertThat(title(cut)).isEqualTo(subject);
    String old = "Собрание в районе";
    assertThat(
            title(
                "=?windows-1251?B?"
                    + Base64.getEncoder().encodeToString(old.getBytes(CYRILLIC))
                    + "?="))
        .isEqualTo(old);
    assertThat(title("=?koi8-r?Q?=F3=CF=C2=D2=C1=CE=C9=C5?= =?koi8-r?Q?_=D7_=D2=C1=CA=CF=CE=C5?="))
        .isEqualTo(old);
    assertThat(title("RE: =?UTF-8?Q?=D0=A1=D1=83=D0=B2_bor?= (2)")).isEqualTo("RE: Сув bor (2)");
    assertThat(title(new String(old.getBytes(CYRILLIC), ISO_8859_1))).isEqualTo(old);
    assertThat(title(new String(old.getBytes(UTF_8), ISO_8859_1))).isEqualTo(old);
    assertThat(title("=?x-yoq?B?0KHRg9Cy?=")).isEqualTo("Сув");
    assertThat(letter("From: =?UTF-8?B?0KHRg9Cy?= <a@b.example>\n\nx").entry().author())
        .isEqualTo("Сув");
    assertThat(letter("From: a@b.example\n\nbirinchi qator\nikkinchi").entry().title())
        .isEqualTo("birinchi qator");
  }

  @Test
  void theWrongCharsetIsSeenThrough() {
    String text = "В районе отключили воду, жители пишут о ремонте.";
    for (String said :
        List.of("utf-8", "us-ascii", "iso-8859-1", "windows-1251", "x-yoq", "\"windows-1251\"")) {
      var raw =
          (HEAD
                      + "Content-Type: text/plain; charset="
                      + said
                      + "\nContent-Transfer-Encoding: 8bit\n\n")
                  .replace("\n", "\r\n")
              + new String(text.getBytes(CYRILLIC), ISO_8859_1);
      assertThat(read(raw.getBytes(ISO_8859_1)).entry().text()).as(said).isEqualTo(text);
    }
    var unsaid = HEAD + "\n" + new String(text.getBytes(UTF_8), ISO_8859_1);
    assertThat(read(unsaid.getBytes(ISO_8859_1)).entry().text()).isEqualTo(text);
    var french = HEAD + "Content-Type: text/plain; charset=iso-8859-1\n\nUn été à Samarcande";
    assertThat(read(french.getBytes(ISO_8859_1)).entry().text()).isEqualTo("Un été à Samarcande");
  }

  @Test
  void plainWordsGoBeforeThoseOfHtml() {
    String html =
        "<html><head><title>t</title><style>p{}</style></head><body>"
            + "<div style=\"display:none\">Koʻrinmas qator</div><p>Birinchi xatboshi &amp; boshqa</p>"
            + "<img src=\"https://kuzatuv.example/p.gif\" width=1><p><a href=\"https://agentlik.example/2\">Batafsil</a></p>"
            + "<script>alert(1)</script></body></html>";
    var both = alternative("Oddiy matn shu yerda, u yetarli.", html);
    assertThat(letter(both).entry().text()).isEqualTo("Oddiy matn shu yerda, u yetarli.");
    String shown = "Birinchi xatboshi & boshqa\nBatafsil";
    assertThat(letter(alternative(" ", html)).entry().text()).isEqualTo(shown);
    // A plain part that says nothing but that there is another.
    var stub = alternative("HTML.", html);
    assertThat(letter(stub).entry().text()).isEqualTo(shown);
    var alone = HEAD + "Content-Type: text/html; charset=utf-8\n\n" + html;
    assertThat(letter(alone).entry().text()).isEqualTo(shown);
  }

  @Test
  void nestedPartsGiveTheirWordsAndAttachmentsTheirNames() {
    assertThat(letter(HEAD + NESTED).entry().text())
        .startsWith("Gulobod tumani xabarlari")
        .endsWith("\n\n📎 Қарор.pdf\n📎 Сув.doc\n📎 ilova.txt")
        .doesNotContain("ochilmaydi", "belgi", "Boshqa");
  }

  @Test
  void aLetterWithinALetterIsRead() {
    String letter =
        HEAD
            + """
            Content-Type: multipart/mixed; boundary=q

            --q
            Content-Type: text/plain

            Sizga yuboraman.
            --q
            Content-Type: message/rfc822
            Content-Disposition: attachment; filename=xat.eml

            Subject: =?UTF-8?B?0KHRg9Cy?=
            Content-Type: text/html; charset=utf-8

            <p>Ichki xat matni</p>
            --q--
            """;
    assertThat(letter(letter).entry().text()).isEqualTo("Sizga yuboraman.\n\nСув\nIchki xat matni");
  }

  @Test
  void whatIsBrokenGivesWhatItHas() {
    var noText = HEAD + "Content-Type: application/pdf; name=qaror.pdf\n\n%PDF";
    assertThat(letter(noText).entry().text()).isEqualTo("📎 qaror.pdf");
    var cutOff = HEAD + "Content-Type: multipart/mixed; boundary=q\n\n--q\n\nBoshlandi va uzildi";
    assertThat(letter(cutOff).entry().text()).isEqualTo("Boshlandi va uzildi");
    var unknown = HEAD + "Content-Transfer-Encoding: yoq\n\nOddiy soʻz";
    assertThat(letter(unknown).entry().text()).isEqualTo("Oddiy soʻz");
    var base64 = HEAD + "Content-Transfer-Encoding: base64\n\nR3Vsb2JvZA==\n-- \n*";
    assertThat(letter(base64).entry().text()).startsWith("Gulobod");
    var deep = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%1$d\n\n--b%1$d\n".formatted(i));
    }
    assertThat(letter(deep + "\nTagida").entry().title()).isEqualTo("Suv tarmogi");
    assertThat(letter("").entry().guid()).startsWith("letter:");
  }

  @Test
  void flowedLinesAreOne() {
    var flowed = HEAD + "Content-Type: text/plain; format=flowed\n\nBirinchi \nqator\n-- \nImzo";
    assertThat(letter(flowed).entry().text()).isEqualTo("Birinchi qator\n-- \nImzo");
  }

  @Test
  void sendersAreKnownByTheirAddressAlone() {
    var letter = letter("From: \"<rais@hokimlik.example>\" <BEGONA@boshqa.example>\n\nx");
    assertThat(letter.isFrom(List.of())).isTrue();
    assertThat(letter.isFrom(List.of("begona@boshqa.example"))).isTrue();
    assertThat(letter.isFrom(List.of("@boshqa.example"))).isTrue();
    assertThat(letter.isFrom(List.of("rais@hokimlik.example", "@qa.example"))).isFalse();
  }

  @Property(tries = 300)
  void noHeaderAndNoBodyHarms(
      @ForAll @StringLength(max = 60) String subject,
      @ForAll @StringLength(max = 200) String rest) {
    String type = rest.length() % 2 == 0 ? "multipart/" + rest : rest;
    var letter =
        letter("Subject: =?utf-8?q?" + subject + "\nContent-Type: " + type + "\n\n" + rest);
    assertThat(letter.entry().guid()).isNotEmpty();
    assertThat(letter.entry().text()).doesNotContain("\0");
  }

  private static String title(String subject) {
    var raw = "Subject: " + subject + "\r\n\r\nx";
    return read(raw.getBytes(ISO_8859_1)).entry().title();
  }

  private static String base64(byte[] bytes, int from, int to) {
    return Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, from, to));
  }

  private static String alternative(String plain, String html) {
    return HEAD
        + "Content-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain; charset=utf-8\n\n"
        + plain
        + "\n--q\nContent-Type: text/html; charset=utf-8\n\n"
        + html
        + "\n--q--\n";
  }

  private static Letter letter(String raw) {
    return read(raw.getBytes(UTF_8));
  }

  private static Letter read(byte[] raw) {
    try {
      return Letter.read(raw, NOW);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
