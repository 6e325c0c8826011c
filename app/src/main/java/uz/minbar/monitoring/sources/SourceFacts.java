package uz.minbar.monitoring.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;

/**
 * What an office knows of a source.
 *
 * @param type null where nobody has said
 * @param owner a person or a body; ""
 * @param territory the region or district that it serves; null where it is the whole country or
 *     nobody has said
 * @param audience people who read, watch or follow it; null where nobody knows
 * @param language in which it mostly speaks, one of {@link #LANGUAGES} or ""
 */
public record SourceFacts(
    @Nullable SourceType type,
    String owner,
    @Nullable OrganisationId territory,
    @Nullable Long audience,
    String language) {

  public static final List<String> LANGUAGES = List.of("uz", "ru", "kaa", "en", "other");
  public static final SourceFacts NONE = new SourceFacts(null, "", null, null, "");

  private static final int LONGEST = 200;

  public SourceFacts {
    owner = owner.strip();
    language = language.strip();
    if (owner.length() > LONGEST) {
      throw Problem.invalid("owner", "monitoring.fault.owner", LONGEST);
    }
    if (audience != null && (audience < 0 || audience > 10_000_000_000L)) {
      throw Problem.invalid("audience", "monitoring.fault.audience");
    }
    if (!language.isEmpty() && !LANGUAGES.contains(language)) {
      throw Problem.invalid("language", "monitoring.fault.language");
    }
  }
}
