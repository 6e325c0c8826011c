package uz.minbar.foundation.mail;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;

/** Sends letters by the office's mail server. */
@Component
public class Letters {

  private final @Nullable JavaMailSenderImpl sender;
  private final String from;

  Letters(Settings settings) {
    String url = settings.smtpUrl();
    this.sender = url == null || url.isBlank() ? null : sender(URI.create(url));
    this.from = settings.mailFrom();
  }

  /** What became of a letter. */
  public enum Sent {
    SENT,
    /** It surely did not go; trying again may help. */
    NOT_SENT,
    /** The server takes no letter to that address. */
    REFUSED,
    /** Whether it went, nobody knows. */
    UNKNOWN,
    /** No server is set; trying again does not help. */
    NO_SERVER
  }

  /** A file that goes with a letter. */
  public record Enclosed(String name, String type, byte[] content) {}

  /** Whether the office has a mail server at all. */
  public boolean ready() {
    return sender != null;
  }

  /** The address from which letters come. */
  public String from() {
    return from;
  }

  /**
   * A line for many letters; it is opened by the first.
   *
   * @throws IllegalStateException where there is no server
   */
  public Line line() {
    if (sender == null) {
      throw new IllegalStateException("no mail server is set");
    }
    return new Line(sender, from);
  }

  /** A plain letter. */
  public Sent send(List<String> to, String subject, String text) {
    return send(to, subject, text, List.of());
  }

  /** A plain letter with files; its recipients see each other. */
  public Sent send(List<String> to, String subject, String text, List<Enclosed> files) {
    if (sender == null) {
      return Sent.NO_SERVER;
    }
    try {
      sender.send(letter(to, subject, text, files));
      return Sent.SENT;
    } catch (MailAuthenticationException | MailPreparationException e) {
      return Sent.NOT_SENT;
    } catch (MailException e) {
      var answer = answer(e);
      if (answer != null) {
        return answer >= 500 ? Sent.REFUSED : Sent.NOT_SENT;
      }
      return unreachable(e) ? Sent.NOT_SENT : Sent.UNKNOWN;
    }
  }

  private MimeMessagePreparator letter(
      List<String> to, String subject, String text, List<Enclosed> files) {
    return message -> {
      var letter = new MimeMessageHelper(message, !files.isEmpty(), StandardCharsets.UTF_8.name());
      letter.setFrom(from);
      letter.setTo(to.toArray(String[]::new));
      letter.setSubject(subject.replaceAll("[\\r\\n]+", " "));
      letter.setText(text);
      for (var file : files) {
        letter.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
      }
    };
  }

  /** The server's answer to the address or to the letter; null where it gave none. */
  private static @Nullable Integer answer(MailException e) {
    if (e instanceof MailSendException sent) {
      for (var fault : sent.getFailedMessages().values()) {
        for (var cause = fault; cause != null; cause = next(cause)) {
          int code =
              switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException letter -> letter.getReturnCode();
                default -> 0;
              };
          if (code >= 400) {
            return code;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Exception next(Exception fault) {
    return fault instanceof MessagingException message ? message.getNextException() : null;
  }

  private static boolean unreachable(MailException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static JavaMailSenderImpl sender(URI url) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(url.getHost());
    sender.setPort(url.getPort() < 0 ? 25 : url.getPort());
    String user = url.getRawUserInfo();
    if (user != null) {
      var parts = user.split(":", 2);
      sender.setUsername(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
      sender.setPassword(
          parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
    }
    var properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.connectiontimeout", "10000");
    properties.setProperty("mail.smtp.timeout", "20000");
    properties.setProperty("mail.smtp.writetimeout", "20000");
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf("smtps".equals(url.getScheme())));
    return sender;
  }
}
