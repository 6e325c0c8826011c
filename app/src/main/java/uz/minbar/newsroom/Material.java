package uz.minbar.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/**
 * A material as it stands.
 *
 * @param version grows with every change; who changes must have read it
 * @param body cleaned HTML
 * @param unchecked languages made by machine that nobody has looked at yet
 * @param outdated languages whose source changed after they were made
 * @param regions words of the office's regions the material is about
 * @param embargoUntil nothing goes out before; null for none
 * @param approvedVersion the version that was approved; null before
 * @param note the newest note: why it was returned, corrected or withdrawn
 */
public record Material(
    MaterialId id,
    MaterialKind kind,
    MaterialState state,
    long version,
    String slugline,
    LocalizedText headline,
    LocalizedText lead,
    LocalizedText body,
    Set<Language> unchecked,
    Set<Language> outdated,
    List<String> regions,
    List<UUID> pictures,
    @Nullable Instant embargoUntil,
    @Nullable CaseId caseId,
    @Nullable Long approvedVersion,
    String note,
    @Nullable PersonId createdBy,
    Instant createdAt,
    @Nullable PersonId changedBy,
    Instant changedAt) {

  public boolean underEmbargo(Instant now) {
    return embargoUntil != null && now.isBefore(embargoUntil);
  }

  /** The languages in which it can be published: a headline and a body are there. */
  public List<Language> languages() {
    return headline.byLanguage().keySet().stream()
        .filter(language -> body.in(language) != null)
        .toList();
  }

  /** What names it in lists: its headline or, before there is one, its slugline. */
  public String title(Language language) {
    String best = headline.best(language);
    return best.isEmpty() ? slugline : best;
  }
}
