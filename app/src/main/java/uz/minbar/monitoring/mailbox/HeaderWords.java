package uz.minbar.monitoring.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uz.minbar.monitoring.intake.Decoding;

/**
 * Words of a header as real letters have them: encoded ones (RFC 2047) that were cut within a
 * letter of the alphabet, and bytes that nobody encoded at all.
 */
final class HeaderWords {

  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private HeaderWords() {}

  /** In one line. */
  static String of(String raw) {
    String line = unencoded(raw.replaceAll("\\r?\\n[ \\t]*", " "));
    var out = new StringBuilder();
    var bytes = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    for (var word : ENCODED.matcher(line).results().toList()) {
      String between = line.substring(end, word.start());
      boolean joins = end > 0 && between.isBlank();
      // Two words of one encoding are one text: many programs cut it within a letter.
      if (!joins || !word.group(1).equalsIgnoreCase(charset)) {
        out.append(text(bytes, charset)).append(joins ? "" : between);
      }
      charset = word.group(1);
      bytes.writeBytes(bytes(word));
      end = word.end();
    }
    out.append(text(bytes, charset)).append(line.substring(end));
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private static String text(ByteArrayOutputStream bytes, String charset) {
    String text = Decoding.text(bytes.toByteArray(), "charset=" + MimeUtility.javaCharset(charset));
    bytes.reset();
    return text;
  }

  private static byte[] bytes(MatchResult word) {
    String written = word.group(3);
    if (word.group(2).toLowerCase(Locale.ROOT).equals("b")) {
      String bare = written.replaceAll("[^A-Za-z0-9+/]", "");
      return Base64.getDecoder()
          .decode(bare.length() % 4 == 1 ? bare.substring(0, bare.length() - 1) : bare);
    }
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign == '=' && written.substring(i + 1).matches("(?s)[0-9A-Fa-f]{2}.*")) {
        out.write(Integer.parseInt(written.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.write(sign == '_' ? ' ' : sign);
      }
    }
    return out.toByteArray();
  }

  /**
   * Headers are read a byte a character; where bytes of letters came as they were, they are read
   * anew.
   */
  private static String unencoded(String line) {
    boolean bytes = line.chars().allMatch(sign -> sign <= 0xff);
    boolean foreign = line.chars().anyMatch(sign -> sign >= 0x80);
    return bytes && foreign ? Decoding.text(line.getBytes(StandardCharsets.ISO_8859_1), "") : line;
  }
}
