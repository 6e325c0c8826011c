package uz.minbar.publishing.push;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** Keeps the times of notices: one work each, which lives until nobody waits for it any more. */
@Component
class NoticeJobs {

  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);

  private final SchedulerClient scheduler;
  private final CustomTask<Planned> task;
  private final Tenancy tenancy;
  private final Clock clock;

  NoticeJobs(
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("sendNotice") CustomTask<Planned> task,
      Tenancy tenancy,
      Clock clock) {
    this.scheduler = scheduler;
    this.task = task;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Whose notice, and which. */
  record Planned(UUID organisation, UUID notice) {}

  /** Within the caller's transaction; leaves a work alone that is planned or under way. */
  void plan(UUID notice) {
    var planned = new Planned(tenancy.current().value(), notice);
    var _ =
        scheduler.scheduleIfNotExists(task.instance(notice.toString(), planned), clock.instant());
  }

  /** Their place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Times {

    @Bean
    CustomTask<Planned> sendNotice(NoticeRounds rounds) {
      return Tasks.custom("publishing-notice", Planned.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute(
              (instance, _) -> {
                var planned = instance.getData();
                var next =
                    rounds.send(new OrganisationId(planned.organisation()), planned.notice());
                return (done, work) ->
                    next.ifPresentOrElse(at -> work.reschedule(done, at), work::remove);
              });
    }

    /** A belt to the braces: a notice whose work got lost for any reason is planned again. */
    @Bean
    RecurringTask<Void> sweepNotices(
        Notices notices,
        NoticeJobs jobs,
        Staff staff,
        Acts acts,
        PlatformTransactionManager transactions) {
      var transaction = new TransactionTemplate(transactions);
      return Tasks.recurring("publishing-notices", FixedDelay.of(Duration.ofMinutes(1)))
          .execute(
              (_, _) ->
                  staff
                      .organisations()
                      .forEach(
                          office ->
                              acts.asSystem(
                                  office.id(),
                                  () ->
                                      transaction.executeWithoutResult(
                                          _ -> notices.forgotten(FORGOTTEN).forEach(jobs::plan)))));
    }
  }
}
