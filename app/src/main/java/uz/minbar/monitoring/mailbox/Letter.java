package uz.minbar.monitoring.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.intake.Entry;
import uz.minbar.monitoring.intake.Words;

/**
 * A letter as it was read.
 *
 * @param from the sender's address in small letters, "" where there is none
 * @param entry what of it becomes an item
 */
record Letter(String from, Entry entry) {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NAME = 200;

  private static final Pattern BRACKETS = Pattern.compile("(.*)<([^<>]*)>[^<>]*", Pattern.DOTALL);

  /** Before that nobody wrote letters like these: a clock was wrong. */
  private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

  /**
   * @param now later than that no letter was written
   * @throws MessagingException where it is no letter
   */
  static Letter read(byte[] content, Instant now) throws MessagingException {
    var letter =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    String text = Words.plain(new LetterText().of(letter));
    String sender = header(letter, "From");
    var brackets = BRACKETS.matcher(sender);
    String from = (brackets.matches() ? brackets.group(2) : sender).strip();
    String name = brackets.matches() ? named(brackets.group(1)) : "";
    String author = Words.cut(name.isEmpty() ? from : name, LONGEST_NAME);
    String subject = HeaderWords.of(header(letter, "Subject"));
    String title =
        Words.plain(subject.isEmpty() ? text.lines().findFirst().orElse(author) : subject);
    return new Letter(
        from.toLowerCase(Locale.ROOT),
        new Entry(
            guid(letter, from, title, text),
            "",
            Words.cut(title, LONGEST_TITLE),
            text,
            Words.plain(author),
            written(letter, now)));
  }

  /**
   * Whether it comes from one of these senders.
   *
   * @param senders addresses, and whole domains with the at sign before them; none lets all in
   */
  boolean isFrom(List<String> senders) {
    return senders.isEmpty()
        || senders.stream()
            .anyMatch(one -> one.startsWith("@") ? from.endsWith(one) : from.equals(one));
  }

  private static String header(MimeMessage letter, String name) throws MessagingException {
    String[] lines = letter.getHeader(name);
    return lines == null || lines.length == 0 ? "" : lines[0];
  }

  private static String named(String written) {
    return HeaderWords.of(HeaderWords.of(written).replaceAll("^\"|\"$", "").replace("\\", ""));
  }

  /** What has no name of its own is known again by its words. */
  private static String guid(MimeMessage letter, String from, String title, String text)
      throws MessagingException {
    String id = Words.plain(header(letter, "Message-ID")).replaceAll("\\s", "");
    return id.isEmpty() || id.length() > 500
        ? "letter:"
            + Words.hash(from + " " + header(letter, "Date") + " " + title, from + title + text)
        : id;
  }

  private static @Nullable Instant written(MimeMessage letter, Instant now)
      throws MessagingException {
    var date = letter.getSentDate();
    if (date == null || date.toInstant().isBefore(OLDEST)) {
      return null;
    }
    return date.toInstant().isAfter(now) ? now : date.toInstant();
  }
}
