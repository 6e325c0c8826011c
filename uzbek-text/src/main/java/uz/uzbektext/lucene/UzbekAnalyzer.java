package uz.uzbektext.lucene;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of Uzbek, Karakalpak, Russian and English text under one key for all their forms and
 * alphabets, with the places they have in the original; beside it, marked with {@code =}, a key of
 * the word as it is written. Apostrophes of all kinds belong to their word; dots, colons and
 * underscores do not, as posts are full of {@code keldi.Hokim} and {@code #Namuna_tumani}.
 */
public final class UzbekAnalyzer extends Analyzer {

  private final boolean exact;

  /** With keys of words as they are written, so that a query may ask for them. */
  public UzbekAnalyzer() {
    this(true);
  }

  /**
   * @param exact whether words as they are written have a key too
   */
  public UzbekAnalyzer(boolean exact) {
    this.exact = exact;
  }

  /**
   * Whether a key is of a word as it is written; what follows its first sign is the word, folded.
   */
  public static boolean exact(CharSequence key) {
    return !key.isEmpty() && key.charAt(0) == WordKeys.EXACT;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(tokenizer, new UzbekKeysFilter(tokenizer, exact));
  }

  /** No phrase reaches from one value of a field into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new SignsReader(reader);
  }
}
