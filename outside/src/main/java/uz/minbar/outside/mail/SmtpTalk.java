package uz.minbar.outside.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One conversation of SMTP, RFC 5321, with pipelining. */
final class SmtpTalk {

  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:FROM|TO):\\s*<([^>]*)>.*");
  private static final int LARGEST = 25 * 1024 * 1024;

  private final BufferedReader in;
  private final OutputStream out;
  private final MailStandIn mail;
  private final List<String> to = new ArrayList<>();
  private @Nullable String from;
  private boolean known;

  SmtpTalk(Socket line, MailStandIn mail) throws IOException {
    // Latin-1 keeps each byte as one char, whatever charset the letter is in.
    in = new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1));
    out = line.getOutputStream();
    this.mail = mail;
  }

  void run() throws IOException {
    say("220 namuna.example ESMTP");
    String line = in.readLine();
    while (line != null && answer(line)) {
      line = in.readLine();
    }
  }

  /** Answers one command; false ends the conversation. */
  private boolean answer(String line) throws IOException {
    String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    String rest = line.length() > verb.length() ? line.substring(verb.length() + 1) : "";
    switch (verb) {
      case "EHLO" -> hello();
      case "HELO", "NOOP" -> say("250 ok");
      case "RSET" -> {
        forget();
        say("250 ok");
      }
      case "AUTH" -> authenticate(rest);
      case "MAIL" -> sender(rest);
      case "RCPT" -> recipient(rest);
      case "DATA" -> {
        return data();
      }
      case "QUIT" -> {
        say("221 bye");
        return false;
      }
      default -> say("502 5.5.1 unknown command");
    }
    return true;
  }

  private void hello() throws IOException {
    say("250-namuna.example");
    say("250-PIPELINING");
    say("250-8BITMIME");
    say("250-SMTPUTF8");
    if (mail.login() != null) {
      say("250-AUTH PLAIN LOGIN");
    }
    say("250 SIZE " + LARGEST);
  }

  private void authenticate(String rest) throws IOException {
    String given;
    if (rest.toUpperCase(Locale.ROOT).startsWith("PLAIN")) {
      String secret = rest.substring("PLAIN".length()).strip();
      given = decoded(secret.isEmpty() ? asked("") : secret).replaceFirst("^[^\0]*", "");
    } else {
      given = "\0" + decoded(asked("VXNlcm5hbWU6")) + "\0" + decoded(asked("UGFzc3dvcmQ6"));
    }
    known = given.equals(mail.login());
    say(known ? "235 2.7.0 welcome" : "535 5.7.8 wrong user or password");
  }

  private String asked(String prompt) throws IOException {
    say("334 " + prompt);
    return Objects.requireNonNullElse(in.readLine(), "");
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void sender(String rest) throws IOException {
    var address = ADDRESS.matcher(rest);
    if (mail.login() != null && !known) {
      say("530 5.7.0 sign in first");
    } else if (!address.matches()) {
      say("501 5.5.4 MAIL FROM:<address>");
    } else {
      forget();
      from = address.group(1);
      say("250 ok");
    }
  }

  private void recipient(String rest) throws IOException {
    var address = ADDRESS.matcher(rest);
    if (from == null) {
      say("503 5.5.1 MAIL first");
    } else if (!address.matches() || !address.group(1).contains("@")) {
      say("501 5.1.3 RCPT TO:<address>");
    } else {
      String reply = mail.recipient(address.group(1));
      if (reply.startsWith("250")) {
        to.add(address.group(1));
      }
      say(reply);
    }
  }

  private boolean data() throws IOException {
    String sender = from;
    if (sender == null || to.isEmpty()) {
      say("503 5.5.1 no valid recipients");
      return true;
    }
    say("354 go on, end with a dot");
    var text = new StringBuilder();
    boolean counting = mail.counting();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      if (!counting) {
        text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      line = in.readLine();
    }
    if (line == null) {
      return false;
    }
    if (text.length() > LARGEST) {
      say("552 5.3.4 too large");
      return true;
    }
    if (!mail.take(new Letter(sender, List.copyOf(to), text.toString()))) {
      return false;
    }
    forget();
    say("250 2.0.0 taken");
    return true;
  }

  private void forget() {
    from = null;
    to.clear();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }
}
