package uz.minbar.monitoring.web;

import java.util.Locale;
import uz.minbar.foundation.web.Page;
import uz.minbar.monitoring.Alert;

/** Why an alert was raised, in a sentence. */
public final class AlertWords {

  private AlertWords() {}

  public static String why(Page page, Alert alert) {
    String head = page.t("monitoring.bell." + alert.kind(), alert.topicName());
    var first = alert.firstAt();
    if (first == null) {
      return head;
    }
    if (alert.kind().equals("synchronous")) {
      int most = alert.pairs().stream().mapToInt(pair -> pair.together()).max().orElse(0);
      double base = alert.pairs().stream().mapToDouble(pair -> pair.base()).max().orElse(0);
      return head
          + ". "
          + page.t("monitoring.why.synchronous", alert.sources(), most, Math.round(100 * base));
    }
    var expected = alert.expected();
    var seen = alert.seen();
    if (expected == null || seen == null) {
      return head;
    }
    return head
        + ". "
        + page.t(
            alert.slow() ? "monitoring.why.slow" : "monitoring.why.sudden",
            page.t("monitoring.kind." + alert.sourceClass()),
            seen,
            String.format(Locale.ROOT, "%.1f", expected),
            alert.sources(),
            page.dateTime(first));
  }
}
