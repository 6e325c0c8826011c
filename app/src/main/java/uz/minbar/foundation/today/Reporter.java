package uz.minbar.foundation.today;

import java.time.Instant;
import java.util.List;
import uz.minbar.foundation.web.Page;

/**
 * What a room tells of the day. The page knows no room; rooms come by themselves and look at the
 * viewer's rights to say what concerns her first.
 */
public interface Reporter {

  /** Adds the room's sentences, figures and lists. */
  void report(Page page, Today today);

  /** What has come since then and is worth a line on whatever page stands open. */
  default List<Arrival> arrived(Page page, Instant since) {
    return List.of();
  }

  /**
   * @param text "Uchta yangi eslatma"
   * @param path where it is read
   */
  record Arrival(String text, String path) {}
}
