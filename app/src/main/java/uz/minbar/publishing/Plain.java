package uz.minbar.publishing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.telegram.TelegramText;

/** Words for platforms that know no markup: paragraphs apart, addresses behind their links. */
public final class Plain {

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

  /** A text without what a platform may show differently. */
  public static String comparable(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
