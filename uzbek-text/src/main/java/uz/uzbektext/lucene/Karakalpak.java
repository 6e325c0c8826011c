package uz.uzbektext.lucene;

/**
 * Case and plural off Karakalpak nouns, in both its alphabets: no more than that, as nothing
 * readymade knows the language and half a word is worse than a form too many. The endings are those
 * of the grammar (N. A. Baskakov, Karakalpakskij jazyk II, 1952), in front and back vowels.
 */
final class Karakalpak {

  private static final String[] CASES = {
    "ның", "нің", "ниң", "дың", "дің", "диң", "тың", "тің", "тиң", "ға", "ге", "қа", "ке", "ны",
    "ни", "ды", "ди", "ты", "ти", "нан", "нен", "дан", "ден", "тан", "тен", "да", "де", "та", "те",
    "nıń", "niń", "dıń", "diń", "tıń", "tiń", "ǵa", "ge", "qa", "ke", "nı", "ni", "dı", "di", "tı",
    "ti", "nan", "nen", "dan", "den", "tan", "ten", "da", "de", "ta", "te"
  };

  private static final String[] PLURALS = {"лар", "лер", "lar", "ler"};

  private static final int SHORTEST = 3;

  private Karakalpak() {}

  /** The stem of a small word. */
  static String stem(String word) {
    return without(without(word, CASES), PLURALS);
  }

  private static String without(String word, String[] endings) {
    String shortest = word;
    for (String ending : endings) {
      int end = word.length() - ending.length();
      if (end >= SHORTEST && end < shortest.length() && word.endsWith(ending)) {
        shortest = word.substring(0, end);
      }
    }
    return shortest;
  }
}
