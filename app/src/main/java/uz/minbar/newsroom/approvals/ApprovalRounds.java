package uz.minbar.newsroom.approvals;

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
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** What was not approved by its time is told so: a state of its own, until somebody asks anew. */
@Component
class ApprovalRounds {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final ApprovalRows rows;
  private final Newsroom newsroom;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ApprovalRounds(
      ApprovalRows rows,
      Newsroom newsroom,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.newsroom = newsroom;
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
              transaction.executeWithoutResult(_ -> rows.over(clock.instant()).forEach(this::end)));
    }
  }

  private void end(Approval one) {
    var approval = rows.forChange(one.steps().getFirst().id()).orElseThrow();
    if (approval.voidAt() == null && approval.state(clock.instant()) == ApprovalState.EXPIRED) {
      rows.end(approval.id());
      var _ = newsroom.expire(approval.material());
    }
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> endApprovals(ApprovalRounds rounds) {
      return Tasks.recurring("newsroom-approvals", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
