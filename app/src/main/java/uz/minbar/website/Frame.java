package uz.minbar.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.website.look.Looks;
import uz.minbar.website.sections.Banner;

/**
 * What stands around each page, in the reader's language.
 *
 * @param office its name
 * @param menu the office's own sections
 * @param events whether the office invites people to any
 * @param look names of its own stylesheet and emblem
 * @param alarm what everybody must see first; null for nothing
 */
public record Frame(
    String office, List<Line> menu, boolean events, Looks.Names look, @Nullable Alarm alarm) {

  /** A section that the menu leads to. */
  public record Line(String word, String title) {}

  /**
   * @param link where more is said; "" for nowhere
   */
  public record Alarm(Banner.Level level, String words, String link) {}
}
