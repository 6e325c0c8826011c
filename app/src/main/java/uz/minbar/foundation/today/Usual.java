package uz.minbar.foundation.today;

import java.util.List;
import uz.minbar.foundation.web.Page;

/**
 * What a number usually is: the middle half of what it was, so that one feast day or one outage
 * says nothing.
 */
public record Usual(long from, long to) {

  /** How far back rooms look, in days. */
  public static final int DAYS = 28;

  /** Fewer past numbers than this tell nothing. */
  private static final int LEAST = 7;

  /** "odatda 22–31", or that it is too early to say. */
  public static String text(Page page, List<Long> past) {
    if (past.size() < LEAST) {
      return page.t("frame.usual.early");
    }
    var usual = of(past);
    return usual.from == usual.to
        ? page.t("frame.usual.about", usual.from)
        : page.t("frame.usual.between", usual.from, usual.to);
  }

  /**
   * @param past at least one number
   */
  static Usual of(List<Long> past) {
    var sorted = past.stream().sorted().toList();
    int quarter = sorted.size() / 4;
    return new Usual(sorted.get(quarter), sorted.get(sorted.size() - 1 - quarter));
  }
}
