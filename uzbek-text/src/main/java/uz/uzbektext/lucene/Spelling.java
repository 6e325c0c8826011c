package uz.uzbektext.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Spelling by a Hunspell dictionary that the machine has; none goes along with this library. */
public final class Spelling {

  /** Where systems keep dictionaries. */
  public static final List<Path> FOLDERS =
      Stream.of(
              "/usr/share/hunspell",
              "/usr/share/myspell/dicts",
              "/usr/share/myspell",
              "/usr/local/share/hunspell",
              "/Library/Spelling",
              "/opt/homebrew/share/hunspell")
          .map(Path::of)
          .toList();

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "uz-Latn", List.of("uz_Latn_UZ", "uz_UZ", "uz_Latn", "uz"),
          "uz-Cyrl", List.of("uz_Cyrl_UZ", "uz_Cyrl", "uz_UZ@cyrillic"),
          "ru", List.of("ru_RU", "ru"),
          "en", List.of("en_US", "en_GB", "en"));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}ʻʼ'’‘-]{3,}");
  private static final int MOST_SUGGESTED = 3;

  private final Hunspell hunspell;

  private Spelling(Hunspell hunspell) {
    this.hunspell = hunspell;
  }

  /**
   * The first dictionary of that language there; empty where there is none, or none that can be
   * read.
   *
   * @param tag BCP 47: {@code uz-Latn}, {@code uz-Cyrl}, {@code ru}, {@code en}
   */
  public static Optional<Spelling> in(List<Path> folders, String tag) {
    return folders.stream()
        .flatMap(folder -> NAMES.getOrDefault(tag, List.of()).stream().map(folder::resolve))
        .filter(
            path -> Files.isReadable(with(path, ".aff")) && Files.isReadable(with(path, ".dic")))
        .flatMap(path -> read(path).stream())
        .findFirst();
  }

  /**
   * Words that the dictionary does not know, each once. Names and abbreviations are left out: no
   * dictionary knows the people of a district.
   */
  public List<String> wrong(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        .filter(word -> word.length() > 2 && Character.isLowerCase(word.codePointAt(0)))
        .distinct()
        .filter(word -> !known(word))
        .toList();
  }

  /** What may have been meant, the likeliest first. */
  public List<String> likely(String word) {
    return hunspell.suggest(word).stream().limit(MOST_SUGGESTED).toList();
  }

  /** Dictionaries write the Uzbek signs in several ways. */
  private boolean known(String word) {
    return Stream.of(
            word,
            word.replace('ʻ', '\'').replace('ʼ', '\''),
            word.replace('ʻ', '‘').replace('ʼ', '’'))
        .anyMatch(hunspell::spell);
  }

  private static Path with(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private static Optional<Spelling> read(Path path) {
    try (var affixes = Files.newInputStream(with(path, ".aff"));
        var words = Files.newInputStream(with(path, ".dic"));
        var sorting = new ByteBuffersDirectory()) {
      return Optional.of(
          new Spelling(new Hunspell(new Dictionary(sorting, "spelling", affixes, words))));
    } catch (IOException | ParseException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
