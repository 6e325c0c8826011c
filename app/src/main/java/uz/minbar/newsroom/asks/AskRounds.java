package uz.minbar.newsroom.asks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.newsroom.letters.Courier;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** Reminds who was asked and has not answered: when the due date is near, and when it is past. */
@Component
class AskRounds {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final AskRows rows;
  private final Courier courier;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AskRounds(
      AskRows rows,
      Courier courier,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.courier = courier;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void look() {
    for (var organisation : staff.organisations()) {
      acts.asSystem(
          organisation.id(),
          () ->
              transaction.executeWithoutResult(
                  _ -> {
                    var now = clock.instant();
                    remind(rows.soon(now), Letter.Occasion.ASK_SOON);
                    remind(rows.late(now), Letter.Occasion.ASK_LATE);
                  }));
    }
  }

  private void remind(List<Ask> asks, Letter.Occasion occasion) {
    for (var ask : asks) {
      if (!ask.email().isEmpty()) {
        courier.write(occasion, ask.id(), ask.email(), ask.language());
      }
    }
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> remindOfAsks(AskRounds rounds) {
      return Tasks.recurring("newsroom-asks", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
