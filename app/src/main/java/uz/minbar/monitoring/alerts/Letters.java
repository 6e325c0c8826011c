package uz.minbar.monitoring.alerts;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;

/** Sends plain letters by the office's mail server. */
@Component
class Letters {

  private final @Nullable JavaMailSenderImpl sender;
  private final String from;

  Letters(Settings settings) {
    String url = settings.smtpUrl();
    this.sender = url == null || url.isBlank() ? null : sender(URI.create(url));
    this.from = settings.mailFrom();
  }

  /** What became of a letter. */
  enum Sent {
    SENT,
    NOT_SENT,
    UNKNOWN
  }

  Sent send(List<String> to, String subject, String text) {
    if (sender == null) {
      return Sent.UNKNOWN; // No server is set: trying again would not help.
    }
    var letter = new SimpleMailMessage();
    letter.setFrom(from);
    letter.setTo(to.toArray(String[]::new));
    letter.setSubject(subject.replaceAll("[\\r\\n]+", " "));
    letter.setText(text);
    try {
      sender.send(letter);
      return Sent.SENT;
    } catch (MailAuthenticationException e) {
      return Sent.NOT_SENT;
    } catch (MailException e) {
      return unreachable(e) ? Sent.NOT_SENT : Sent.UNKNOWN;
    }
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
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf("smtps".equals(url.getScheme())));
    return sender;
  }
}
