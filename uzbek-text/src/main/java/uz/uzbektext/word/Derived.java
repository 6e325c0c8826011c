package uz.uzbektext.word;

import uz.uzbektext.word.Lexicon.Kind;

/**
 * New words out of known ones: who knows {@code qishloq} knows {@code qishloqlik}, though no list
 * has it. What is derived is a word of its own and keeps its suffix.
 */
final class Derived {

  /** Price of a suffix that is met in thousands of words, in bits. */
  private static final float COMMON = 7;

  private static final float RARE = 11;

  private static final String[] NAMES = {"li", "lik", "siz", "çi", "sizlik", "çilik", "lilik"};
  private static final String[] RARE_NAMES = {
    "iy", "viy", "doş", "xona", "şunos", "inçi", "nçi", "zor", "kor", "ça", "parvar", "furuş", "soz"
  };
  private static final String[] VERBS = {"la", "lan", "laş", "lat", "laştir", "lantir"};

  private final Lexicon lexicon;

  Derived(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The price of a name that no list has, or infinity where it is not derived of a known one. */
  float name(String stem) {
    return Math.min(of(stem, NAMES, COMMON), of(stem, RARE_NAMES, RARE));
  }

  float verb(String stem) {
    return of(stem, VERBS, COMMON);
  }

  private float of(String stem, String[] suffixes, float price) {
    float best = Float.POSITIVE_INFINITY;
    for (String suffix : suffixes) {
      int end = stem.length() - suffix.length();
      if (end > 1
          && stem.charAt(stem.length() - 1) == suffix.charAt(suffix.length() - 1)
          && stem.endsWith(suffix)) {
        int of = Lexicon.of(lexicon.classes(stem, end), Kind.NAME);
        if (of > 0) {
          best = Math.min(best, Lexicon.price(of) + price);
        }
      }
    }
    return best;
  }
}
