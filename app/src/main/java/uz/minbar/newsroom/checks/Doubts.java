package uz.minbar.newsroom.checks;

import java.util.List;
import java.util.stream.Stream;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.uzbektext.script.Alphabet;
import uz.uzbektext.script.Doubt;
import uz.uzbektext.script.Script;

/**
 * Words of a Cyrillic version made by machine that a person should look at: their Latin letters do
 * not tell how Cyrillic spells them.
 */
public final class Doubts {

  /** More than anybody would look through. */
  private static final int MOST = 30;

  private Doubts() {}

  /**
   * A doubtful word.
   *
   * @param chosen as the machine wrote it
   * @param alternatives what it may be as well
   */
  public record Word(String chosen, List<String> alternatives) {}

  /** In the order of the text, each once; none where a person wrote or checked the version. */
  public static List<Word> of(Material material) {
    if (!material.unchecked().contains(Language.UZ_CYRL)) {
      return List.of();
    }
    return Stream.of(
            material.headline().exact(Language.UZ_LATN),
            material.lead().exact(Language.UZ_LATN),
            Html.plain(material.body().exact(Language.UZ_LATN)))
        .flatMap(text -> Script.doubts(text, Alphabet.CYRILLIC).stream())
        .map(Doubts::word)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Word word(Doubt doubt) {
    return new Word(doubt.chosen(), doubt.alternatives());
  }
}
