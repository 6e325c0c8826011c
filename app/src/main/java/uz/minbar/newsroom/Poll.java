package uz.minbar.newsroom;

import java.util.List;
import org.jsoup.Jsoup;

/**
 * What a material of the kind {@link MaterialKind#POLL} asks: its headline is the question, the
 * items of the one list in its text are the answers to choose from. What else stands there explains
 * it to those who read.
 *
 * @param answers in their order; none where the text has no list or several
 */
public record Poll(String question, List<String> answers) {

  /** Fewer are nothing to choose from. */
  public static final int LEAST = 2;

  /** Reads it off cleaned HTML. */
  public static Poll of(String headline, String body) {
    var lists = Jsoup.parseBodyFragment(body).select("ul, ol");
    return new Poll(
        headline.strip(),
        lists.size() != 1
            ? List.of()
            : lists.select("li").eachText().stream().filter(words -> !words.isBlank()).toList());
  }
}
