package uz.minbar.publishing.newsletter;

import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Staff;
import uz.uzbektext.script.Script;

/** In whose name letters go. */
@Component
class Letterhead {

  private final Staff staff;
  private final Texts texts;

  Letterhead(Staff staff, Texts texts) {
    this.staff = staff;
    this.texts = texts;
  }

  /** The office at work as people call it. */
  String office(Language language) {
    var name = staff.organisation().name();
    String latin = name.exact(Language.UZ_LATN);
    boolean made = language == Language.UZ_CYRL && name.in(language) == null && !latin.isEmpty();
    return texts.get(
        language,
        "publishing.letter.office",
        made ? Script.toCyrillic(latin) : name.best(language));
  }

  /** What stands before the address of the letterhead. */
  String name(Language language) {
    return texts.get(language, "publishing.letter.from", office(language));
  }
}
