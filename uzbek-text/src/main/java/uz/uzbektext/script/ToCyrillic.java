package uz.uzbektext.script;

import java.util.ArrayList;
import java.util.List;
import uz.uzbektext.script.Reading.Kind;

/** One word of Latin, of either law, into Cyrillic. */
final class ToCyrillic {

  private ToCyrillic() {}

  /** A word in any script and spelling; Cyrillic comes back as it is, its letters repaired. */
  static Reading read(String original) {
    String word = Spelling.repaired(original);
    if (!hasLatin(word)) {
      return Reading.sure(word);
    }
    if (Roman.is(word)) {
      return Reading.sure(word);
    }
    var cases = Cases.of(word);
    String latin = Latin2026.to1995(word, cases == Cases.ALL);
    return latin(latin, Signs.lower(latin), latin.equals(word) ? cases : Cases.of(latin));
  }

  private static Reading latin(String word, String low, Cases cases) {
    var kind = Foreign.kind(word, low);
    var found =
        cases == Cases.MIXED || kind == Kind.FOREIGN
            ? null
            : Lexicon.LOANS.find(low, cases == Cases.ALL);
    if (found != null) {
      return known(word, low, found, cases).of(kind);
    }
    var foreign = Foreign.read(word, low, kind);
    if (foreign != null) {
      return foreign;
    }
    var reading = cases == Cases.MIXED ? mixed(word, low) : byRule(word, low, cases);
    return kind == Kind.UZBEK ? reading : reading.of(kind);
  }

  private static Reading known(String word, String low, Lexicon.Found found, Cases cases) {
    String text = cases.apply(spelt(low, found, found.stem().cyrillic()));
    if (text.contains("сҳ") && low.contains("sh")) {
      return Reading.sure(text).or(Doubt.Reason.S_AND_H, CyrillicLetters.of(word, low));
    }
    var others = new ArrayList<String>();
    for (String other : found.stem().others()) {
      others.add(cases.apply(spelt(low, found, other)));
    }
    return Reading.sure(text).or(Doubt.Reason.HOMOGRAPH, List.copyOf(others));
  }

  private static String spelt(String low, Lexicon.Found found, String stem) {
    var text = new StringBuilder(found.beginning()).append(stem);
    // роль, but ролини: before an ending of Uzbek the sign falls.
    if (found.end() < low.length() && stem.endsWith("ь")) {
      text.setLength(text.length() - 1);
    }
    CyrillicLetters.write(low, low, found.end(), text);
    return text.toString();
  }

  /** AQShning, BMTga: an abbreviation with endings; other mixtures letter by letter. */
  private static Reading mixed(String word, String low) {
    int head = 0;
    while (head < word.length()
        && (Signs.upper(word.charAt(head))
            || !Signs.letter(word.charAt(head))
            || digraphTail(word, head))) {
      head++;
    }
    if (head > 1 && head < word.length() && Endings.chain(low, head)) {
      var text = new StringBuilder(read(word.substring(0, head)).text());
      CyrillicLetters.write(word, low, head, text);
      return Reading.sure(text.toString());
    }
    return Reading.sure(CyrillicLetters.of(word, low));
  }

  private static boolean digraphTail(String word, int at) {
    return word.charAt(at) == 'h'
        && at > 0
        && (word.charAt(at - 1) == 'S' || word.charAt(at - 1) == 'C');
  }

  private static Reading byRule(String word, String low, Cases cases) {
    String text = CyrillicLetters.of(word, low);
    String homograph = Lexicon.LOANS.homograph(low);
    if (homograph != null) {
      return Reading.sure(text).or(Doubt.Reason.HOMOGRAPH, cases.apply(homograph));
    }
    var reading = Reading.sure(text);
    if (low.contains("siya") && !low.contains("tsiya")) {
      return reading.or(Doubt.Reason.LOAN, swapped(text, "ция", "сия")); // акция or аксия
    }
    return low.contains("ye") ? reading.or(Doubt.Reason.LOAN, swapped(text, "ье", "ъе")) : reading;
  }

  private static String swapped(String text, String one, String other) {
    return text.contains(one) ? text.replace(one, other) : text.replace(other, one);
  }

  private static boolean hasLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Signs.latin(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
