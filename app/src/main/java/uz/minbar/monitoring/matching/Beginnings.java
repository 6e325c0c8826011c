package uz.minbar.monitoring.matching;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;
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
 * Lets a document choose among the queries for beginnings of words, too: many a topic has a {@code
 * hokim*}, and without this each item would be tried against each of them. Beginnings are of words
 * as they are written.
 */
final class Beginnings implements CustomQueryHandler {

  /** Shorter ones do not narrow the choice; the mark of a word as it is written counts. */
  private static final int SHORTEST = 3;

  /** Longer ones share a key; few words have so much in common. */
  private static final int LONGEST = 9;

  /** Stands in no word. */
  private static final char MARK = '\u0001';

  private final Wanted wanted = new Wanted();

  @Override
  public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
    if (!(query instanceof PrefixQuery beginning)) {
      return null;
    }
    var term = beginning.getPrefix();
    String key = term.text();
    if (key.length() < SHORTEST) {
      return null;
    }
    String shared = key.substring(0, Math.min(LONGEST, key.length()));
    wanted.add(shared);
    return QueryTree.term(new Term(term.field(), shared + MARK), weightor.applyAsDouble(term));
  }

  @Override
  public TokenStream wrapTermStream(String field, TokenStream terms) {
    return new WithBeginnings(terms, wanted);
  }

  /**
   * Beginnings that a query may have asked for: says yes too often, but never no for one that was
   * asked for. Spares the documents the thousands that nobody asked for.
   */
  private static final class Wanted {

    private static final int BITS = 1 << 18;

    private final AtomicLongArray words = new AtomicLongArray(BITS / Long.SIZE);

    void add(String beginning) {
      int hash = 0;
      for (int i = 0; i < beginning.length(); i++) {
        hash = next(hash, beginning.charAt(i));
      }
      int bit = bit(hash);
      var _ = words.getAndUpdate(bit / Long.SIZE, word -> word | 1L << bit);
    }

    boolean perhaps(int hash) {
      int bit = bit(hash);
      return (words.get(bit / Long.SIZE) & 1L << bit) != 0;
    }

    static int next(int hash, char sign) {
      return 31 * hash + sign;
    }

    private static int bit(int hash) {
      return (hash * 0x9E3779B9 >>> 14) & BITS - 1;
    }
  }

  /** After each word its beginnings that the word before, in the order of letters, did not have. */
  private static final class WithBeginnings extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Wanted wanted;
    private char[] word = new char[LONGEST];
    private char[] before = new char[LONGEST];
    private int size;
    private int length;
    private int shared;
    private int hash;

    WithBeginnings(TokenStream terms, Wanted wanted) {
      super(terms);
      this.wanted = wanted;
    }

    @Override
    public boolean incrementToken() throws IOException {
      while (length < size) {
        hash = Wanted.next(hash, word[length++]);
        if (length > shared && length >= SHORTEST && wanted.perhaps(hash)) {
          clearAttributes();
          term.copyBuffer(word, 0, length);
          term.append(MARK);
          return true;
        }
      }
      if (!input.incrementToken()) {
        return false;
      }
      turn();
      return true;
    }

    private void turn() {
      var old = before;
      before = word;
      word = old;
      int beforeSize = size;
      size = Math.min(LONGEST, term.length());
      System.arraycopy(term.buffer(), 0, word, 0, size);
      shared = 0;
      int most = Math.min(size, beforeSize);
      while (shared < most && word[shared] == before[shared]) {
        shared++;
      }
      length = 0;
      hash = 0;
    }
  }
}
