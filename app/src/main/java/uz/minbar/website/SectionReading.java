package uz.minbar.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.archive.Asset;
import uz.minbar.kernel.Language;
import uz.minbar.website.sections.Entry;
import uz.minbar.website.sections.Section;

/**
 * A section as its readers see it.
 *
 * @param languages in which it is written
 */
public record SectionReading(Section section, List<Standing> entries, List<Language> languages) {

  /** An entry with its picture. */
  public record Standing(Entry entry, @Nullable Asset picture) {}
}
