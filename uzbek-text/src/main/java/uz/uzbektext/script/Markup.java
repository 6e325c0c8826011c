package uz.uzbektext.script;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** HTML with its texts converted: tags, attributes, entities, scripts and styles stay. */
final class Markup {

  /** An apostrophe written as an entity is a letter's part. */
  private static final Pattern APOSTROPHE =
      Pattern.compile(
          "&(?:#0*39|#[xX]0*27|apos|lsquo|rsquo|#821[67]|#[xX]201[89]|#0*96|#69[89]|#700|#[xX]2[bB][bBcC]);");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final String[] RAW = {"script", "style"};

  private Markup() {}

  static String convert(String html, UnaryOperator<String> text) {
    var out = new StringBuilder(html.length() + html.length() / 8);
    int at = 0;
    while (at < html.length()) {
      int tag = tagFrom(html, at);
      text(html.substring(at, tag), text, out);
      at = tagEnd(html, tag);
      out.append(html, tag, at);
    }
    return out.toString();
  }

  private static int tagFrom(String html, int from) {
    for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
      char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      if (next == '/' || next == '!' || next == '?' || next < 0x80 && Signs.letter(next)) {
        return at;
      }
    }
    return html.length();
  }

  /** Behind the tag; a sign of "greater" within quotation marks does not end it. */
  private static int tagEnd(String html, int from) {
    if (html.startsWith("<!--", from)) {
      int end = html.indexOf("-->", from + 4);
      return end < 0 ? html.length() : end + 3;
    }
    char quote = 0;
    for (int at = from; at < html.length(); at++) {
      char sign = html.charAt(at);
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if ((sign == '"' || sign == '\'') && html.charAt(at - 1) == '=') {
        quote = sign;
      } else if (sign == '>') {
        return raw(html, from, at + 1);
      }
    }
    return html.length();
  }

  private static int raw(String html, int from, int end) {
    for (String name : RAW) {
      if (html.regionMatches(true, from + 1, name, 0, name.length())) {
        for (int at = end; at < html.length(); at++) {
          if (html.regionMatches(true, at, "</" + name, 0, name.length() + 2)) {
            return at;
          }
        }
        return html.length();
      }
    }
    return end;
  }

  private static void text(String text, UnaryOperator<String> convert, StringBuilder out) {
    if (text.indexOf('&') < 0) {
      out.append(convert.apply(text));
      return;
    }
    String plain = APOSTROPHE.matcher(text).replaceAll("ʼ");
    var entity = ENTITY.matcher(plain);
    int done = 0;
    while (entity.find()) {
      out.append(convert.apply(plain.substring(done, entity.start()))).append(entity.group());
      done = entity.end();
    }
    out.append(convert.apply(plain.substring(done)));
  }
}
