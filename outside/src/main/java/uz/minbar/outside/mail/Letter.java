package uz.minbar.outside.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as it was handed over.
 *
 * @param from sender of the envelope
 * @param to recipients of the envelope
 * @param raw headers and body, one byte a char
 */
public record Letter(String from, List<String> to, String raw) {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\r\\n]+)\"?");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}");
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)\"?");

  /** A header as a person reads it; empty if it is missing. */
  public String header(String name) {
    String value = headers(raw).getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return WORD.matcher(value)
        .replaceAll(
            found -> {
              String text =
                  found.group(2).equalsIgnoreCase("b")
                      ? new String(
                          Base64.getDecoder().decode(found.group(3)),
                          Charset.forName(found.group(1)))
                      : new String(
                          quoted(found.group(3).replace('_', ' ')),
                          Charset.forName(found.group(1)));
              return Matcher.quoteReplacement(text);
            });
  }

  /** The subject as a person reads it. */
  public String subject() {
    return header("Subject");
  }

  /** The body, or its first part of the kind text/plain, decoded; line ends are single. */
  public String text() {
    return part(raw, "text/plain").replace("\r\n", "\n").strip();
  }

  /** The part of the kind text/html, decoded; empty if there is none. */
  public String html() {
    return part(raw, "text/html").strip();
  }

  private static String part(String entity, String wanted) {
    var headers = headers(entity);
    String type = headers.getOrDefault("content-type", "text/plain");
    int gap = entity.indexOf("\r\n\r\n");
    String body = gap < 0 ? "" : entity.substring(gap + 4);
    var boundary = BOUNDARY.matcher(type);
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.find()) {
      for (String inner : parts(body, "--" + boundary.group(1))) {
        String found = part(inner, wanted);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return "";
    }
    if (!type.toLowerCase(Locale.ROOT).startsWith(wanted)) {
      return "";
    }
    var charset = CHARSET.matcher(type);
    return new String(
        decoded(body, headers.getOrDefault("content-transfer-encoding", "8bit")),
        charset.find() ? Charset.forName(charset.group(1)) : UTF_8);
  }

  private static List<String> parts(String body, String line) {
    var parts = new ArrayList<String>();
    for (String piece : body.split("(?m)^" + Pattern.quote(line))) {
      if (piece.startsWith("\r\n")) {
        parts.add(piece.substring(2));
      }
    }
    return parts;
  }

  private static byte[] decoded(String body, String manner) {
    return switch (manner.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> Base64.getMimeDecoder().decode(body.strip());
      case "quoted-printable" -> quoted(body.replaceAll("=\\r?\\n", ""));
      default -> body.getBytes(ISO_8859_1);
    };
  }

  private static byte[] quoted(String text) {
    var bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '=' && HEX.matcher(text).region(at + 1, text.length()).lookingAt()) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
        at += 3;
      } else {
        bytes.write(text.charAt(at));
        at++;
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> headers(String entity) {
    int gap = entity.indexOf("\r\n\r\n");
    String head = gap < 0 ? entity : entity.substring(0, gap);
    var headers = new LinkedHashMap<String, String>();
    for (String line : head.replaceAll("\\r\\n[ \\t]+", " ").split("\\r\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }
}
