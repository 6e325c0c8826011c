package uz.uzbektext.word;

/** From qilin, oʻqit, chiqar to qil, oʻqi, chiq: verbs without their voice. */
final class Voice {

  private static final String[] PASSIVE = {"il", "in", "l", "n"};
  private static final String[] OTHERS = {
    "tir", "dir", "kaz", "kiz", "giz", "ğiz", "qiz", "ar", "ir", "iz", "it", "t", "iş", "ş"
  };

  private final Lexicon lexicon;
  private final Changes changes;

  Voice(Lexicon lexicon, Changes changes) {
    this.lexicon = lexicon;
    this.changes = changes;
  }

  /** Without any voice. */
  String bare(String verb) {
    String bare = verb;
    for (int i = 0; i < 4; i++) {
      String next = without(without(bare, PASSIVE), OTHERS);
      if (next.equals(bare)) {
        return bare;
      }
      bare = next;
    }
    return bare;
  }

  /** Without the passive only: what is done and who does it are one thing to a search. */
  String active(String verb) {
    return without(verb, PASSIVE);
  }

  private String without(String verb, String[] voices) {
    // birlash is not what birla would be together: of these -sh is a part.
    if (changes.own(verb) || verb.endsWith("laş")) {
      return verb;
    }
    for (String voice : voices) {
      int end = verb.length() - voice.length();
      if (end < 2 || !verb.endsWith(voice)) {
        continue;
      }
      boolean vowel = Letters.vowel(verb.charAt(end - 1));
      boolean fits = voice.length() > 2 || vowel != Letters.vowel(voice.charAt(0));
      String base = verb.substring(0, end);
      boolean derived = voice.equals("tir") && (base.endsWith("lan") || base.endsWith("laş"));
      if (fits && (derived || lexicon.has(base, Lexicon.Kind.VERB))) {
        return base;
      }
    }
    return verb;
  }
}
