package uz.minbar.monitoring.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a query into its pieces. Words of command are written in capitals, in three languages. */
final class Tokens {

  private static final Map<String, Token.Kind> COMMANDS =
      Map.ofEntries(
          Map.entry("AND", Token.Kind.AND),
          Map.entry("VA", Token.Kind.AND),
          Map.entry("ВА", Token.Kind.AND),
          Map.entry("И", Token.Kind.AND),
          Map.entry("OR", Token.Kind.OR),
          Map.entry("YOKI", Token.Kind.OR),
          Map.entry("ЁКИ", Token.Kind.OR),
          Map.entry("ИЛИ", Token.Kind.OR),
          Map.entry("NOT", Token.Kind.NOT),
          Map.entry("EMAS", Token.Kind.NOT),
          Map.entry("ЭМАС", Token.Kind.NOT),
          Map.entry("НЕ", Token.Kind.NOT));

  /** With commands and brackets between as many words as a query may have. */
  private static final int MOST = 4 * QueryLanguage.MOST;

  private static final Set<String> FIELDS = Set.of("title", "sarlavha", "сарлавҳа", "заголовок");
  private static final Pattern NEAR = Pattern.compile(".*~[0-9]*");
  private static final String QUOTES = "\"“”„«»";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String query) {
    this.query = query;
  }

  static List<Token> of(String query) throws QueryFault {
    var cutting = new Tokens(query);
    while (cutting.at < query.length()) {
      cutting.next();
      if (cutting.tokens.size() > MOST) {
        throw new QueryFault(cutting.at, "monitoring.query.tooMany", QueryLanguage.MOST);
      }
    }
    cutting.tokens.add(new Token(Token.Kind.END, "", query.length()));
    return cutting.tokens;
  }

  private void next() throws QueryFault {
    char sign = query.charAt(at);
    if (Character.isWhitespace(sign) || sign == ',') {
      at++;
    } else if (sign == '(') {
      add(Token.Kind.OPEN, "(");
    } else if (sign == ')') {
      add(Token.Kind.CLOSE, ")");
    } else if (sign == '=') {
      at++; // Before anything but a word it is punctuation.
      if (at < query.length() && startsWord(query.charAt(at)) && query.charAt(at) != '(') {
        exact(QUOTES.indexOf(query.charAt(at)) >= 0);
      }
    } else if (QUOTES.indexOf(sign) >= 0) {
      phrase(false);
    } else if (sign == '-' && at + 1 < query.length() && startsWord(query.charAt(at + 1))) {
      add(Token.Kind.NOT, "-");
    } else {
      word(false);
    }
  }

  private void exact(boolean phrase) throws QueryFault {
    if (phrase) {
      phrase(true);
    } else {
      word(true);
    }
  }

  private static boolean startsWord(char sign) {
    return Character.isLetterOrDigit(sign) || QUOTES.indexOf(sign) >= 0 || sign == '(';
  }

  private void add(Token.Kind kind, String text) {
    tokens.add(new Token(kind, text, at));
    at += text.length();
  }

  private void phrase(boolean exact) throws QueryFault {
    int from = at;
    int end = from + 1;
    while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (end == query.length()) {
      throw new QueryFault(from, "monitoring.query.quote");
    }
    String words = query.substring(from + 1, end);
    at = end + 1;
    int slop = slop();
    tokens.add(new Token(Token.Kind.PHRASE, words, from, slop, exact));
  }

  private int slop() throws QueryFault {
    if (at >= query.length() || query.charAt(at) != '~') {
      return 0;
    }
    int from = ++at;
    while (at < query.length() && Character.isDigit(query.charAt(at))) {
      at++;
    }
    String number = query.substring(from, at);
    if (number.isEmpty() || number.length() > 2) {
      throw new QueryFault(from, "monitoring.query.slop");
    }
    return Integer.parseInt(number);
  }

  private void word(boolean exact) throws QueryFault {
    int from = at;
    while (at < query.length()
        && !Character.isWhitespace(query.charAt(at))
        && "(),".indexOf(query.charAt(at)) < 0
        && QUOTES.indexOf(query.charAt(at)) < 0
        && query.charAt(at) != ':') {
      at++;
    }
    String word = query.substring(from, at);
    if (NEAR.matcher(word).matches()) {
      throw new QueryFault(from + word.lastIndexOf('~'), "monitoring.query.near");
    }
    boolean colon = at < query.length() && query.charAt(at) == ':';
    if (colon && !exact && FIELDS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
      at++;
      tokens.add(new Token(Token.Kind.FIELD, "title", from));
      return;
    }
    if (colon) {
      at++; // A colon elsewhere is punctuation.
    }
    if (!word.isEmpty()) {
      var kind = exact ? Token.Kind.WORD : COMMANDS.getOrDefault(word, Token.Kind.WORD);
      tokens.add(new Token(kind, word, from, 0, exact));
    }
  }
}
