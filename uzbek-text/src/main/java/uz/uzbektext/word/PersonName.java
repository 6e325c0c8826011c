package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.script.Fold;

/**
 * The name of a person as somebody wrote it, to be compared with another: a list of contacts, a
 * signature and a passport seldom write the same. Alphabets, the order of the words, endings of the
 * last word, initials, both forms of the patronymic and the Russian manner of writing Uzbek names
 * (Кадыров is Qodirov) are seen through.
 */
public final class PersonName {

  /** How well two written names go together. */
  public enum Likeness {
    /** They contradict each other, or have too little in common. */
    DIFFERENT,
    /** Initials, a missing part, or another manner of writing: a person should look. */
    POSSIBLE,
    /** Surname and given name are the same, and nothing speaks against it. */
    SAME
  }

  private static final Pattern WORD =
      Pattern.compile("([\\p{L}\\p{M}" + Pattern.quote(Fold.APOSTROPHES) + "]+)(\\.?)");

  /** More words are not one person's name. */
  private static final int MOST_WORDS = 8;

  private @Nullable Part surname;
  private @Nullable Part given;
  private @Nullable Part father;
  private final List<Part> words = new ArrayList<>();

  private PersonName() {}

  /** One word of a name. */
  private record Part(String letters, boolean initial) {

    String rough() {
      return PersonName.rough(letters);
    }

    /** 0 where they contradict, 1 where they may be the same, 2 where they are. */
    int level(Part other) {
      if (initial || other.initial) {
        return letters.startsWith(other.letters) || other.letters.startsWith(letters) ? 1 : 0;
      }
      if (Fold.key(letters).equals(Fold.key(other.letters))) {
        return 2;
      }
      return rough().equals(other.rough()) ? 1 : 0;
    }
  }

  /** Reads a name in any alphabet; whatever is no letter parts words. */
  public static PersonName of(String written) {
    var name = new PersonName();
    var word = WORD.matcher(written);
    while (word.find() && name.words.size() < MOST_WORDS) {
      String whole = word.group(1);
      String letters = Letters.of(whole.substring(0, whole.length() - Names.cut(whole)));
      // "Yu." stands for one letter of the other alphabet.
      boolean initial = letters.length() == 1 || letters.length() == 2 && !word.group(2).isEmpty();
      if (!letters.isEmpty()) {
        name.take(new Part(letters, initial));
      }
    }
    return name;
  }

  private void take(Part part) {
    if (Names.son(part.letters()) && !words.isEmpty()) {
      father = words.removeLast();
      given = father.equals(given) ? null : given;
      return;
    }
    String base = Names.father(part.letters());
    if (!base.isEmpty()) {
      father = new Part(base, false);
      return;
    }
    words.add(part);
    if (surname == null && Names.surname(part.letters())) {
      surname = part;
    } else if (given == null) {
      given = part;
    } else if (father == null && part.initial()) {
      father = part;
    }
  }

  /** Whether they may be one person's; the same whichever is asked. */
  public Likeness likeness(PersonName other) {
    if (surname == null && other.surname == null) {
      return sameWords(other);
    }
    int least = 2;
    for (int level :
        new int[] {
          level(surname, other.surname, 0),
          level(given, other.given, 1),
          level(father, other.father, 2)
        }) {
      least = Math.min(least, level);
    }
    return Likeness.values()[least];
  }

  private static int level(@Nullable Part one, @Nullable Part other, int missing) {
    return one == null || other == null ? missing : one.level(other);
  }

  private Likeness sameWords(PersonName other) {
    if (words.size() != other.words.size() || words.size() < 2) {
      return Likeness.DIFFERENT;
    }
    int least = 2;
    var mine = sorted();
    var others = other.sorted();
    for (int i = 0; i < mine.size(); i++) {
      least = Math.min(least, mine.get(i).level(others.get(i)));
    }
    return Likeness.values()[least];
  }

  private List<Part> sorted() {
    return words.stream().sorted(Comparator.comparing(Part::rough)).toList();
  }

  /**
   * What is left where Uzbek and Russian habits of writing a name meet: a and o, e and i, oʻ and u,
   * q and k, h and x, j and дж are one; y and doubled letters go.
   */
  private static String rough(String letters) {
    String plain =
        letters
            .replace("dj", "j")
            .replace("kh", "h")
            .replace("ts", "s")
            .replace('x', 'h')
            .replace('q', 'k')
            .replace('ğ', 'g')
            .replace('o', 'a')
            .replace('ö', 'u')
            .replace('e', 'i')
            .replace("y", "")
            .replace(String.valueOf(Letters.TUTUQ), "");
    var rough = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (i == 0 || plain.charAt(i) != plain.charAt(i - 1)) {
        rough.append(plain.charAt(i));
      }
    }
    return rough.toString();
  }
}
