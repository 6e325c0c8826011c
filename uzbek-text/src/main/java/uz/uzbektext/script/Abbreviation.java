package uz.uzbektext.script;

/** Tells АҚШ from БОШ: a word of capitals that nobody could speak as a word. */
final class Abbreviation {

  private static final int LONGEST = 5;

  private Abbreviation() {}

  /** Of a word that is all capitals. */
  static boolean is(String word) {
    String low =
        Signs.lower(Latin2026.to1995(word, false))
            .replaceAll("([oоgг])ʻ", "$1")
            .replace("sh", "ш")
            .replace("ch", "ч");
    if (low.length() > LONGEST) {
      return false;
    }
    boolean vowel = false;
    for (int i = 0; i < low.length(); i++) {
      boolean here = Signs.vowel(low.charAt(i));
      boolean before = i > 0 && Signs.vowel(low.charAt(i - 1));
      if (here && before || !here && !before && i > 0 && !cluster(low, i)) {
        return true;
      }
      vowel |= here;
    }
    return !vowel;
  }

  /** Consonants together are natural inside of a word, and at its end after a sonorant. */
  private static boolean cluster(String low, int at) {
    boolean begins = at == 1;
    boolean ends = at + 1 == low.length();
    return !begins
        && (!ends
            || "нрлйвфсштnrlyvfsht".indexOf(low.charAt(at - 1)) >= 0
                && low.charAt(at) != low.charAt(at - 1));
  }
}
