package uz.minbar.monitoring.stories;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uz.uzbektext.lucene.SearchKeys;
import uz.uzbektext.script.Fold;
import uz.uzbektext.word.Lemmatizer;
import uz.uzbektext.word.StopWords;

/**
 * What a text is about, as terms that are the same in all scripts and forms of words, Uzbek or
 * Russian: {@code w:} words and what they stand for, {@code t:} those of the title once more,
 * {@code n:} names of people, places and firms, {@code #:} numbers, {@code d:} days. Each with what
 * it tells: of words the rarer the more.
 */
final class Terms {

  /** Letters with apostrophes and hyphens inside. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:[" + Fold.APOSTROPHES + "-]\\p{L}+|[ʻʼ'‘’`])*");

  /** So many letters of a text's beginning say what it is about; the rest is background. */
  private static final int LEAD = 900;

  private static final int NAME_LETTERS = 4;
  private static final float MOST = 22;
  private static final float CONCEPT = 8;

  /** Two, three: numbers in words are small, and grow while a story is told. */
  private static final float FEW = 0.25f;

  private static final Set<String> RUSSIAN_STOP =
      Set.of(
          ("на по из за до от для при что это как его все она они был была было были под над без"
                  + " уже тоже также или ещё еще том этом который которая году года лет со во об")
              .split(" "));

  private final Map<String, Float> terms = new LinkedHashMap<>();
  private final SearchKeys keys = new SearchKeys();
  private final Map<String, String> names = new HashMap<>();

  private Terms() {}

  static Map<String, Float> of(String title, String text) {
    var terms = new Terms();
    String whole = title + ".\n" + text.substring(0, Math.min(LEAD, text.length()));
    terms.names(whole);
    terms.words(Figures.add(title, new LinkedHashMap<>()));
    var headline = new LinkedHashMap<String, Float>();
    terms.terms.forEach(
        (term, told) -> {
          if (term.startsWith("w:")) {
            headline.put("t:" + term.substring(2), told);
          }
        });
    terms.words(Figures.add(whole, terms.terms));
    terms.terms.putAll(headline);
    return terms.terms;
  }

  private void names(String text) {
    WORD.matcher(text)
        .results()
        .filter(found -> name(text, found.start(), found.group()))
        .forEach(found -> terms.put("n:" + skeleton(found.group()), 1f));
  }

  private void words(String text) {
    var found = WORD.matcher(text);
    while (found.find()) {
      String word = found.group();
      boolean named =
          Character.isUpperCase(word.charAt(0)) && terms.containsKey("n:" + skeleton(word));
      if (!named) {
        word(word);
      }
    }
  }

  /** A capital inside a sentence, or a word that no lexicon knows. */
  private boolean name(String text, int at, String word) {
    int before = at - 1;
    boolean quoted = before >= 0 && "«“„\"".indexOf(text.charAt(before)) >= 0;
    while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before)) && !ends(text, before)) {
      before--;
    }
    boolean inside = before >= 0 && !ends(text, before);
    return Character.isUpperCase(word.charAt(0))
        && word.length() > 2
        && !told(word)
        && (quoted || inside || !Lemmatizer.uzbek().reading(word).known() && !russian(word));
  }

  /** Russian words are in no lexicon of ours: at the beginning of a sentence they are words. */
  private static boolean russian(String word) {
    return word.chars().anyMatch(letter -> "ыщьЫЩЬ".indexOf(letter) >= 0);
  }

  private static boolean ends(String text, int at) {
    return ".!?\n:".indexOf(text.charAt(at)) >= 0;
  }

  private boolean told(String word) {
    return keys.of(word).forms().stream().anyMatch(key -> Concepts.of(key) != null);
  }

  private void word(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.length() < 3 || RUSSIAN_STOP.contains(small) || StopWords.isForm(word)) {
      return;
    }
    var forms = keys.of(word).forms();
    for (String form : forms) {
      String concept = Concepts.of(form);
      if (concept != null) {
        terms.put(
            concept.startsWith("#") ? "#:" + concept.substring(1) : "w:" + concept,
            weight(concept));
        return;
      }
    }
    if (!forms.isEmpty()) {
      float told = Math.min(MOST, Lemmatizer.uzbek().reading(word).price());
      terms.merge("w:" + forms.getLast(), told, Math::min);
    }
  }

  private static float weight(String concept) {
    return concept.startsWith("#") ? FEW : CONCEPT;
  }

  /**
   * The first consonants of a name, which both scripts and Russian, with its other vowels and
   * endings, have in common: Oqtoʻqayda, Оқтўқай, Октукайский.
   */
  private String skeleton(String word) {
    return names.computeIfAbsent(
        word,
        _ -> {
          String key = Fold.key(Lemmatizer.uzbek().lemma(word));
          String bare =
              key.replaceAll("(sk(iy|oy|om|ogo|omu|aya|uyu|ix|ij|i))$", "")
                  .replace("ch", "c")
                  .replace("sh", "s")
                  .replace("ts", "s")
                  .replace('q', 'k')
                  .replace('x', 'h')
                  .replaceAll("[aeiouy-]", "")
                  .replaceAll("(.)\\1", "$1");
          String letters = bare.length() < 3 ? key : bare;
          return letters.substring(0, Math.min(NAME_LETTERS, letters.length()));
        });
  }
}
