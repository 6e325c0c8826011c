package uz.minbar.publishing.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a letter in the mailbox of returns says. Who can name one of our letters has had it: without
 * its number anybody could end anybody's subscription.
 */
sealed interface Report {

  /**
   * A letter could not be brought (RFC 3464).
   *
   * @param letters numbers it names, one of which may be that of a letter of ours
   * @param status the reason as RFC 3463 numbers them
   */
  record Failed(List<UUID> letters, String status) implements Report {}

  /** Its reader called a letter unwanted (RFC 5965). */
  record Complaint(List<UUID> letters) implements Report {}

  /** A reader wants no more letters and says so by one of her own (RFC 2369). */
  record Leaving(String word) implements Report {}

  /** Empty for whatever else it is: an automatic answer, a word of delay, spam. */
  static Optional<Report> of(byte[] letter) {
    try {
      var message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
      var leaving = LEAVING.matcher(header(message, "Subject"));
      if (leaving.find()) {
        return Optional.of(new Leaving(leaving.group(1)));
      }
      return message.isMimeType("multipart/report") ? report(message, letter) : Optional.empty();
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  Pattern LEAVING = Pattern.compile("(?i)\\bunsubscribe\\s+([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");
  Pattern NUMBER =
      Pattern.compile(
          "<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@",
          Pattern.CASE_INSENSITIVE);
  int MOST_NUMBERS = 20;
  int DEEPEST_SIZE = 64 * 1024;

  private static Optional<Report> report(MimeMessage message, byte[] letter)
      throws MessagingException, IOException {
    var parts = new MimeMultipart(new MimePartDataSource(message));
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i) instanceof MimePart part) {
        if (part.isMimeType("message/delivery-status")) {
          return status(fields(part)).map(status -> new Failed(numbers(letter), status));
        }
        if (part.isMimeType("message/feedback-report")) {
          return complains(fields(part))
              ? Optional.of(new Complaint(numbers(letter)))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The reason for which it failed; empty where it did not, or not yet. */
  private static Optional<String> status(String fields) {
    for (String group : fields.split("\\n\\s*\\n")) {
      if (field(group, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
        var status = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}").matcher(field(group, "Status"));
        return Optional.of(status.find() ? status.group() : "5.0.0");
      }
    }
    return Optional.empty();
  }

  private static boolean complains(String fields) {
    String type = field(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
    return !type.isEmpty() && !type.equals("not-spam");
  }

  private static String field(String group, String name) {
    var field = Pattern.compile("(?im)^" + name + "[ \\t]*:[ \\t]*(.*)$").matcher(group);
    return field.find() ? field.group(1).strip() : "";
  }

  private static String fields(MimePart part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      String text = new String(in.readNBytes(DEEPEST_SIZE), StandardCharsets.ISO_8859_1);
      return text.replace("\r\n", "\n").replaceAll("\\n[ \\t]+", " ");
    }
  }

  /** All numbers that look like those of our letters, wherever they stand in it. */
  private static List<UUID> numbers(byte[] letter) {
    var numbers = new ArrayList<UUID>();
    var found = NUMBER.matcher(new String(letter, StandardCharsets.ISO_8859_1));
    while (found.find() && numbers.size() < MOST_NUMBERS) {
      var number = UUID.fromString(found.group(1));
      if (!numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    String[] lines = message.getHeader(name);
    return lines == null || lines.length == 0 ? "" : lines[0].replaceAll("\\s+", " ");
  }
}
