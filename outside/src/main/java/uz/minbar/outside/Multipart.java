package uz.minbar.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads a {@code multipart/form-data} body whole; enough for calls of tens of megabytes. */
public final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[; ]filename\\*?=");

  private Multipart() {}

  /**
   * Puts the parts into the given maps.
   *
   * @throws IllegalArgumentException if it is no such body
   */
  public static void read(
      String contentType, byte[] body, Map<String, String> fields, Map<String, byte[]> files) {
    var found = BOUNDARY.matcher(contentType);
    if (!found.find()) {
      throw new IllegalArgumentException("multipart body has no boundary");
    }
    // Latin-1 keeps each byte as one char, so places in the text are places in the body.
    String text = new String(body, ISO_8859_1);
    String line = "--" + found.group(1);
    int at = text.indexOf(line);
    while (at >= 0 && !text.startsWith("--", at + line.length())) {
      int head = at + line.length() + 2;
      int content = text.indexOf("\r\n\r\n", head);
      int end = text.indexOf("\r\n" + line, head);
      if (content < 0 || end < content + 2) {
        throw new IllegalArgumentException("multipart body is broken");
      }
      part(text.substring(head, content), text.substring(content + 4, end), fields, files);
      at = end + 2;
    }
  }

  private static void part(
      String head, String content, Map<String, String> fields, Map<String, byte[]> files) {
    String headers = new String(head.getBytes(ISO_8859_1), UTF_8);
    var name = NAME.matcher(headers);
    if (!name.find()) {
      throw new IllegalArgumentException("part of the body has no name");
    }
    byte[] bytes = content.getBytes(ISO_8859_1);
    if (FILE.matcher(headers).find()) {
      files.put(name.group(1), bytes);
    } else {
      fields.put(name.group(1), new String(bytes, UTF_8));
    }
  }
}
