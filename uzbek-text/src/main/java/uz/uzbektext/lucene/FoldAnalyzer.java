package uz.uzbektext.lucene;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import uz.uzbektext.script.Fold;

/**
 * Words of Uzbek, Russian and English text under one key each, with the places they have in the
 * original. Apostrophes of all kinds belong to their word; dots, colons and underscores do not, as
 * posts are full of {@code keldi.Hokim} and {@code #Namuna_tumani}.
 */
public final class FoldAnalyzer extends Analyzer {

  /** A letter apostrophe keeps the word together where a quotation mark would split it. */
  private static final NormalizeCharMap SIGNS = signs();

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
    return new MappingCharFilter(SIGNS, reader);
  }

  /** One sign for one sign: places in the original stay what they are. */
  private static NormalizeCharMap signs() {
    var map = new NormalizeCharMap.Builder();
    for (char sign : Fold.APOSTROPHES.toCharArray()) {
      if (sign != 'ʼ') {
        map.add(String.valueOf(sign), "ʼ");
      }
    }
    for (char sign : ".:_·․﹒．：＿".toCharArray()) {
      map.add(String.valueOf(sign), " ");
    }
    return map.build();
  }
}
