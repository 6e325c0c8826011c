package uz.minbar.publishing.polls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/**
 * Ends the polls whose time has come. It looks for all of them each time, so one whose time passed
 * while the program was down ends as soon as it runs again.
 */
@Component
class PollRounds {

  private static final Logger LOG = LoggerFactory.getLogger(PollRounds.class);
  private static final Duration EVERY = Duration.ofSeconds(20);

  /** Of an office in one round; what is left comes in the next. */
  private static final int MOST = 100;

  private final Polls polls;
  private final DeliveryActs deliveries;
  private final Staff staff;
  private final Acts acts;

  PollRounds(Polls polls, DeliveryActs deliveries, Staff staff, Acts acts) {
    this.polls = polls;
    this.deliveries = deliveries;
    this.staff = staff;
    this.acts = acts;
  }

  void look() {
    for (var organisation : staff.organisations()) {
      acts.asSystem(organisation.id(), () -> polls.due(MOST).forEach(this::close));
    }
  }

  private void close(UUID delivery) {
    try {
      deliveries.close(delivery);
    } catch (Problem meanwhile) {
      LOG.info("poll {} is not ended now: {}", delivery, meanwhile.textKey());
    }
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> closePolls(PollRounds rounds) {
      return Tasks.recurring("publishing-polls", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
