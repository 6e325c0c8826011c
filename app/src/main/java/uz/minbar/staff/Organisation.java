package uz.minbar.staff;

import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;

/**
 * An office in the tree republic, region, district. The catalogue holds every region and district
 * of the country; an organisation is active once people work in it.
 *
 * @param soato code of the territory in the national register; null for one newer than the register
 * @param host name under which its press centre is reached; null for the only or first one
 */
public record Organisation(
    OrganisationId id,
    @Nullable OrganisationId parent,
    Level level,
    @Nullable String soato,
    LocalizedText name,
    @Nullable String host,
    boolean active) {

  /** Where in the tree it stands. */
  public enum Level {
    REPUBLIC,
    REGION,
    DISTRICT
  }
}
