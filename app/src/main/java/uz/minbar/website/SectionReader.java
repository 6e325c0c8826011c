package uz.minbar.website;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Asset;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.sections.Entries;
import uz.minbar.website.sections.Entry;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.Sections;

/** The office's own pages for those who read them. */
@Service
public class SectionReader {

  private final Sections sections;
  private final Entries entries;
  private final Offices offices;

  SectionReader(Sections sections, Entries entries, Offices offices) {
    this.sections = sections;
    this.entries = entries;
    this.offices = offices;
  }

  /** A section that is shown. */
  @Transactional(readOnly = true)
  public Optional<SectionReading> shown(String word) {
    return sections.section(word).filter(Section::shown).map(this::reading);
  }

  /** Any section, for the desk's eyes. */
  @Transactional(readOnly = true)
  public Optional<SectionReading> any(UUID id) {
    return sections.section(id).map(this::reading);
  }

  /** All that are shown. */
  @Transactional(readOnly = true)
  public List<Section> all() {
    return sections.all().stream().filter(Section::shown).toList();
  }

  @Transactional(readOnly = true)
  public List<Section> search(String asked) {
    return sections.search(asked);
  }

  /** The languages of a text that the office writes; Cyrillic is made where there is Latin. */
  public static List<Language> languages(LocalizedText text) {
    var languages = new ArrayList<>(text.byLanguage().keySet());
    if (languages.contains(Language.UZ_LATN) && !languages.contains(Language.UZ_CYRL)) {
      languages.add(1, Language.UZ_CYRL);
    }
    return List.copyOf(languages);
  }

  private SectionReading reading(Section section) {
    var all = entries.of(section.id());
    var pictures =
        offices.pictures(all.stream().map(Entry::picture).filter(Objects::nonNull).toList());
    return new SectionReading(
        section,
        all.stream()
            .map(
                entry ->
                    new SectionReading.Standing(
                        entry,
                        pictures.stream()
                            .filter(asset -> is(asset, entry))
                            .findFirst()
                            .orElse(null)))
            .toList(),
        languages(section.title()));
  }

  private static boolean is(Asset asset, Entry entry) {
    return asset.id().equals(entry.picture());
  }
}
