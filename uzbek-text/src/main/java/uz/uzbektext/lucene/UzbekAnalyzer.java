package uz.uzbektext.lucene;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of Uzbek, Russian and English text under one key each, with the places they have in the
 * original. Apostrophes of all kinds belong to their word.
 */
public final class UzbekAnalyzer extends Analyzer {

  /** A letter apostrophe keeps the word together where a quotation mark would split it. */
  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(tokenizer, new FoldFilter(tokenizer));
  }

  /** No phrase reaches from one value of a field into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(APOSTROPHES, reader);
  }

  private static NormalizeCharMap apostrophes() {
    var map = new NormalizeCharMap.Builder();
    for (char sign : "'`´ʹʻʽˈ‘’‛′＇".toCharArray()) {
      map.add(String.valueOf(sign), "ʼ");
    }
    return map.build();
  }
}
