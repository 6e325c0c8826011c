package uz.minbar.insight.digests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Dates;
import uz.minbar.insight.Calendar.Period;
import uz.minbar.reaction.Case;
import uz.minbar.reaction.Reaction;

/** How criticism stands: cases opened or answered within a time, and those that still wait. */
@Component
class Standing {

  private final Reaction reaction;

  Standing(Reaction reaction) {
    this.reaction = reaction;
  }

  /**
   * The cases at the end of a time.
   *
   * @param open the most pressing first
   * @param answered within the time
   * @param all open ones first, then those closed within the time; merged ones are told by others
   */
  record Cases(
      List<Case> open, List<Case> answered, List<Case> all, List<Case> late, List<Case> today) {}

  Cases at(Period period, Instant now) {
    var open = reaction.open();
    var closed =
        recent(period.since()).stream().filter(one -> within(period, one.closedAt())).toList();
    var all = new ArrayList<>(open);
    all.addAll(closed);
    var evening = Dates.midnight(now).plus(Duration.ofDays(1));
    return new Cases(
        open,
        closed.stream().filter(one -> one.answeredAt() != null).toList(),
        all,
        open.stream().filter(one -> one.late(now)).toList(),
        open.stream()
            .filter(one -> !one.late(now) && one.nextDue().isBefore(evening))
            .sorted(Comparator.comparing(Case::nextDue))
            .toList());
  }

  private static boolean within(Period period, @Nullable Instant moment) {
    return moment != null && !moment.isBefore(period.since()) && moment.isBefore(period.until());
  }

  /** Those that may have been closed since then: a case is closed within two months of opening. */
  private List<Case> recent(Instant since) {
    var oldest = since.minus(Duration.ofDays(60));
    var recent = new ArrayList<Case>();
    @Nullable String cursor = null;
    do {
      var slice = reaction.list("closed", cursor, 200);
      recent.addAll(slice.items());
      cursor =
          slice.items().stream().anyMatch(one -> one.openedAt().isBefore(oldest))
              ? null
              : slice.next();
    } while (cursor != null);
    return recent;
  }
}
