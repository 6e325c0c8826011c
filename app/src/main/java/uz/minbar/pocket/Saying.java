package uz.minbar.pocket;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.staff.Acts;

/**
 * Says what was decided, after the transaction that decided it. What surely did not go is said
 * again for a while, and after the wait that Telegram asks for; what may have gone is not.
 */
@Component
class Saying {

  private static final Logger LOG = LoggerFactory.getLogger(Saying.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int MOST_ATTEMPTS = 8;

  private final Monitoring monitoring;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final CustomTask<Said> task;

  Saying(
      Monitoring monitoring,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("say") CustomTask<Said> task) {
    this.monitoring = monitoring;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
  }

  /**
   * A message on its way.
   *
   * @param organisation whose bot it is
   * @param press of the button that asked for it, "" for none
   */
  record Said(UUID organisation, long bot, long chat, Reply reply, String press, int attempts) {

    Said again() {
      return new Said(organisation, bot, chat, reply, press, attempts + 1);
    }
  }

  /**
   * Plans it within the caller's transaction.
   *
   * @param name of this one message: planned twice, it goes once
   */
  void plan(
      String name, OrganisationId organisation, Chat chat, Reply reply, String press, Instant at) {
    var said = new Said(organisation.value(), chat.bot(), chat.id(), reply, press, 0);
    var _ = scheduler.scheduleIfNotExists(task.instance(name, said), at);
  }

  void plan(String name, Link link, Reply reply) {
    plan(name, link.organisation(), Chat.of(link), reply, "", clock.instant());
  }

  /** A chat of a bot's. */
  record Chat(long bot, long id) {

    static Chat of(Link link) {
      return new Chat(link.bot(), link.chat());
    }
  }

  private CompletionHandler<Said> run(Said said) {
    var line =
        acts.asSystem(new OrganisationId(said.organisation()), () -> monitoring.line())
            .filter(one -> one.bot() == said.bot());
    return line.flatMap(one -> later(one, said))
        .<CompletionHandler<Said>>map(
            wait -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(wait), said.again()))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  /** How long to wait before it is said again; empty where it was said or never can be. */
  private static Optional<Duration> later(TelegramLine line, Said said) {
    if (!said.press().isEmpty() && said.attempts() == 0) {
      // Only ends the turning of a wheel on her screen: whether it came does not matter.
      var _ = line.heard(said.press());
    }
    var answer = line.say(said.chat(), said.reply().text(), said.reply().buttons());
    if (said.attempts() >= MOST_ATTEMPTS) {
      LOG.warn("Bot {} could not answer in a chat for long and gave up", said.bot());
      return Optional.empty();
    }
    return switch (answer) {
      case TelegramAnswer.Done _, TelegramAnswer.Unknown _ -> Optional.empty();
      case TelegramAnswer.NotSent _ -> Optional.of(AGAIN.multipliedBy(said.attempts() + 1L));
      case TelegramAnswer.Refused refused ->
          Optional.ofNullable(refused.retryAfter()).map(Duration::ofSeconds);
    };
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    CustomTask<Said> say(Saying saying) {
      return Tasks.custom("pocket-say", Said.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .onDeadExecutionRevive()
          .execute((instance, _) -> saying.run(instance.getData()));
    }
  }
}
