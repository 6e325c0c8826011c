package uz.minbar.monitoring;

import java.util.List;
import uz.minbar.kernel.LocalizedText;

/**
 * The districts of a region in the texts of the same sources, the most named first.
 *
 * @param whole false where only the newest texts were counted
 */
public record Neighbourhood(List<District> districts, boolean whole) {

  /**
   * A district of the region.
   *
   * @param own whether it is the office's own
   * @param items texts that name it, however often
   * @param sources how many sources these are of
   */
  public record District(LocalizedText name, boolean own, int items, int sources) {}
}
