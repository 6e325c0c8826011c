package uz.minbar.publishing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.telegram.TelegramText;

/** Words for platforms that know no markup: paragraphs apart, addresses behind their links. */
public final class Plain {

  private static final String MORE = "…";

  private Plain() {}

  /** Paragraphs in one text; blank ones are left out. */
  public static String paragraphs(@Nullable String... parts) {
    return Arrays.stream(parts)
        .filter(part -> part != null && !part.isBlank())
        .map(part -> String.valueOf(part).strip())
        .collect(Collectors.joining("\n\n"));
  }

  /** The words of cleaned HTML. */
  public static String of(String html) {
    var text = TelegramText.builder().html(html).make();
    var words = new StringBuilder(text.text());
    for (var entity : text.entities().reversed()) {
      var url = entity.url();
      int end = entity.offset() + entity.length();
      if (url != null && !text.text().substring(entity.offset(), end).equals(url)) {
        words.insert(end, " (" + url + ")");
      }
    }
    return words.toString();
  }

  /**
   * The words up to a length, ending between two of them unless the first is too long by itself.
   *
   * @param most in UTF-16 units, the mark of what is left out among them
   */
  public static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int room = most - MORE.length();
    int blank = words.lastIndexOf(' ', room);
    int end = blank > 0 ? blank : room;
    if (Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end) + MORE;
  }

  /** A text without what a platform may show differently. */
  public static String comparable(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
