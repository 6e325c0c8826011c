package uz.minbar.foundation.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Marked;

/**
 * One line of a list on the first page.
 *
 * @param lang of the title; null where it is the page's own
 * @param clock what leads the line: time left or a time of the day; null for none
 * @param tone late, soon or ""
 * @param state its word; null for none, else with its class: neu, pos, neg, unk, off
 */
public record Row(
    List<Marked> title,
    @Nullable String lang,
    String path,
    @Nullable Clock clock,
    String detail,
    @Nullable State state) {

  /** Leads the line; colour is never the only sign, the note says the same in words. */
  public record Clock(String text, String note, String tone) {}

  /** A state in a word. */
  public record State(String text, String tone) {}

  public static Row of(String title, String path) {
    return new Row(List.of(new Marked(title, false)), null, path, null, "", null);
  }

  public Row titled(List<Marked> pieces, String lang) {
    return new Row(pieces, lang, path, clock, detail, state);
  }

  public Row clock(String text, String note, String tone) {
    return new Row(title, lang, path, new Clock(text, note, tone), detail, state);
  }

  public Row detail(String text) {
    return new Row(title, lang, path, clock, text, state);
  }

  public Row state(String text, String tone) {
    return new Row(title, lang, path, clock, detail, new State(text, tone));
  }
}
