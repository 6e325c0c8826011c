package uz.uzbektext.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.script.Fold;

/**
 * Puts each word's key in its place, and a second key beside it where the word has two. Quotation
 * marks that look like apostrophes are left out of the word's place.
 */
final class FoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> more = new ArrayDeque<>();
  private AttributeSource.@Nullable State state;

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!more.isEmpty()) {
      restoreState(state);
      step.setPositionIncrement(0);
      term.setEmpty().append(more.poll());
      return true;
    }
    while (input.incrementToken()) {
      var keys = Fold.keys(term);
      if (!keys.getFirst().isEmpty()) {
        trim();
        term.setEmpty().append(keys.getFirst());
        if (keys.size() > 1) {
          state = captureState();
          more.addAll(keys.subList(1, keys.size()));
        }
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    more.clear();
  }

  private void trim() {
    int from = 0;
    while (Fold.isApostrophe(term.charAt(from))) {
      from++;
    }
    int to = term.length();
    while (Fold.isApostrophe(term.charAt(to - 1)) && !bearsComma(term.charAt(to - 2))) {
      to--;
    }
    // Only where each sign of the word is one sign of the text.
    if (offset.endOffset() - offset.startOffset() == term.length()) {
      offset.setOffset(offset.startOffset() + from, offset.startOffset() + to);
    }
  }

  private static boolean bearsComma(char letter) {
    return "oOgG".indexOf(letter) >= 0;
  }
}
