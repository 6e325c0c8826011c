package uz.uzbektext.script;

import java.util.HashMap;
import java.util.Set;

/**
 * Whether the rest of a word is a chain of Uzbek endings. Loose on purpose: it only has to tell
 * {@code film-larimizga} from a word that begins like a loan by chance.
 */
final class Endings {

  private static final Set<String> ALL =
      Set.of(
          ("lar ning ni ga ka qa da dan dagi gi i si im ing imiz ingiz m ng miz ngiz lik lig chi li"
                  + " siz cha dek day gacha kacha qacha gina niki mi ku u yu ki dir man san sizlar"
                  + " edi ekan emas yoq oq am di dilar ish simon dor shunos navis xon parvar parast"
                  + " xona bop roq iy viy ona vor boz doʻz furush gar kor kash shinos jon oy bek"
                  + " chasiga ham esa mas gan may nchi inchi ta tacha lab bin saroy goh")
              .split(" "));
  private static final Table<Boolean> TABLE = table();
  private static final int LONGEST = 7;

  private Endings() {}

  private static Table<Boolean> table() {
    var map = new HashMap<String, Boolean>();
    ALL.forEach(ending -> map.put(ending, true));
    return new Table<>(map);
  }

  /** Whether all of the word from there on is endings; true where nothing is left. */
  static boolean chain(String word, int from) {
    return word.length() - from < Long.SIZE - 1 && chain(word, from, from, 0) < 0;
  }

  /** Less than 0 where it is; else the places that are known to lead nowhere. */
  private static long chain(String word, int from, int at, long dead) {
    // -la- makes a verb, and a verb may take hundreds of forms.
    if (at == word.length()
        || word.startsWith("lash", at)
        || word.startsWith("lan", at)
        || word.startsWith("lat", at)) {
      return -1;
    }
    int hash = 0;
    for (int end = at + 1; end <= Math.min(word.length(), at + LONGEST); end++) {
      hash = Table.hash(hash, word.charAt(end - 1));
      boolean open = (dead >> end - from & 1) == 0;
      if (open && TABLE.get(word, at, end, hash) != null) {
        dead = chain(word, from, end, dead);
        if (dead < 0) {
          return dead;
        }
      }
    }
    return dead | 1L << at - from;
  }
}
