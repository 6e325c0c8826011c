package uz.uzbektext.lucene;

import java.util.List;

/**
 * The keys of {@link UzbekAnalyzer} for an index that is not Lucene's, a database's for instance,
 * one word at a time. Each thread takes its own.
 */
public final class SearchKeys {

  private final WordKeys words = new WordKeys();

  /**
   * The keys of one word.
   *
   * @param written of the word as it is written, folded; mostly one
   * @param forms of all forms of the word; mostly one, two where it may be of two languages
   */
  public record Keys(List<String> written, List<String> forms) {}

  /** Both lists are empty where folding leaves nothing of a word, as of a lone apostrophe. */
  public Keys of(String word) {
    var found = words.of(word.toCharArray(), word.length());
    return new Keys(List.of(found.written()), List.of(found.keys()));
  }
}
