package uz.uzbektext.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.script.Reading.Kind;

/** Words of other languages in Latin letters, which Cyrillic text leaves in Latin. */
final class Foreign {

  private static final Map<String, Kind> WORDS = new HashMap<>();
  private static final Table<Kind> STEMS;
  private static final Set<String> CAPITALS = new HashSet<>();

  /** Endings that a foreign word takes without an apostrophe; others may be its own letters. */
  private static final String[] ENDINGS = {
    "larning", "lardan", "larda", "larga", "larni", "lari", "lar", "ning", "dagi", "dan", "gacha"
  };

  static {
    String part = "";
    for (String line : Lexicon.lines("foreign.txt")) {
      if (line.startsWith("=")) {
        part = line.substring(1);
      } else if (part.equals("CAPITALS")) {
        CAPITALS.addAll(List.of(line.split(" ")));
      } else {
        for (String word : line.split(" ")) {
          WORDS.putIfAbsent(word, Kind.valueOf(part));
        }
      }
    }
    STEMS = new Table<>(WORDS);
  }

  private Foreign() {}

  /** What is known of a word by the list alone. */
  static Kind kind(String word, String low) {
    var kind = CAPITALS.contains(word) ? Kind.FOREIGN : WORDS.get(low);
    return kind == null ? Kind.UZBEK : kind;
  }

  /** What a word in Latin letters is read as where it is foreign, or null where it is Uzbek. */
  static @Nullable Reading read(String word, String low, Kind kind) {
    boolean marked = marked(low);
    if (kind == Kind.FOREIGN) {
      return Reading.kept(word);
    }
    if (kind == Kind.EITHER) {
      return marked ? Reading.kept(word) : null;
    }
    int apostrophe = low.indexOf(Signs.TUTUQ);
    if (apostrophe > 1
        && foreign(low.substring(0, apostrophe))
        && Endings.chain(low, apostrophe + 1)) {
      return ending(word, low, apostrophe);
    }
    int stem = stem(low, marked);
    if (stem > 0) {
      return ending(word, low, stem);
    }
    return marked ? Reading.kept(word) : null;
  }

  private static boolean foreign(String low) {
    return WORDS.containsKey(low) || marked(low);
  }

  /** Letters that Uzbek Latin has not, alone or in that place. */
  static boolean marked(String low) {
    for (int i = 0; i < low.length(); i++) {
      char letter = low.charAt(i);
      char next = i + 1 < low.length() ? low.charAt(i + 1) : 0;
      boolean none =
          letter == 'w' || letter >= 0xDF && letter < 0x250 && "öğşçı".indexOf(letter) < 0;
      boolean c = letter == 'c' && next != 'h';
      boolean y = letter == 'y' && i > 0 && !vowelLike(low.charAt(i - 1)) && !vowelLike(next);
      if (none || c || y || english(low, i, letter, next)) {
        return true;
      }
    }
    return false;
  }

  /** ee and ph; but Alekseev, beeʼtibor. */
  private static boolean english(String low, int at, char letter, char next) {
    return switch (letter) {
      case 'e' -> next == 'e' && !low.startsWith("v", at + 2) && !low.startsWith("be");
      case 'p' -> next == 'h';
      default -> false;
    };
  }

  private static boolean vowelLike(char letter) {
    return letter != 0
        && (Signs.vowel(letter) || letter == Signs.COMMA || letter == Signs.TUTUQ || letter == 'y');
  }

  /** Where the endings of a known or marked foreign word begin; 0 where it has none. */
  private static int stem(String low, boolean marked) {
    int hash = 0;
    for (int end = 1; end < low.length(); end++) {
      hash = Table.hash(hash, low.charAt(end - 1));
      if (end > 3 && STEMS.get(low, 0, end, hash) == Kind.FOREIGN && Endings.chain(low, end)) {
        return end;
      }
    }
    if (!marked) {
      return 0;
    }
    for (String ending : ENDINGS) {
      int end = low.length() - ending.length();
      if (end > 3 && low.endsWith(ending) && marked(low.substring(0, end))) {
        return end;
      }
    }
    return 0;
  }

  private static Reading ending(String word, String low, int from) {
    var text = new StringBuilder(word.substring(0, from));
    int at = from;
    if (word.charAt(at) == Signs.TUTUQ) {
      text.append('’');
      at++;
    }
    CyrillicLetters.write(word, low, at, text);
    return Reading.kept(text.toString());
  }
}
