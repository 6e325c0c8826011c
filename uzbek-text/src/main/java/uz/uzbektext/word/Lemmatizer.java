package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lemmas of Uzbek words in Cyrillic, in the Latin of 1995 and in that of 2026: {@code hokimining},
 * {@code ҳокимлардан} are {@code hokim}, {@code kelmayapti} is {@code kel}. A word is read in all
 * ways its endings allow; the likeliest is taken, by how often its stem and each of its endings are
 * met. Words outside the lexicon are read by their endings alone.
 *
 * <p>Lemmas are written in the Latin of 1995. A lemma is never empty. Safe for many threads.
 */
public final class Lemmatizer {

  /** Longer words are links and noise; they are their own lemma. */
  private static final int LONGEST = 40;

  /** A verb at the end of a sentence is likelier than elsewhere by so many bits. */
  private static final float VERB_LAST = 2;

  /** After -ning a word that may be possessed is likelier to be so, by so many bits. */
  private static final float OWNED = 6;

  private static final Set<String> PARTICLES =
      Set.of("da", "ku", "yu", "u", "a", "ya", "çi", "mi", "ki", "oq", "yoq");

  private static final class Holder {
    static final Lemmatizer READY = new Lemmatizer(Morphology.ready());
  }

  private final Morphology morphology;

  private Lemmatizer(Morphology morphology) {
    this.morphology = morphology;
  }

  /** The one lemmatiser; its lexicon is loaded when first asked for. */
  public static Lemmatizer uzbek() {
    return Holder.READY;
  }

  /** The lemma of a word that stands alone. */
  public String lemma(CharSequence word) {
    return reading(word).lemma();
  }

  /** The likeliest reading of a word that stands alone. */
  public Reading reading(CharSequence word) {
    return reading(word, false, Place.ALONE);
  }

  /** All readings of a word, the likeliest first. */
  public List<Reading> readings(CharSequence word) {
    String letters = Letters.of(word);
    return letters.length() > LONGEST || letters.isEmpty()
        ? List.of(asItStands(word.toString()))
        : morphology.readings(letters, false);
  }

  /** Where a word stands: first or last in its sentence, or after a genitive. */
  private record Place(boolean first, boolean last, boolean owned) {
    static final Place ALONE = new Place(false, false, false);
  }

  /** A token with its reading. */
  public record Word(Token token, Reading reading) {}

  /** The words of a text, each with the reading that suits its place. */
  public List<Word> words(CharSequence text) {
    var tokens = Tokens.of(text);
    var words = new ArrayList<Word>();
    boolean owned = false;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      boolean first = i == 0 || ends(text, tokens.get(i - 1).to(), token.from());
      boolean last = i + 1 == tokens.size() || ends(text, token.to(), tokens.get(i + 1).from());
      var reading = reading(token, new Place(first, last, owned && !first));
      owned = reading.ending().endsWith("ning");
      words.add(new Word(token, reading));
    }
    return words;
  }

  /** The lemmas of a text with spaces between. */
  public String lemmas(CharSequence text) {
    return words(text).stream()
        .map(word -> word.reading().lemma())
        .collect(Collectors.joining(" "));
  }

  private static boolean ends(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?…\n".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Reading reading(Token token, Place place) {
    return switch (token.kind()) {
      case WORD -> {
        boolean capital = Character.isUpperCase(token.text().charAt(0)) && !place.first();
        var reading = reading(token.text(), capital, place);
        yield capital ? named(reading, token.text()) : reading;
      }
      case NUMBER -> number(token.text());
      default -> asItStands(token.text());
    };
  }

  private Reading reading(CharSequence word, boolean capital, Place place) {
    String letters = Letters.of(word);
    if (letters.isEmpty() || letters.length() > LONGEST) {
      return asItStands(word.toString());
    }
    int hyphen = Math.max(letters.lastIndexOf('-'), letters.lastIndexOf('‑'));
    if (hyphen <= 0 || hyphen == letters.length() - 1) {
      return best(letters, capital, place);
    }
    return joined(letters, hyphen, capital, place);
  }

  private Reading best(String letters, boolean capital, Place place) {
    if (!capital && !place.last() && !place.owned()) {
      return morphology.best(letters);
    }
    var readings = morphology.readings(letters, capital);
    float price = readings.getFirst().price();
    for (var one : readings) {
      if (place.owned() && one.price() < price + OWNED && possessed(one)
          || place.last() && one.price() < price + VERB_LAST && one.kind() == Reading.Kind.VERB) {
        return one;
      }
    }
    return readings.getFirst();
  }

  private static boolean possessed(Reading reading) {
    return reading.kind() == Reading.Kind.NOMINAL
        && reading.known()
        && (reading.ending().startsWith("i") || reading.ending().startsWith("si"));
  }

  /** Words with a hyphen: one of the lexicon, a word with its particle, or a pair. */
  private Reading joined(String letters, int hyphen, boolean capital, Place place) {
    var whole = morphology.readings(letters, capital).getFirst();
    if (whole.known()) {
      return whole;
    }
    String rest = letters.substring(hyphen + 1);
    String head = letters.substring(0, hyphen);
    if (PARTICLES.contains(rest)) {
      return reading(head, capital, place);
    }
    var tail = best(rest, capital, place);
    String before = Letters.latin(head) + "-";
    return new Reading(
        before + tail.lemma(),
        before + tail.stem(),
        tail.kind(),
        tail.known(),
        tail.ending(),
        tail.price());
  }

  /** 2026-yilda, 12ta, 5-sinf: the number stays, the word after it has its lemma. */
  private Reading number(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at == 0 || at == text.length()) {
      return asItStands(text);
    }
    var tail = morphology.best(Letters.of(text.substring(at)));
    String lemma = text.substring(0, at) + tail.lemma();
    return new Reading(lemma, lemma, tail.kind(), tail.known(), tail.ending(), tail.price());
  }

  /** Names keep their capitals: Karimovning is of Karimov, AQShda of AQSh. */
  private static Reading named(Reading reading, String text) {
    if (reading.kind() == Reading.Kind.VERB || reading.lemma().isEmpty()) {
      return reading;
    }
    String lemma = capital(reading.lemma(), text);
    return new Reading(
        lemma, lemma, reading.kind(), reading.known(), reading.ending(), reading.price());
  }

  private static String capital(String lemma, String text) {
    String latin = Letters.latin(Letters.of(text));
    var named = new StringBuilder(lemma);
    if (text.length() == latin.length()) {
      for (int i = 0; i < lemma.length() && i < text.length(); i++) {
        if (Character.isUpperCase(text.charAt(i))) {
          named.setCharAt(i, Character.toUpperCase(lemma.charAt(i)));
        }
      }
    }
    named.setCharAt(0, Character.toUpperCase(lemma.charAt(0)));
    return named.toString();
  }

  private static Reading asItStands(String text) {
    return new Reading(text, text, Reading.Kind.WHOLE, false, "", 0);
  }
}
