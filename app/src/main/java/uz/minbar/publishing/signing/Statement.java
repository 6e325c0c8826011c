package uz.minbar.publishing.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What is signed: the words and pictures of a piece by their SHA-256, where it stands and since
 * when. Lines of names and values, so that a person can read it and any tool can check it.
 *
 * @param address where the piece stands
 * @param words the piece's headline, lead and body without markup, a line each
 * @param pictures SHA-256 of the original pictures
 */
public record Statement(
    String address,
    String language,
    long version,
    Instant at,
    String words,
    List<String> pictures) {

  private static final String FORMAT = "minbar-statement-1";

  /** The words of a piece in the one form in which they are signed. */
  public static String words(String headline, String lead, String body) {
    return line(headline)
        + "\n"
        + line(lead)
        + "\n"
        + line(Jsoup.parseBodyFragment(body).text())
        + "\n";
  }

  /** The text that is signed. */
  public String text() {
    var text = new StringBuilder(FORMAT).append('\n');
    add(text, "address", address);
    add(text, "language", language);
    add(text, "version", String.valueOf(version));
    add(text, "signed", at.truncatedTo(ChronoUnit.SECONDS).toString());
    add(text, "words-sha256", sha256(words));
    pictures.forEach(picture -> add(text, "picture-sha256", picture));
    return text.toString();
  }

  /** Whether a statement that was signed speaks of these words. */
  public static boolean speaksOf(String statement, String words) {
    return statement.contains("\nwords-sha256: " + sha256(words) + "\n");
  }

  private static void add(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(line(value)).append('\n');
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String sha256(String words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
