package uz.minbar.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uz.minbar.foundation.web.Differences;
import uz.minbar.foundation.web.Differences.Piece;
import uz.minbar.monitoring.intake.Revisions.Revision;

/**
 * How a source changed what it had said.
 *
 * @param at when it was noticed
 * @param silent whether it was changed without a word about it and without a new date
 * @param before the whole text until then
 */
public record Change(
    Instant at, boolean silent, String before, List<Piece> title, List<Piece> text) {

  static List<Change> of(Mention now, List<Revision> earlier) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < earlier.size(); i++) {
      var before = earlier.get(i);
      boolean last = i + 1 == earlier.size();
      String title = last ? now.title() : earlier.get(i + 1).title();
      String text = last ? now.text() : earlier.get(i + 1).text();
      changes.add(
          new Change(
              before.replacedAt(),
              before.silent(),
              before.text(),
              Differences.between(before.title(), title),
              Differences.between(before.text(), text)));
    }
    return changes;
  }
}
