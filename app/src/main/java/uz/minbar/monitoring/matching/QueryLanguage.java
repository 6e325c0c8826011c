package uz.minbar.monitoring.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The language of topics: words side by side mean all of them, each in all its forms; {@code OR},
 * {@code NOT}, {@code "a phrase"}, {@code "near words"~5} (at most five others between, in any
 * order), {@code begin*} of words as they are written, {@code =word} and {@code ="a phrase"} in
 * just that form, {@code title:word}, parentheses. Whatever a person types is either understood or
 * answered with the place of the fault.
 */
public final class QueryLanguage {

  /** Words of one query; a list of all mahallas of a district has a tenth of that. */
  static final int MOST = 1000;

  private static final int DEEPEST = 50;

  private final List<Token> tokens;
  private int next;
  private int depth;
  private int words;

  private QueryLanguage(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws QueryFault where the query cannot be understood
   */
  public static Query parse(String query) throws QueryFault {
    return LuceneQuery.of(clause(query));
  }

  static Clause clause(String query) throws QueryFault {
    var parser = new QueryLanguage(Tokens.of(query));
    if (parser.peek().kind() == Token.Kind.END) {
      throw new QueryFault(0, "monitoring.query.empty");
    }
    var clause = parser.any(false);
    if (parser.peek().kind() != Token.Kind.END) {
      throw new QueryFault(parser.peek().at(), "monitoring.query.close");
    }
    if (clause.ofNothing()) {
      throw new QueryFault(parser.firstNot(), "monitoring.query.onlyNot");
    }
    return clause;
  }

  private Clause any(boolean title) throws QueryFault {
    if (++depth > DEEPEST) {
      throw new QueryFault(peek().at(), "monitoring.query.deep");
    }
    var parts = new ArrayList<Clause>();
    parts.add(every(title));
    while (peek().kind() == Token.Kind.OR) {
      next++;
      parts.add(every(title));
    }
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Clause.Either(parts);
  }

  private Clause every(boolean title) throws QueryFault {
    var parts = new ArrayList<Clause>();
    while (true) {
      boolean and = peek().kind() == Token.Kind.AND && !parts.isEmpty();
      if (and) {
        next++;
      } else if (!parts.isEmpty() && ends(peek())) {
        return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
      }
      boolean not = false;
      while (peek().kind() == Token.Kind.NOT) {
        not = !not;
        next++;
      }
      var one = one(title);
      parts.add(not ? Clause.Not.of(one) : one);
    }
  }

  private static boolean ends(Token token) {
    return switch (token.kind()) {
      case END, OR, CLOSE -> true;
      default -> false;
    };
  }

  private Clause one(boolean title) throws QueryFault {
    var token = peek();
    boolean inTitle = title;
    while (token.kind() == Token.Kind.FIELD) {
      inTitle = true;
      next++;
      token = peek();
    }
    switch (token.kind()) {
      case WORD, PHRASE -> {
        next++;
        return words(token, inTitle);
      }
      case OPEN -> {
        next++;
        var inner = any(inTitle);
        if (peek().kind() != Token.Kind.CLOSE) {
          throw new QueryFault(token.at(), "monitoring.query.open");
        }
        next++;
        return inner;
      }
      default -> throw new QueryFault(token.at(), "monitoring.query.missing");
    }
  }

  private Clause words(Token token, boolean title) throws QueryFault {
    int from = token.kind() == Token.Kind.PHRASE ? token.at() + 1 : token.at();
    var found = Words.of(token.text(), from, token.exact());
    if (found.isEmpty()) {
      throw new QueryFault(token.at(), "monitoring.query.noWord");
    }
    words += found.size();
    if (words > MOST) {
      throw new QueryFault(token.at(), "monitoring.query.tooMany", MOST);
    }
    return new Clause.Words(found, token.slop(), title);
  }

  private int firstNot() {
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.NOT)
        .mapToInt(Token::at)
        .findFirst()
        .orElse(0);
  }

  private Token peek() {
    return tokens.get(next);
  }
}
