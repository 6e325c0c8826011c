package uz.minbar.newsroom.kinds;

import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialText;

/**
 * What a draft of a kind begins with, in Uzbek.
 *
 * @param body HTML; what stands in brackets is to be filled in
 * @param own whether the office wrote it; otherwise it is what the program brings
 */
public record KindTemplate(
    MaterialKind kind, String headline, String lead, String body, boolean own) {

  public MaterialText text() {
    return new MaterialText(
        LocalizedText.of(Language.UZ_LATN, headline),
        LocalizedText.of(Language.UZ_LATN, lead),
        LocalizedText.of(Language.UZ_LATN, body));
  }
}
