package uz.minbar.monitoring.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Plain words of anything, and the one form of an address. */
public final class Words {

  private static final int MOST_TITLE = 500;
  private static final int MOST_TEXT = 100_000;
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "ysclid", "from");

  private Words() {}

  /** Words of HTML, paragraphs apart by line breaks; scripts and the like are not words. */
  public static String ofHtml(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style, noscript, iframe, template").remove();
    return ofElement(body);
  }

  static String ofElement(Element element) {
    element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
    element
        .select("p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote")
        .forEach(block -> block.appendChild(new TextNode("\n")));
    return cut(
        clean(element.wholeText())
            .replaceAll("[ \\t\\x0B\\f\\r\\u00a0]+", " ")
            .replaceAll(" ?\n[ \n]*", "\n")
            .strip(),
        MOST_TEXT);
  }

  /** The same of what is no HTML. */
  public static String plain(String text) {
    return cut(clean(text).strip(), MOST_TEXT);
  }

  /** One line. */
  static String title(String html) {
    String plain = html.indexOf('<') >= 0 || html.indexOf('&') >= 0 ? ofHtml(html) : clean(html);
    return cut(plain.replaceAll("\\s+", " ").strip(), MOST_TITLE);
  }

  /** What no database keeps and no reader sees is left out. */
  static String clean(String text) {
    return text.codePoints()
        .filter(
            point ->
                point == '\n'
                    || point == '\t'
                    || point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFEFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The first characters of a text, no more UTF-16 units than that and none of them half. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  /**
   * The address by which the same page is recognised: no tracking, no fragment, no default port.
   */
  public static String canonical(String address) {
    try {
      var uri = URI.create(address.strip());
      if (uri.getHost() == null) {
        return address.strip();
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
      int port = uri.getPort();
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
      String query =
          uri.getRawQuery() == null
              ? ""
              : Arrays.stream(uri.getRawQuery().split("&"))
                  .filter(part -> !tracking(part))
                  .sorted()
                  .collect(Collectors.joining("&"));
      return host
          + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
          + path
          + (query.isEmpty() ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return address.strip();
    }
  }

  /** Letters and digits, with one space for whatever stands between them. */
  static String bare(String text) {
    var bare = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int sign = text.codePointAt(at);
      at += Character.charCount(sign);
      if (Character.isLetter(sign) || number(sign)) {
        bare.append(gap && !bare.isEmpty() ? " " : "").appendCodePoint(sign);
        gap = false;
      } else {
        gap = true;
      }
    }
    return bare.toString();
  }

  private static boolean number(int sign) {
    int type = Character.getType(sign);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The same words give the same hash, whatever stands between them. */
  public static String hash(String title, String text) {
    String words = bare((text.length() < 80 ? title + " " + text : text).toLowerCase(Locale.ROOT));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean tracking(String part) {
    String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith("utm_") || TRACKING.contains(name);
  }
}
