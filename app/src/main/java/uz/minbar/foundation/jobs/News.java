package uz.minbar.foundation.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How news between rooms is heard: by few listeners at once, and again where a listener failed.
 * Listeners therefore bear to hear the same news twice.
 */
@Configuration(proxyBeanMethods = false)
class News {

  /** Fewer than connections of the database, so that a thousand new items leave some to people. */
  private static final int LISTENERS = 5;

  /** Longer than any listener takes when all is well. */
  private static final Duration OVERDUE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 200;

  @Bean({"applicationTaskExecutor", "taskExecutor"})
  ThreadPoolTaskExecutor listeners() {
    var listeners = new ThreadPoolTaskExecutor();
    listeners.setThreadNamePrefix("news-");
    listeners.setCorePoolSize(LISTENERS);
    listeners.setAllowCoreThreadTimeOut(true);
    // What still waits when the program stops stands in the registry and is told after the start.
    listeners.setWaitForTasksToCompleteOnShutdown(false);
    return listeners;
  }

  @Bean
  RecurringTask<Void> tellAgain(@Lazy IncompleteEventPublications unheard) {
    var overdue = ResubmissionOptions.defaults().withMinAge(OVERDUE).withBatchSize(AT_ONCE);
    return Tasks.recurring("foundation-news", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> unheard.resubmitIncompletePublications(overdue));
  }
}
