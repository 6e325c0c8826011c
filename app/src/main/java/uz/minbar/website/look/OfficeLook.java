package uz.minbar.website.look;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office has chosen.
 *
 * @param colour null for ours
 * @param emblem a picture of the archive; null for our mark
 */
public record OfficeLook(@Nullable Colour colour, @Nullable UUID emblem) {

  static final OfficeLook OURS = new OfficeLook(null, null);

  /** What pages need of the colour; null for ours. */
  public @Nullable Palette palette() {
    return colour == null ? null : Palette.of(colour);
  }
}
