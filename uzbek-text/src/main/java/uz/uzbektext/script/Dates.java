package uz.uzbektext.script;

import java.util.Set;

/**
 * Latin puts a hyphen between the number and the noun of a date (2022-yil, 6-oktabr), Cyrillic puts
 * a space (2022 йил, 6 октябрь). Decades keep theirs in both (90-yillar), and so does every other
 * ordinal (2-sinf).
 */
final class Dates {

  private static final Set<String> MONTHS =
      Set.of(
          ("yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr sentyabr"
                  + " oktyabr январь февраль март апрель май июнь июль август сентябрь октябрь"
                  + " ноябрь декабрь январ феврал апрел июн июл сентябр октябр ноябр декабр")
              .split(" "));
  private static final Set<String> YEAR_ENDINGS =
      Set.of(
          " da ga gi dan ning ni gacha dagi i ida iga idan ining ini idagi larda larga lardan lar larning larni lari"
              .split(" "));

  private Dates() {}

  /** Whether a number that ends there and the word make a date. */
  static boolean is(String text, int numberFrom, int numberTo, String word) {
    String low = Signs.lower(word);
    String latin = Signs.cyrillic(low.charAt(0)) ? LatinLetters.of(low, false) : low;
    return latin.startsWith("yil")
        ? YEAR_ENDINGS.contains(latin.substring(3)) && year(text, numberFrom, numberTo, latin)
        : day(text, numberFrom, numberTo) && month(low);
  }

  private static boolean month(String low) {
    for (int end = Math.min(low.length(), 8); end > 2; end--) {
      if (MONTHS.contains(low.substring(0, end))) {
        String rest = low.substring(end);
        return rest.isEmpty() || Endings.chain(LatinLetters.of(rest, false), 0);
      }
    }
    return false;
  }

  private static boolean day(String text, int from, int to) {
    int day = to - from > 2 ? 0 : number(text, from, to);
    return day >= 1 && day <= 31;
  }

  private static boolean year(String text, int from, int to, String latin) {
    if (to - from != 4) {
      return false;
    }
    int year = number(text, from, to);
    boolean range = from > 4 && "-–—".indexOf(text.charAt(from - 1)) >= 0;
    boolean decade = latin.startsWith("yillar") && year % 10 == 0 && !range;
    boolean roundSpan = year % 500 == 0 && year < 2000;
    return year >= 1000 && year < 2200 && !decade && !roundSpan;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
