package uz.minbar.monitoring.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the encoding of a text: by its first bytes, what it says itself, what the server says. */
public final class Decoding {

  private static final Pattern IN_HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';]+)");
  private static final Pattern IN_XML =
      Pattern.compile("(?i)<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern IN_HTML =
      Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");

  /** Pages say their encoding behind many other things. */
  private static final int HEAD = 8_192;

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private Decoding() {}

  /** The text, whatever it takes: bytes that fit no letter become the sign for "not readable". */
  public static String text(byte[] body, String contentType) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE)) {
      return new String(body, StandardCharsets.UTF_16);
    }
    // A text that is sound UTF-8 is that, whatever is said about it: no other encoding looks so.
    var utf8 = strict(body, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    String nearly = new String(body, StandardCharsets.UTF_8);
    if (isNearlySound(nearly)) {
      return nearly;
    }
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    var said =
        said(IN_XML, head).or(() -> said(IN_HTML, head)).or(() -> said(IN_HEADER, contentType));
    return new String(
        body, said.filter(set -> !set.equals(StandardCharsets.UTF_8)).orElse(CYRILLIC));
  }

  /** One cut letter in a long page does not make it a page in another encoding. */
  private static boolean isNearlySound(String text) {
    long foreign = text.chars().filter(sign -> sign > 0x7f).count();
    long broken = text.chars().filter(sign -> sign == 0xfffd).count();
    return broken * 20 < foreign;
  }

  private static Optional<Charset> said(Pattern pattern, String where) {
    var match = pattern.matcher(where);
    try {
      return match.find() ? Optional.of(Charset.forName(match.group(1).strip())) : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] body, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] body, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (body.length <= i || (body[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
