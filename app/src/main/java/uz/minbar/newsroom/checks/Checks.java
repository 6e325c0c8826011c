package uz.minbar.newsroom.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.checks.Officials.Official;
import uz.minbar.staff.Staff;
import uz.uzbektext.lucene.Spelling;

/** All that a writer should look at in a material. Findings advise; none of them stops anybody. */
@Component
public class Checks {

  /** More than anybody would look through. */
  private static final int MOST = 60;

  private static final int MOST_SPELLING = 20;

  private final Staff staff;
  private final Map<Language, Optional<Spelling>> spellings = new ConcurrentHashMap<>();

  Checks(Staff staff) {
    this.staff = staff;
  }

  /** In the order of the languages, each once. */
  public List<Finding> of(Material material) {
    var register =
        staff.people().stream()
            .filter(person -> person.active() && !person.position().isBlank())
            .map(person -> new Official(person.name(), person.position()))
            .toList();
    var found = new ArrayList<Finding>();
    for (var language : Language.values()) {
      String text =
          String.join(
                  "\n",
                  material.headline().exact(language),
                  material.lead().exact(language),
                  Html.plain(material.body().exact(language)))
              .strip();
      if (!text.isEmpty()) {
        found.addAll(Forgotten.of(material, language));
        found.addAll(PersonalData.of(language, text).toList());
        found.addAll(Officials.of(language, text, register));
        found.addAll(Apostrophes.of(language, text).toList());
        found.addAll(spelling(language, text));
      }
    }
    return found.stream().distinct().limit(MOST).toList();
  }

  private List<Finding> spelling(Language language, String text) {
    return spellings
        .computeIfAbsent(language, one -> Spelling.in(Spelling.FOLDERS, one.tag()))
        .map(
            spelling ->
                spelling.wrong(text).stream()
                    .limit(MOST_SPELLING)
                    .map(
                        word ->
                            new Finding(
                                Finding.Kind.SPELLING, language, word, spelling.likely(word)))
                    .toList())
        .orElse(List.of());
  }
}
