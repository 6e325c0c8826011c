package uz.minbar.foundation.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Letters as bytes, the way they go over the line. */
final class Mime {

  private static final String CHARSET = StandardCharsets.UTF_8.name();

  private Mime() {}

  static byte[] bytes(Mail mail, String from) throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    message(mail, from).writeTo(bytes);
    var seal = mail.seal();
    return seal == null ? bytes.toByteArray() : seal.sign(bytes.toByteArray());
  }

  private static MimeMessage message(Mail mail, String from)
      throws MessagingException, IOException {
    String id = "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
    var message =
        new MimeMessage((Session) null) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(from, mail.senderName(), CHARSET));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), CHARSET);
    message.setSentDate(Date.from(mail.at()));
    for (var header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    String html = mail.html();
    if (html == null) {
      message.setText(lines(mail.text()), CHARSET);
    } else {
      var parts = new MimeMultipart("alternative");
      parts.addBodyPart(part(mail.text(), "plain"));
      parts.addBodyPart(part(html, "html"));
      message.setContent(parts);
    }
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(lines(text), CHARSET, kind);
    return part;
  }

  /** Line ends as letters have them. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }
}
