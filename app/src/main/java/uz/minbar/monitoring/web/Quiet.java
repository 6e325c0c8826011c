package uz.minbar.monitoring.web;

import java.time.Duration;
import uz.minbar.foundation.web.Page;
import uz.minbar.monitoring.sources.Source;

/** How quiet a source is, in words. */
public final class Quiet {

  private Quiet() {}

  /** "Nothing for two days; usually every three hours". */
  public static String text(Page page, Source source) {
    var last = source.lastNewAt();
    var usual = source.usual();
    if (last == null || usual == null) {
      return page.t("monitoring.health.silent");
    }
    var since = Duration.between(last, page.dates().now().toInstant());
    return page.t("monitoring.health.quiet", page.dates().span(since), page.dates().span(usual));
  }
}
