package uz.minbar.monitoring.matching;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lets a document choose among the queries for beginnings of words, too. Uzbek says with endings
 * what others say with small words, so that nearly every topic has a {@code hokim*}; without this
 * each item would be tried against each of them.
 */
final class Beginnings implements CustomQueryHandler {

  /** Longer ones share a key; few words have so much in common. */
  private static final int LONGEST = 8;

  /** Stands in no word. */
  private static final char MARK = '\u0001';

  @Override
  public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
    if (!(query instanceof PrefixQuery beginning)) {
      return null;
    }
    var term = beginning.getPrefix();
    String key = term.text();
    String shared = key.substring(0, Math.min(LONGEST, key.length())) + MARK;
    return QueryTree.term(new Term(term.field(), shared), weightor.applyAsDouble(term));
  }

  @Override
  public TokenStream wrapTermStream(String field, TokenStream terms) {
    return new WithBeginnings(terms);
  }

  /** After each word its beginnings that the word before, in the order of letters, did not have. */
  private static final class WithBeginnings extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private int length;

    WithBeginnings(TokenStream terms) {
      super(terms);
      length = LONGEST + 1;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (length <= Math.min(LONGEST, word.length())) {
        term.setEmpty().append(word, 0, length).append(MARK);
        length++;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      String before = word;
      word = term.toString();
      length = Math.max(1, common(before, word) + 1);
      return true;
    }

    private static int common(String one, String other) {
      int most = Math.min(one.length(), other.length());
      int same = 0;
      while (same < most && one.charAt(same) == other.charAt(same)) {
        same++;
      }
      return same;
    }
  }
}
