package uz.minbar.monitoring.alerts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.Alert;
import uz.minbar.staff.Acts;

/**
 * Rings the bells of an alert. What surely did not go out is tried again for a while; what may have
 * gone out is not, because the desk has the alert in any case and an alarm rung twice is believed
 * half as much.
 */
@Component
class Ringing {

  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
  private static final int MOST_ATTEMPTS = 6;
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Alerts alerts;
  private final Bells bells;
  private final Letters letters;
  private final TelegramBot bot;
  private final Texts texts;
  private final Settings settings;
  private final JdbcClient jdbc;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Ring> task;
  private final TransactionTemplate transaction;

  Ringing(
      Alerts alerts,
      Bells bells,
      Letters letters,
      TelegramBot bot,
      Texts texts,
      Settings settings,
      JdbcClient jdbc,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("ring") OneTimeTask<Ring> task,
      PlatformTransactionManager transactions) {
    this.alerts = alerts;
    this.bells = bells;
    this.letters = letters;
    this.bot = bot;
    this.texts = texts;
    this.settings = settings;
    this.jdbc = jdbc;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One bell of one alert. */
  record Ring(UUID organisation, UUID alert, String bell, int attempt) {}

  /** What became of a try. */
  private enum Try {
    RUNG,
    AGAIN,
    GIVEN_UP
  }

  @ApplicationModuleListener
  void on(AlertRaised raised) {
    acts.asSystem(
        raised.organisation(),
        () ->
            transaction.executeWithoutResult(
                _ ->
                    bells
                        .wanted(bells.bell())
                        .forEach(
                            (bell, wanted) -> {
                              if (wanted && begin(raised, bell)) {
                                plan(
                                    new Ring(
                                        raised.organisation().value(), raised.alert(), bell, 1),
                                    Duration.ZERO);
                              }
                            })));
  }

  void run(Ring ring) {
    acts.asSystem(
        new OrganisationId(ring.organisation()),
        () -> {
          boolean mine =
              Boolean.TRUE.equals(
                  transaction.execute(
                      _ ->
                          jdbc.sql(
                                      """
                                      update monitoring_ring set state = 'ringing', attempts = ?
                                      where alert = ? and bell = ? and state = 'waiting' and attempts = ?
                                      """)
                                  .params(
                                      ring.attempt(), ring.alert(), ring.bell(), ring.attempt() - 1)
                                  .update()
                              == 1));
          if (mine) {
            conclude(ring, ring(ring));
          }
        });
  }

  private Try ring(Ring ring) {
    var alert = alerts.alert(ring.alert()).orElse(null);
    if (alert == null) {
      return Try.GIVEN_UP;
    }
    return ring.bell().equals("mail") ? mail(alert) : telegram(alert);
  }

  private Try telegram(Alert alert) {
    var text =
        TelegramText.builder()
            .paragraph(head(alert), "bold")
            .paragraph(told(alert), null)
            .link(texts.get(Language.UZ_LATN, "monitoring.bell.look"), address(alert))
            .make();
    return switch (bot.sendMessage(bells.token(), bells.bell().chat(), text)) {
      case TelegramAnswer.Done _ -> Try.RUNG;
      case TelegramAnswer.NotSent _ -> Try.AGAIN;
      case TelegramAnswer.Refused refused ->
          refused.retryAfter() != null ? Try.AGAIN : Try.GIVEN_UP;
      case TelegramAnswer.Unknown _ -> Try.GIVEN_UP;
    };
  }

  private Try mail(Alert alert) {
    var sent =
        letters.send(
            bells.bell().addresses(), head(alert), told(alert) + "\n\n" + address(alert) + "\n");
    return switch (sent) {
      case SENT -> Try.RUNG;
      case NOT_SENT -> Try.AGAIN;
      case REFUSED, UNKNOWN, NO_SERVER -> Try.GIVEN_UP;
    };
  }

  private void conclude(Ring ring, Try outcome) {
    boolean again = outcome == Try.AGAIN && ring.attempt() < MOST_ATTEMPTS;
    if (outcome == Try.GIVEN_UP) {
      LOG.warn("Bell {} of alert {} could not be rung", ring.bell(), ring.alert());
    }
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("update monitoring_ring set state = ? where alert = ? and bell = ?")
              .params(
                  again ? "waiting" : outcome == Try.RUNG ? "rung" : "failed",
                  ring.alert(),
                  ring.bell())
              .update();
          if (again) {
            plan(
                new Ring(ring.organisation(), ring.alert(), ring.bell(), ring.attempt() + 1),
                AGAIN.multipliedBy(ring.attempt()));
          }
        });
  }

  private boolean begin(AlertRaised raised, String bell) {
    return jdbc.sql(
                """
                insert into monitoring_ring (organisation, alert, bell, state) values (?, ?, ?, 'waiting')
                on conflict do nothing
                """)
            .params(raised.organisation().value(), raised.alert(), bell)
            .update()
        == 1;
  }

  private void plan(Ring ring, Duration in) {
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(ring.alert() + ":" + ring.bell() + ":" + ring.attempt(), ring),
            clock.instant().plus(in));
  }

  private String head(Alert alert) {
    return texts.get(Language.UZ_LATN, "monitoring.bell." + alert.kind(), alert.topicName());
  }

  /** The title; of many voices also how many there are, and how many there are as a rule. */
  private String told(Alert alert) {
    var expected = alert.expected();
    var seen = alert.seen();
    return expected == null || seen == null
        ? alert.title()
        : texts.get(
                Language.UZ_LATN,
                "monitoring.bell.figures",
                seen,
                String.format(Locale.ROOT, "%.1f", expected),
                alert.sources())
            + " "
            + alert.title();
  }

  private String address(Alert alert) {
    // One mention is shown itself; of many the list of alerts tells the figures and the links.
    var mention = alert.firstAt() == null ? alert.mention() : null;
    return settings.publicUrl()
        + (mention == null ? "/desk/monitoring/alerts" : "/desk/monitoring/mentions/" + mention);
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Ring> ring(Ringing ringing) {
      return Tasks.oneTime("monitoring-ring", Ring.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, _) -> ringing.run(instance.getData()));
    }
  }
}
