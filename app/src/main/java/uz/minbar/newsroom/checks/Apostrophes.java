package uz.minbar.newsroom.checks;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.minbar.kernel.Language;

/** Signs that stand for oʻ, gʻ and the tutuq belgisi and are others: a reader's search fails. */
final class Apostrophes {

  private static final String WRONG = "'`’‘´ʹ′";
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+[" + WRONG + "ʼ][\\p{L}" + WRONG + "]*");

  /** No word has a tutuq belgisi after these two. */
  private static final Pattern OF_LETTER = Pattern.compile("(?<=[oOgG])[" + WRONG + "ʼ]");

  /**
   * At the end of a word the sign may close a quotation; only before a letter it is surely wrong.
   */
  private static final Pattern TUTUQ = Pattern.compile("[" + WRONG + "](?=\\p{L})");

  private Apostrophes() {}

  static Stream<Finding> of(Language language, String text) {
    return language != Language.UZ_LATN
        ? Stream.of()
        : WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> !right(word).equals(word))
            .map(
                word -> new Finding(Finding.Kind.APOSTROPHE, language, word, List.of(right(word))));
  }

  static String right(String word) {
    return TUTUQ.matcher(OF_LETTER.matcher(word).replaceAll("ʻ")).replaceAll("ʼ");
  }
}
