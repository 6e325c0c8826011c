package uz.minbar.foundation.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;

/**
 * Where letters lie: {@code imaps://user@host[:port]/Folder}.
 *
 * @param secure whether the line is sealed from its first byte
 * @param user may hold an at sign itself
 * @param host in small letters
 * @param folder with slashes between its steps, whatever the server has there
 */
public record MailboxAddress(boolean secure, String user, String host, int port, String folder) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(imaps?)://([^/\\s]+)@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::([0-9]{1,5}))?(?:/(.*))?");
  private static final int LONGEST = 300;

  /**
   * @throws Problem 422 for what is no such address, and for one with the password in it
   */
  public static MailboxAddress of(String typed) {
    var form = FORM.matcher(typed.strip());
    if (!form.matches() || typed.length() > LONGEST) {
      throw Problem.invalid("address", "foundation.mail.address");
    }
    boolean secure = form.group(1).toLowerCase(Locale.ROOT).equals("imaps");
    int port = form.group(4) == null ? secure ? 993 : 143 : Integer.parseInt(form.group(4));
    String user = bare(form.group(2));
    String folder = form.group(5) == null ? "" : bare(form.group(5)).replaceAll("/+$", "");
    if (port < 1
        || port > 65_535
        || !user.matches("[^\\p{Cntrl}]+")
        || !folder.matches("[^\\p{Cntrl}]*")) {
      throw Problem.invalid("address", "foundation.mail.address");
    }
    if (user.indexOf(':') >= 0) {
      throw Problem.invalid("address", "foundation.mail.open");
    }
    return new MailboxAddress(
        secure,
        user,
        form.group(3).toLowerCase(Locale.ROOT),
        port,
        folder.isEmpty() || folder.equalsIgnoreCase("INBOX") ? "INBOX" : folder);
  }

  /** Host and port, by which visitors keep their manners and an office allows its own machines. */
  public String authority() {
    return host + ":" + port;
  }

  /** The address of its owner: the user, or the user at that host. */
  public String owner() {
    return user.indexOf('@') < 0 ? user + "@" + host : user;
  }

  String protocol() {
    return secure ? "imaps" : "imap";
  }

  /** The one form of it. */
  @Override
  public String toString() {
    String usual = port == (secure ? 993 : 143) ? "" : ":" + port;
    return protocol() + "://" + user + "@" + host + usual + "/" + folder;
  }

  private static String bare(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return written;
    }
  }
}
