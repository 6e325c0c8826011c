package uz.minbar.publishing.evergreen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/**
 * Looks which repeats are due and lets each have its occasion, each in a transaction of its own.
 */
@Component
class RepeatRounds {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** So long before its time it is written, so that it goes out to the second. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final Repeats repeats;
  private final RepeatRows rows;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RepeatRounds(
      Repeats repeats,
      RepeatRows rows,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.repeats = repeats;
    this.rows = rows;
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
    var by = clock.instant().plus(AHEAD);
    for (var due : rows.due(by)) {
      transaction.executeWithoutResult(_ -> repeats.take(due, by));
    }
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> repeatMaterials(RepeatRounds rounds) {
      return Tasks.recurring("publishing-repeat", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
