package uz.minbar.newsroom;

import java.util.List;

/**
 * How long a text may be where it is likely to go; told by the room that sends, so that a writer
 * sees it while she writes and not when it is refused.
 */
public interface Lengths {

  List<Limit> limits();

  /**
   * @param name the channel's, as people call it
   * @param most characters of headline, lead and text together
   * @param withPictures the same where pictures go along
   */
  record Limit(String name, int most, int withPictures) {}
}
