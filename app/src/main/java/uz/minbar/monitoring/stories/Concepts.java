package uz.minbar.monitoring.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.lucene.SearchKeys;

/**
 * What news say in different words: a table of such words in Uzbek and Russian. It is what tells
 * that a rewritten or a translated text is about the same thing.
 */
final class Concepts {

  private static final Map<String, String> TERMS = read();

  private Concepts() {}

  /** The term of a word by its search key; null where the word stands for itself. */
  static @Nullable String of(String key) {
    return TERMS.get(key);
  }

  private static Map<String, String> read() {
    try (var file = Concepts.class.getResourceAsStream("concepts.txt")) {
      if (file == null) {
        throw new IllegalStateException("concepts.txt is missing");
      }
      var terms = new HashMap<String, String>();
      var keys = new SearchKeys();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .map(line -> line.split(" "))
          .forEach(
              words -> {
                for (int i = 1; i < words.length; i++) {
                  keys.of(words[i]).forms().forEach(key -> terms.putIfAbsent(key, words[0]));
                }
              });
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
