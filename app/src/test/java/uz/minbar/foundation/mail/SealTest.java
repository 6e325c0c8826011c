package uz.minbar.foundation.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks signatures as a receiver does, by RFC 6376 and in its own way. */
class SealTest {

  private static final String FROM = "axborot@namuna.example";
  private static KeyPair pair;

  @BeforeAll
  static void keys() throws Exception {
    var maker = KeyPairGenerator.getInstance("RSA");
    maker.initialize(2048);
    pair = maker.generateKeyPair();
  }

  @Test
  void aReceiverFindsTheSignatureSound() throws Exception {
    String letter =
        letter("Suv keldi: hamma uylarga ʻoʻzbekcha harflar bilan uzun sarlavha yozildi");
    assertThat(sound(letter)).isTrue();
    var fields = tags(header(letter, "dkim-signature"));
    assertThat(fields).containsEntry("d", "namuna.example").containsEntry("s", "kalit");
    assertThat(field(fields, "h").toLowerCase(Locale.ROOT).split("\\s*:\\s*"))
        .contains(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "list-unsubscribe",
            "list-unsubscribe-post");
  }

  @Test
  void whatWasChangedOnTheWayIsNotSound() throws Exception {
    String letter = letter("Sarlavha");
    assertThat(sound(letter.replace("Subject: Sarlavha", "Subject: Boshqa"))).isFalse();
    assertThat(sound(letter.replace("Quvur", "Truba"))).isFalse();
    assertThat(sound(letter.replace("One-Click", "Two-Click"))).isFalse();
    // Spaces that servers add or fold change nothing.
    assertThat(sound(letter.replace("To: ", "To:   "))).isTrue();
  }

  private static String letter(String subject) throws Exception {
    var mail =
        new Mail(
            "0198f3a2-7c11-7e55-9a3b-c5a1d2e3f405",
            null,
            "Namuna hokimligi",
            "oquvchi@boshqa.example",
            subject,
            "Quvur yangi.\n\n.nuqta bilan\n",
            "<p>Quvur <b>yangi</b>.</p>",
            Map.of(
                "List-Unsubscribe", "<https://namuna.example/oz/unsubscribe/abc>",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            Instant.parse("2026-11-26T08:00:00Z"),
            new Seal("namuna.example", "kalit", (RSAPrivateKey) pair.getPrivate()));
    return new String(Mime.bytes(mail, FROM), ISO_8859_1);
  }

  private static boolean sound(String letter) throws GeneralSecurityException {
    int gap = letter.indexOf("\r\n\r\n");
    var fields = tags(header(letter, "dkim-signature"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(body(letter.substring(gap + 4)).getBytes(ISO_8859_1));
    if (!Base64.getEncoder().encodeToString(hash).equals(bare(field(fields, "bh")))) {
      return false;
    }
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(pair.getPublic());
    var seen = new HashSet<String>();
    for (String name : field(fields, "h").split(":")) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      if (seen.add(wanted) && !header(letter, wanted).isEmpty()) {
        signature.update((relaxed(wanted, header(letter, wanted)) + "\r\n").getBytes(ISO_8859_1));
      }
    }
    String own = header(letter, "dkim-signature").replaceAll("(;\\s*b=)[^;]*", "$1");
    signature.update(relaxed("dkim-signature", own).getBytes(ISO_8859_1));
    return signature.verify(Base64.getDecoder().decode(bare(field(fields, "b"))));
  }

  private static String relaxed(String name, String value) {
    return name + ":" + value.replaceAll("\\r\\n", "").replaceAll("[ \\t]+", " ").strip();
  }

  private static String body(String body) {
    String relaxed =
        body.lines()
            .map(line -> line.replaceAll("[ \\t]+", " ").replaceAll(" $", ""))
            .collect(Collectors.joining("\r\n"))
            .replaceAll("(\\r\\n)+$", "");
    return relaxed.isEmpty() ? "" : relaxed + "\r\n";
  }

  private static String header(String letter, String name) {
    return headers(letter).stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static List<String> headers(String letter) {
    var headers = new ArrayList<String>();
    for (String line : letter.substring(0, letter.indexOf("\r\n\r\n")).split("\r\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        headers.add(headers.removeLast() + "\r\n" + line);
      } else {
        headers.add(line);
      }
    }
    return headers;
  }

  private static Map<String, String> tags(String header) {
    return List.of(header.split(";")).stream()
        .map(String::strip)
        .filter(tag -> tag.contains("="))
        .collect(
            Collectors.toMap(
                tag -> tag.substring(0, tag.indexOf('=')).strip(),
                tag -> tag.substring(tag.indexOf('=') + 1).strip()));
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }

  private static String bare(String base64) {
    return base64.replaceAll("\\s", "");
  }
}
