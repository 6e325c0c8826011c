package uz.minbar.foundation.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A line to the office's mail server that stays open from letter to letter. For one thread at a
 * time.
 */
public final class Line implements AutoCloseable {

  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private final JavaMailSenderImpl server;
  private final String from;
  private @Nullable SMTPTransport open;

  Line(JavaMailSenderImpl server, String from) {
    this.server = server;
    this.from = from;
  }

  /**
   * What became of a letter.
   *
   * @param status the server's reason as RFC 3463 numbers them, such as 5.1.1; "" where it gave
   *     none
   */
  public record Answer(Kind kind, String status) {

    /** The kinds of answers. */
    public enum Kind {
      SENT,
      /** The server does not take it for this address now. */
      LATER,
      /** The server takes no such letter for this address. */
      REFUSED,
      /** It surely did not go, and no other would: the server cannot be spoken with. */
      UNREACHED,
      /** It was handed over, and no answer came. */
      UNKNOWN
    }
  }

  /** Sends a letter; never tries the same again once it may have been taken. */
  public Answer send(Mail mail) {
    try {
      var letter = new Handed(server.getSession(), Mime.bytes(mail, from));
      var path = mail.returnPath();
      letter.setEnvelopeFrom(path == null ? from : path);
      var to = new InternetAddress[] {new InternetAddress(mail.to())};
      boolean fresh = open == null;
      var answer = send(letter, to);
      // A server ends lines on which nothing was said for a while, and no letter is to blame.
      return answer.kind() == Answer.Kind.UNREACHED && !fresh ? send(letter, to) : answer;
    } catch (MessagingException | IOException noLetter) {
      return new Answer(Answer.Kind.REFUSED, "");
    }
  }

  @Override
  public void close() {
    var transport = open;
    open = null;
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException alreadyGone) {
        return;
      }
    }
  }

  private Answer send(Handed letter, InternetAddress[] to) {
    try {
      transport().sendMessage(letter, to);
      return new Answer(Answer.Kind.SENT, "");
    } catch (MessagingException fault) {
      return answer(fault, letter.over);
    }
  }

  private SMTPTransport transport() throws MessagingException {
    var known = open;
    if (known != null) {
      return known;
    }
    var transport = (SMTPTransport) server.getSession().getTransport("smtp");
    transport.connect(
        server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    open = transport;
    return transport;
  }

  private Answer answer(MessagingException fault, boolean over) {
    for (Exception one = fault; one != null; one = next(one)) {
      int code =
          switch (one) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException letter when over -> letter.getReturnCode();
            default -> 0;
          };
      if (code >= 400) {
        return new Answer(
            code >= 500 ? Answer.Kind.REFUSED : Answer.Kind.LATER, status(one.getMessage()));
      }
    }
    close();
    return new Answer(over ? Answer.Kind.UNKNOWN : Answer.Kind.UNREACHED, "");
  }

  private static @Nullable Exception next(Exception fault) {
    return fault instanceof MessagingException message ? message.getNextException() : null;
  }

  private static String status(@Nullable String said) {
    var status = STATUS.matcher(said == null ? "" : said);
    return status.find() ? status.group(1) : "";
  }

  /** A letter that knows whether its last byte was handed over. */
  private static final class Handed extends SMTPMessage {

    private final byte[] bytes;
    private boolean over;

    Handed(Session session, byte[] bytes) {
      super(session);
      this.bytes = bytes;
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
      out.write(bytes);
      over = true;
    }
  }
}
