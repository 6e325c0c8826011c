package uz.minbar.website.sections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uz.minbar.kernel.LocalizedText;

/**
 * A page of the office's own making.
 *
 * @param word the last part of its address, the same in all languages
 * @param body cleaned HTML
 * @param inMenu whether the press centre's menu leads there
 * @param shown whether the public sees it
 * @param version grows with each change; who changes says which one she has read
 * @param reviewEvery months after which somebody has to look whether it is still true
 * @param reviewBy the day by which that is due next
 */
public record Section(
    UUID id,
    String word,
    SectionKind kind,
    LocalizedText title,
    LocalizedText body,
    boolean inMenu,
    boolean shown,
    long version,
    int reviewEvery,
    LocalDate reviewBy,
    Instant changedAt) {

  /** Whether nobody has looked at it for too long. */
  public boolean stale(LocalDate today) {
    return shown && reviewBy.isBefore(today);
  }
}
