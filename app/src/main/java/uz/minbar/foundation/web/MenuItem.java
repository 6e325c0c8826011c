package uz.minbar.foundation.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One line of the desk's menu, given by its room.
 *
 * @param order position within its place, smallest first
 * @param right who sees it; null means everybody who signed in
 * @param badge how much waits there; 0 shows nothing
 * @param urgent whether the badge is a warning
 */
public record MenuItem(
    Place place,
    int order,
    String room,
    String textKey,
    String path,
    @Nullable Enum<?> right,
    Supplier<Integer> badge,
    boolean urgent) {

  /** What a press officer does there: hear, speak, consult; and the ground it stands on. */
  public enum Place {
    TODAY,
    HEAR,
    SPEAK,
    CONSULT,
    GROUND;

    /** The last part of its text's key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MenuItem(
      Place place, int order, String room, String textKey, String path, @Nullable Enum<?> right) {
    this(place, order, room, textKey, path, right, () -> 0, false);
  }
}
