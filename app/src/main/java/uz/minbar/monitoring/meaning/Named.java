package uz.minbar.monitoring.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import uz.uzbektext.script.Script;
import uz.uzbektext.word.Names;
import uz.uzbektext.word.PersonName;
import uz.uzbektext.word.PersonName.Likeness;
import uz.uzbektext.word.StopWords;
import uz.uzbektext.word.Token;
import uz.uzbektext.word.Tokens;

/**
 * People and bodies that a text names, in Latin letters and without endings, so that the same one
 * is one in both scripts.
 *
 * @param people at most {@value #MOST}, the fullest form of each name
 * @param bodies ministries, offices, firms: at most {@value #MOST}
 */
record Named(List<String> people, List<String> bodies) {

  static final int MOST = 20;

  /** The last word of a body's name: vazirligi, qoʻmitasi, with the endings of the sentence. */
  private static final Pattern HEAD =
      Pattern.compile(
          "((?:vazirlig|agentlig|departament|universitet|institut|bank|zavod|markaz|boʻlim|jamiyat"
              + "|hokimlig|hokimiyat|konsern)i"
              + "|(?:qoʻmita|boshqarma|inspeksiya|prokuratura|kompaniya|korxona|fabrika|jamgʻarma"
              + "|assotsiatsiya|federatsiya|palata|kengash|shifoxona|kasalxona|idora|firma)si"
              + "|MChJ|AJ|DUK)(?:ning|ni|ga|da|dan|dagi|gacha)?");

  private static final int LONGEST = 6;

  private static final String OPENING = "“„«\"";
  private static final String QUOTES = OPENING + "”»";

  static Named in(String text) {
    String latin = Script.toLatin(text);
    return new Named(people(latin), bodies(latin));
  }

  private static List<String> people(String latin) {
    var people = new ArrayList<String>();
    for (var found : Names.in(latin)) {
      var name = PersonName.of(found.name());
      int known = known(people, name);
      if (known < 0) {
        people.add(found.name());
      } else if (found.name().length() > people.get(known).length()) {
        people.set(known, found.name());
      }
    }
    return people.stream().limit(MOST).toList();
  }

  private static int known(List<String> people, PersonName name) {
    for (int i = 0; i < people.size(); i++) {
      if (PersonName.of(people.get(i)).likeness(name) != Likeness.DIFFERENT) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> bodies(String latin) {
    var tokens = Tokens.of(latin);
    var bodies = new LinkedHashSet<String>();
    for (int at = 1; at < tokens.size() && bodies.size() < MOST; at++) {
      var head = HEAD.matcher(tokens.get(at).text());
      int first = head.matches() ? first(latin, tokens, at) : at;
      if (first < at) {
        String words = latin.substring(tokens.get(first).from(), tokens.get(at).from());
        bodies.add(
            (words + head.group(1)).replaceAll("[" + QUOTES + "]", "").replaceAll("\\s+", " "));
      }
    }
    return List.copyOf(bodies);
  }

  /** Where the name of a body begins; {@code at} where nothing before its last word is a name. */
  private static int first(String latin, List<Token> tokens, int at) {
    int first = at;
    for (int i = at - 1; i >= 0 && at - i < LONGEST && within(latin, tokens, i); i--) {
      int from = tokens.get(i).from();
      boolean quoted = from > 0 && OPENING.indexOf(latin.charAt(from - 1)) >= 0;
      boolean begins = !quoted && (i == 0 || !joined(latin, tokens, i - 1));
      boolean capital = Character.isUpperCase(tokens.get(i).text().charAt(0));
      // A capital at the beginning of a sentence is no name by itself: Tuman hokimligi.
      if (capital && (!begins || first == at && at - i > 1)) {
        first = i;
      }
    }
    return first;
  }

  /** Whether a token may belong to the name that the next one goes on with. */
  private static boolean within(String latin, List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    return joined(latin, tokens, at) && !StopWords.isForm(word) && !HEAD.matcher(word).matches();
  }

  /** Whether nothing but a space or a quotation mark parts a token from the next. */
  private static boolean joined(String latin, List<Token> tokens, int at) {
    return latin
        .substring(tokens.get(at).to(), tokens.get(at + 1).from())
        .chars()
        .allMatch(sign -> Character.isWhitespace(sign) || QUOTES.indexOf(sign) >= 0);
  }
}
