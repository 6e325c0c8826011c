package uz.minbar.publishing.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Publishing;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/**
 * Asks the channels for figures of what went out: often while readers come, then ever less. It
 * touches no delivery, so whatever a platform answers, nothing waits for it.
 */
@Component
class CountingRounds {

  private static final Duration EVERY = Duration.ofMinutes(5);

  /** How long after it went out. */
  private static final List<Duration> DISTANCES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(30));

  /**
   * A channel that tells nothing is asked again so soon, and so often, before the next distance.
   */
  private static final Duration AGAIN = Duration.ofHours(1);

  private static final int MOST_TRIES = 3;

  /** Of an office in one round; what is left comes in the next. */
  private static final int MOST = 100;

  private final FigureRows rows;
  private final Channels channels;
  private final Publishing publishing;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CountingRounds(
      FigureRows rows,
      Channels channels,
      Publishing publishing,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.channels = channels;
    this.publishing = publishing;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void look() {
    for (var organisation : staff.organisations()) {
      acts.asSystem(organisation.id(), this::round);
    }
  }

  private void round() {
    var now = clock.instant();
    rows.begin(now.minus(DISTANCES.getLast()), DISTANCES.getFirst());
    rows.due(now, MOST).stream()
        .collect(Collectors.groupingBy(FigureRows.Due::channel))
        .forEach((channel, due) -> count(channel, due, now));
  }

  private void count(UUID channel, List<FigureRows.Due> due, Instant now) {
    var account = channels.channel(channel).orElseThrow();
    var counted =
        account.active()
            ? channels
                .adapter(account.kind())
                .figures(deliveries(due), account, channels.secret(channel))
            : Counted.NOTHING;
    transaction.executeWithoutResult(_ -> due.forEach(one -> settle(one, counted, now)));
  }

  private void settle(FigureRows.Due one, Counted counted, Instant now) {
    var counts = counted.found().get(one.delivery());
    var pause = counted.pause();
    if (counts != null) {
      rows.keep(one.delivery(), now, counts);
      rows.plan(one.delivery(), next(one, now), 0);
    } else if (pause != null) {
      rows.plan(one.delivery(), now.plus(pause), one.tries());
    } else if (one.tries() + 1 < MOST_TRIES) {
      rows.plan(one.delivery(), now.plus(AGAIN), one.tries() + 1);
    } else {
      rows.plan(one.delivery(), next(one, now), 0);
    }
  }

  private static @Nullable Instant next(FigureRows.Due one, Instant now) {
    return DISTANCES.stream()
        .map(one.sentAt()::plus)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElse(null);
  }

  private List<Delivery> deliveries(List<FigureRows.Due> due) {
    var wanted = due.stream().map(FigureRows.Due::delivery).toList();
    return due.stream()
        .map(FigureRows.Due::material)
        .distinct()
        .flatMap(material -> publishing.deliveries(material).stream())
        .filter(delivery -> wanted.contains(delivery.id()))
        .toList();
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> countFigures(CountingRounds rounds) {
      return Tasks.recurring("publishing-figures", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
