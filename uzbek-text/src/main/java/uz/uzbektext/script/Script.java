package uz.uzbektext.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Uzbek from any of its alphabets into any other. A text may mix them: each word is read in the
 * script it stands in. Numbers, signs, addresses, e-mail, @names, #tags, Roman numerals and words
 * of other languages stay as they are. Nothing here fails, whatever the text holds, and nothing
 * depends on the JVM's locale. All methods may be called from any thread.
 */
public final class Script {

  private static final Map<Alphabet, Converter> MIXED = converters(false);
  private static final Converter REPAIRING = Converter.repairing();

  private Script() {}

  /** Latin of either law into Cyrillic; what is Cyrillic already stays. */
  public static String toCyrillic(String text) {
    return convert(text, Alphabet.CYRILLIC);
  }

  /** Cyrillic and the Latin of 2026 into the Latin of 1995, with its apostrophes set right. */
  public static String toLatin(String text) {
    return convert(text, Alphabet.LATIN);
  }

  /** {@link #toCyrillic} for HTML: tags, attributes, entities, scripts and styles stay. */
  public static String toCyrillicHtml(String html) {
    return convertHtml(html, Alphabet.CYRILLIC);
  }

  public static String convert(String text, Alphabet to) {
    return convert(text, to, false);
  }

  /**
   * @param capitals whether sh, ch, ya and the like are two capitals in an abbreviation (АҚШ: AQSH)
   *     or, as most newspapers have it, one (AQSh)
   */
  public static String convert(String text, Alphabet to, boolean capitals) {
    return converter(to, capitals).convert(composed(text));
  }

  public static String convertHtml(String html, Alphabet to) {
    return Markup.convert(composed(html), converter(to, false)::convert);
  }

  /**
   * The same text as it should have been typed: U+02BB after o and g, U+02BC elsewhere, letters of
   * the other script within a word replaced by the real ones. A second time changes nothing.
   */
  public static String normalized(String text) {
    String before = text;
    String after = repaired(before);
    // What is set right may join a word, or make an address of one, and so show the next fault.
    while (!after.equals(before)) {
      before = after;
      after = repaired(before);
    }
    return after;
  }

  private static String repaired(String text) {
    return composed(REPAIRING.convert(composed(text)));
  }

  /** The words that a person should look at after a conversion, in the order of the text. */
  public static List<Doubt> doubts(String text, Alphabet to) {
    var doubts = new ArrayList<Doubt>();
    converter(to, false)
        .convert(
            text,
            (from, end, reading) -> {
              if (reading.reason() != null) {
                String word = text.substring(from, end);
                doubts.add(
                    new Doubt(from, end, word, reading.text(), reading.others(), reading.reason()));
              }
            });
    return List.copyOf(doubts);
  }

  /** Some keyboards send й as и with a breve. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036F') {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static Converter converter(Alphabet to, boolean capitals) {
    return Objects.requireNonNull((capitals ? Capitals.ALL : MIXED).get(to));
  }

  private static Map<Alphabet, Converter> converters(boolean capitals) {
    var all = new EnumMap<Alphabet, Converter>(Alphabet.class);
    for (var alphabet : Alphabet.values()) {
      all.put(alphabet, Converter.to(alphabet, capitals));
    }
    return all;
  }

  /** Seldom asked for, and each remembers its words. */
  private static final class Capitals {
    static final Map<Alphabet, Converter> ALL = converters(true);
  }
}
