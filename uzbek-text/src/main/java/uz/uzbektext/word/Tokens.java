package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/** Cuts a text into words, numbers, dates, addresses, names with @ and tags with #. */
public final class Tokens {

  private static final String ADDRESS =
      "(?<address>(?:https?://|www\\.)[^\\s<>«»\"“”]+"
          + "|(?<![\\p{L}\\p{N}@.-])[a-zA-Z0-9][a-zA-Z0-9-]{0,62}+(?:\\.[a-zA-Z0-9-]{1,63}+){0,5}?"
          + "\\.(?:uz|com|org|net|ru|info|gov|tv|me|kz)(?![\\p{L}\\p{N}])(?:/[^\\s<>«»\"“”]*)?)";

  private static final String EMAIL =
      "(?<email>(?<![\\w+-])[\\w+-]{1,64}+(?:\\.[\\w+-]{1,64}+){0,5}"
          + "@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,5})";

  private static final String MENTION = "(?<mention>(?<![\\p{L}\\p{N}])@[A-Za-z0-9_]++)";
  private static final String TAG = "(?<tag>(?<![\\p{L}\\p{N}])#[\\p{L}\\p{M}\\p{N}_S]++)";
  private static final String DATE =
      "(?<date>(?<![\\p{N}.])(?:\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2})"
          + "(?![\\p{N}]))";
  private static final String NUMBER =
      "(?<number>\\p{N}++(?:[.,]\\p{N}++|[ \u00A0\u202F]\\d{3}(?!\\d)){0,6}"
          + "(?:[-–‑]?\\p{L}[\\p{L}\\p{M}S]*+)?%?)";
  private static final String WORD =
      "(?<word>\\p{L}[\\p{L}\\p{M}\u00ADS]*+\\p{N}*+"
          + "(?:[-‑][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\u00ADS]*+){0,5})";

  private static final Pattern TOKEN =
      Pattern.compile(
          String.join("|", ADDRESS, EMAIL, MENTION, TAG, DATE, NUMBER, WORD)
              .replace("S", Pattern.quote(Fold.APOSTROPHES).replace("\\Q", "").replace("\\E", "")));

  /** The group of each kind. */
  private static final int[] GROUPS =
      Arrays.stream(Token.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .mapToInt(TOKEN.namedGroups()::get)
          .toArray();

  private Tokens() {}

  /** The tokens of a text in their order. */
  public static List<Token> of(CharSequence text) {
    var tokens = new ArrayList<Token>();
    var found = TOKEN.matcher(text);
    while (found.find()) {
      var kind = kind(found);
      int end = found.start() + length(found.group(), kind);
      tokens.add(
          new Token(text.subSequence(found.start(), end).toString(), found.start(), end, kind));
    }
    return tokens;
  }

  private static Token.Kind kind(Matcher found) {
    for (var kind : Token.Kind.values()) {
      if (found.start(GROUPS[kind.ordinal()]) >= 0) {
        return kind;
      }
    }
    throw new IllegalStateException();
  }

  /** Without what only stands behind it: a full stop after an address, a closing quotation mark. */
  private static int length(String token, Token.Kind kind) {
    int end = token.length();
    while (end > 1 && trailing(token, end - 1, kind)) {
      end--;
    }
    return end;
  }

  private static boolean trailing(String token, int at, Token.Kind kind) {
    char last = token.charAt(at);
    if (kind == Token.Kind.ADDRESS) {
      return ".,;:!?)]}…'’".indexOf(last) >= 0;
    }
    return Fold.isApostrophe(last) && "oOgG".indexOf(token.charAt(at - 1)) < 0;
  }
}
