package uz.minbar.website.sections;

import java.util.List;
import java.util.function.UnaryOperator;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Html;

/** Brings what somebody wrote into the form in which it is kept. */
final class SectionTexts {

  private SectionTexts() {}

  /** Words only, in one line. */
  static String line(String text) {
    return Html.withoutNul(text).replaceAll("\\s+", " ").strip();
  }

  static LocalizedText lines(LocalizedText text) {
    return each(text, SectionTexts::line);
  }

  static LocalizedText html(LocalizedText text) {
    return each(text, one -> Html.clean(one).html().strip());
  }

  /** The keys by which the search finds a section: its title, and the rest. */
  static List<String> keys(Section section, List<Entry> entries) {
    var rest = new StringBuilder(plain(section.body()));
    for (var entry : entries) {
      rest.append(words(entry.title()))
          .append(words(entry.post()))
          .append(plain(entry.body()))
          .append(words(entry.reception()));
    }
    return List.of(SearchText.keys(words(section.title())), SearchText.keys(rest.toString()));
  }

  private static LocalizedText each(LocalizedText text, UnaryOperator<String> change) {
    var changed = LocalizedText.EMPTY;
    for (var one : text.byLanguage().entrySet()) {
      changed = changed.with(one.getKey(), change.apply(one.getValue()));
    }
    return changed;
  }

  private static String words(LocalizedText text) {
    return String.join(" ", text.byLanguage().values()) + " ";
  }

  private static String plain(LocalizedText html) {
    return words(each(html, Html::plain));
  }
}
