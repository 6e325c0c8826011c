package uz.minbar.publishing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** The works with a time: one for each planned delivery, and one that finds what was forgotten. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofMinutes(3);

  @Bean
  OneTimeTask<DeliveryJobs.Planned> deliver(Delivering delivering) {
    return Tasks.oneTime(DeliveryJobs.TASK, DeliveryJobs.Planned.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
        .execute((instance, _) -> delivering.run(instance.getData()));
  }

  /** A belt to the braces: a row whose work got lost for any reason is planned again. */
  @Bean
  RecurringTask<Void> sweepDeliveries(
      Deliveries deliveries,
      DeliveryJobs jobs,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("publishing-sweep", FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (_, _) -> {
              for (var organisation : staff.organisations()) {
                acts.asSystem(
                    organisation.id(),
                    () ->
                        transaction.executeWithoutResult(
                            _ ->
                                deliveries
                                    .forgotten(clock.instant().minus(FORGOTTEN))
                                    .forEach(jobs::schedule)));
              }
            });
  }
}
