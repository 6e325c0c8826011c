package uz.minbar.monitoring.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Who copied whom, by what stands in both texts word for word. */
final class Copies {

  /** A text of which so much stands in an earlier one is copied from it. */
  private static final double COPIED = 0.6;

  private Copies() {}

  /**
   * Of each copy, the earliest text that holds enough of it.
   *
   * @param inOrder mentions of one story, the first told first
   */
  static Map<UUID, Stories.Copy> among(List<UUID> inOrder, Map<UUID, Telling> tellings) {
    var copies = new LinkedHashMap<UUID, Stories.Copy>();
    for (int i = 1; i < inOrder.size(); i++) {
      var later = inOrder.get(i);
      for (var earlier : inOrder.subList(0, i)) {
        double within = telling(tellings, later).within(telling(tellings, earlier));
        if (within >= COPIED) {
          int percent = (int) Math.round(within * 100);
          copies.put(later, new Stories.Copy(earlier, percent));
          break;
        }
      }
    }
    return copies;
  }

  private static Telling telling(Map<UUID, Telling> tellings, UUID mention) {
    return Objects.requireNonNull(tellings.get(mention));
  }
}
