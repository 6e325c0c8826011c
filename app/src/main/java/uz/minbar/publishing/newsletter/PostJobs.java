package uz.minbar.publishing.newsletter;

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

/** Keeps the times of mailings: one work each, which lives until its last letter went. */
@Component
class PostJobs {

  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);

  private final SchedulerClient scheduler;
  private final CustomTask<Planned> task;
  private final Tenancy tenancy;
  private final Clock clock;

  PostJobs(
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("postMailing") CustomTask<Planned> task,
      Tenancy tenancy,
      Clock clock) {
    this.scheduler = scheduler;
    this.task = task;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Whose letters, and which. */
  record Planned(UUID organisation, UUID mailing) {}

  /** Within the caller's transaction; leaves a work alone that is planned or under way. */
  void plan(UUID mailing) {
    var planned = new Planned(tenancy.current().value(), mailing);
    var _ =
        scheduler.scheduleIfNotExists(task.instance(mailing.toString(), planned), clock.instant());
  }

  /** Their place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    CustomTask<Planned> postMailing(Posting posting) {
      return Tasks.custom("publishing-post", Planned.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute(
              (instance, _) -> {
                var planned = instance.getData();
                var next =
                    posting.post(new OrganisationId(planned.organisation()), planned.mailing());
                return (done, work) ->
                    next.ifPresentOrElse(at -> work.reschedule(done, at), work::remove);
              });
    }

    /** Finds letters that came to wait while their work ended, and forgets whom one may forget. */
    @Bean
    RecurringTask<Void> sweepNewsletter(
        Mailings mailings,
        PostJobs jobs,
        SignUps signUps,
        Subscriptions subscriptions,
        Staff staff,
        Acts acts,
        Clock clock,
        PlatformTransactionManager transactions) {
      var transaction = new TransactionTemplate(transactions);
      return Tasks.recurring("publishing-newsletter", FixedDelay.of(Duration.ofMinutes(1)))
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
                                          _ -> {
                                            mailings
                                                .forgotten(clock.instant().minus(FORGOTTEN))
                                                .forEach(jobs::plan);
                                            signUps.forgetLate();
                                            subscriptions.forgetOld();
                                          }))));
    }
  }
}
