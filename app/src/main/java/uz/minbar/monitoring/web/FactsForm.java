package uz.minbar.monitoring.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.sources.SourceFacts;
import uz.minbar.monitoring.sources.SourceType;

/** What a person writes of a source on the desk, as it was sent. */
record FactsForm(
    @Nullable String title,
    @Nullable String type,
    @Nullable String owner,
    @Nullable UUID territory,
    @Nullable String audience,
    @Nullable String language) {

  @Override
  public String title() {
    return word(title);
  }

  /**
   * @throws Problem 422 for what cannot be
   */
  SourceFacts facts() {
    return new SourceFacts(
        SourceType.ofWord(word(type)),
        word(owner),
        territory == null ? null : new OrganisationId(territory),
        people(word(audience).replaceAll("\\s", "")),
        word(language));
  }

  private static @Nullable Long people(String digits) {
    if (!digits.matches("[0-9]{0,11}")) {
      throw Problem.invalid("audience", "monitoring.fault.audience");
    }
    return digits.isEmpty() ? null : Long.valueOf(digits);
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value;
  }
}
