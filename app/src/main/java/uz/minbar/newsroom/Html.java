package uz.minbar.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what a text of the office may hold and names what it took away, so that nobody
 * wonders where something went. Allow-list only: what is not known is not there.
 */
public final class Html {

  /** Pictures only from our own files: no reader is told to another's server. */
  private static final Pattern OWN_FILE = Pattern.compile("/files/[A-Za-z0-9/_.-]+");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "blockquote",
              "b",
              "strong",
              "i",
              "em",
              "u",
              "s",
              "sub",
              "sup",
              "a",
              "img",
              "figure",
              "figcaption",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "hr")
          .allowStandardUrlProtocols()
          .allowUrlProtocols("https", "http", "mailto", "tel", "tg")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src")
          .matching(OWN_FILE)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .matching(Pattern.compile("[0-9]{1,2}"))
          .onElements("th", "td")
          .toFactory();

  private Html() {}

  /** Clean HTML and what was taken out of it, by name. */
  public record Cleaned(String html, Set<String> removed) {}

  /** What may stay of it. */
  public static Cleaned clean(String html) {
    var removed = new LinkedHashSet<String>();
    String clean =
        POLICY.sanitize(
            withoutNul(html),
            new HtmlChangeListener<Set<String>>() {
              @Override
              public void discardedTag(@Nullable Set<String> to, String element) {
                removed.add("<" + element + ">");
              }

              @Override
              public void discardedAttributes(
                  @Nullable Set<String> to, String element, String... attributes) {
                for (String attribute : attributes) {
                  removed.add("<" + element + " " + attribute + ">");
                }
              }
            },
            removed);
    // The sanitizer writes brackets of templates apart ({<!-- -->{); our pages have no such
    // templates.
    return new Cleaned(clean.replace("{<!-- -->{", "{{"), removed);
  }

  /** The words alone, blocks apart by line breaks. */
  public static String plain(String html) {
    var blocks = new ArrayList<String>();
    for (var element : org.jsoup.Jsoup.parseBodyFragment(html).body().children()) {
      blocks.add(element.text());
    }
    return String.join("\n", blocks).strip();
  }

  static List<String> removedFrom(Set<String> removed) {
    return List.copyOf(removed);
  }

  /** At most so many characters of it, never half a letter. */
  public static String first(String text, int most) {
    return withoutNul(text.substring(0, Math.min(text.length(), most))).strip();
  }

  /** PostgreSQL keeps no NUL, and half a surrogate pair is no letter. */
  public static String withoutNul(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0 && !(point >= 0xD800 && point <= 0xDFFF))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
