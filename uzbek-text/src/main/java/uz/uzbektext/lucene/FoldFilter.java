package uz.uzbektext.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import uz.uzbektext.script.Fold;

/** Puts each word's key in its place. */
final class FoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      String key = Fold.key(term);
      if (!key.isEmpty()) {
        term.setEmpty().append(key);
        return true;
      }
    }
    return false;
  }
}
