package uz.uzbektext.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import uz.uzbektext.script.Fold;

/**
 * Puts the keys of a word in its place: of all its forms, and, where asked for, of the word as it
 * is written, marked with {@code =} and of the type {@code exact}. Quotation marks that look like
 * apostrophes are left out of the word's place.
 */
public final class UzbekKeysFilter extends TokenFilter {

  /** The type of keys of words as they are written. */
  public static final String EXACT = "exact";

  private static final String[] NOTHING = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final WordKeys words = new WordKeys();
  private final boolean exact;
  private String[] keys = NOTHING;
  private String[] written = NOTHING;
  private int next;
  private int from;
  private int to;

  /**
   * @param exact whether words as they are written have a key too
   */
  public UzbekKeysFilter(TokenStream input, boolean exact) {
    super(input);
    this.exact = exact;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < keys.length + written.length) {
      clearAttributes();
      offset.setOffset(from, to);
      step.setPositionIncrement(0);
      put(next++);
      return true;
    }
    while (input.incrementToken()) {
      var found = words.of(term.buffer(), term.length());
      if (found.written().length > 0) {
        keys = found.keys();
        written = exact ? found.written() : NOTHING;
        trim();
        from = offset.startOffset();
        to = offset.endOffset();
        next = 1;
        put(0);
        return true;
      }
    }
    return false;
  }

  private void put(int number) {
    term.setEmpty();
    if (number < keys.length) {
      term.append(keys[number]);
    } else {
      term.append(WordKeys.EXACT).append(written[number - keys.length]);
      type.setType(EXACT);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    keys = NOTHING;
    written = NOTHING;
    next = 0;
  }

  private void trim() {
    int first = 0;
    while (Fold.isApostrophe(term.charAt(first))) {
      first++;
    }
    int last = term.length();
    while (Fold.isApostrophe(term.charAt(last - 1)) && !bearsComma(term.charAt(last - 2))) {
      last--;
    }
    // Only where each sign of the word is one sign of the text.
    if (offset.endOffset() - offset.startOffset() == term.length()) {
      offset.setOffset(offset.startOffset() + first, offset.startOffset() + last);
    }
  }

  private static boolean bearsComma(char letter) {
    return "oOgG".indexOf(letter) >= 0;
  }
}
