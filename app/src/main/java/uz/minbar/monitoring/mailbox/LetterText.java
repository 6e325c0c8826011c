package uz.minbar.monitoring.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.intake.Decoding;
import uz.minbar.monitoring.intake.Words;

/**
 * The words of a letter: plain ones where it has them, else those of its HTML. Nothing that it
 * names is fetched, and of what is attached to it the names alone are read. For one letter each.
 */
final class LetterText {

  private static final int DEEPEST = 20;

  /** A plain part that only says that there is another. */
  private static final int STUB = 100;

  private final List<String> attached = new ArrayList<>();

  String of(MimeMessage letter) {
    String words = words(letter, 0).strip();
    String names = attached.stream().map(name -> "📎 " + name).collect(Collectors.joining("\n"));
    return words.isEmpty() || names.isEmpty() ? words + names : words + "\n\n" + names;
  }

  /** What of it cannot be read is left out: the rest of the letter is worth having. */
  private String words(MimePart part, int depth) {
    try {
      if (depth > DEEPEST) {
        return "";
      }
      if (part.isMimeType("multipart/*")) {
        return many(part, depth);
      }
      if (part.isMimeType("message/rfc822")) {
        return forwarded(part, depth);
      }
      if (part.isMimeType("text/*") && !isAttached(part)) {
        return part.isMimeType("text/html") ? html(text(part)) : plain(part);
      }
      attach(part);
      return "";
    } catch (MessagingException | IOException unreadable) {
      return "";
    }
  }

  private String many(MimePart part, int depth) throws MessagingException {
    var parts = new MimeMultipart(new MimePartDataSource(part));
    boolean alternative = part.isMimeType("multipart/alternative");
    String plain = "";
    var all = new ArrayList<String>();
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i) instanceof MimePart one) {
        String words = words(one, depth + 1).strip();
        if (!words.isEmpty()) {
          all.add(words);
          plain = plain.isEmpty() && one.isMimeType("text/plain") ? words : plain;
        }
      }
    }
    if (!alternative || all.isEmpty()) {
      return String.join("\n\n", all);
    }
    String rich = all.getLast();
    boolean stub = plain.length() < STUB && rich.length() > 4 * plain.length();
    return stub ? rich : plain;
  }

  private String forwarded(MimePart part, int depth) throws MessagingException, IOException {
    var inner = new MimeMessage(null, part.getInputStream());
    String subject =
        HeaderWords.of(Objects.requireNonNullElse(inner.getHeader("Subject", null), ""));
    return subject + "\n" + words(inner, depth + 1);
  }

  private static boolean isAttached(MimePart part) throws MessagingException {
    String disposition = part.getHeader("Content-Disposition", null);
    return disposition != null
        && disposition.strip().toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT);
  }

  /** Pictures that stand in the text itself are its ornament. */
  private void attach(MimePart part) throws MessagingException {
    String name = name(part);
    boolean ornament = part.isMimeType("image/*") && part.getContentID() != null;
    if (!name.isEmpty() && (!ornament || isAttached(part))) {
      attached.add(name);
    }
  }

  private static String name(MimePart part) {
    try {
      @Nullable String name = part.getFileName();
      return name == null ? "" : Words.cut(Words.plain(HeaderWords.of(name)), 200);
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  private static String plain(MimePart part) throws MessagingException {
    String text = text(part).replace("\r\n", "\n");
    boolean flowed = part.getContentType().toLowerCase(Locale.ROOT).contains("format=flowed");
    return Words.plain(flowed ? text.replaceAll("(?<!\n--) \n", " ") : text);
  }

  /** What a reader does not see is nothing that was said: many letters begin with such a line. */
  private static String html(String source) {
    var page = Jsoup.parse(source);
    page.select("head, title, [hidden], [style~=(?i)display\\s*:\\s*none]").remove();
    return Words.ofHtml(page.body().html());
  }

  private static String text(MimePart part) throws MessagingException {
    byte[] bytes = bytes(part);
    String type = part.getContentType();
    boolean western =
        type.toLowerCase(Locale.ROOT).matches("(?s).*(us-ascii|8859-1\\b|8859-15|1252).*");
    // Some programs call everything western: only Cyrillic has more letters there than elsewhere.
    return Decoding.text(bytes, western && isMostlyForeign(bytes) ? "" : type);
  }

  private static boolean isMostlyForeign(byte[] bytes) {
    int foreign = 0;
    int latin = 0;
    for (byte one : bytes) {
      if (one < 0) {
        foreign++;
      } else if (Character.isLetter(one)) {
        latin++;
      }
    }
    return foreign > latin;
  }

  /** As far as they can be decoded; in an encoding that nobody knows they stay as they are. */
  private static byte[] bytes(MimePart part) throws MessagingException {
    var out = new ByteArrayOutputStream();
    try (var in = decoded(part)) {
      byte[] some = new byte[8192];
      for (int read = in.read(some); read > 0; read = in.read(some)) {
        out.write(some, 0, read);
      }
    } catch (IOException broken) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  private static InputStream decoded(MimePart part) throws MessagingException, IOException {
    try {
      return part.getInputStream();
    } catch (MessagingException | IOException unknown) {
      return part instanceof MimeBodyPart body
          ? body.getRawInputStream()
          : ((MimeMessage) part).getRawInputStream();
    }
  }
}
