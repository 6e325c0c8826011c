package uz.minbar.monitoring.alerts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

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
  private static final Duration FORGOTTEN = Duration.ofMinutes(3);

  private final Alerts alerts;
  private final Bells bells;
  private final Rings rings;
  private final Letters letters;
  private final BellWords words;
  private final TelegramBot bot;
  private final Staff staff;
  private final Acts acts;
  private final Tenancy tenancy;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Ring> task;
  private final TransactionTemplate transaction;

  Ringing(
      Alerts alerts,
      Bells bells,
      Rings rings,
      Letters letters,
      BellWords words,
      TelegramBot bot,
      Staff staff,
      Acts acts,
      Tenancy tenancy,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("ring") OneTimeTask<Ring> task,
      PlatformTransactionManager transactions) {
    this.alerts = alerts;
    this.bells = bells;
    this.rings = rings;
    this.letters = letters;
    this.words = words;
    this.bot = bot;
    this.staff = staff;
    this.acts = acts;
    this.tenancy = tenancy;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A bell whose time comes.
   *
   * @param alert null where it tells together what came in quiet hours
   * @param person null for bells of the whole office and its staff chat
   */
  record Ring(UUID organisation, @Nullable UUID alert, String bell, @Nullable UUID person) {}

  /** What became of a try. */
  private enum Try {
    RUNG,
    AGAIN,
    GIVEN_UP
  }

  /** As the database keeps it, so that what is due at a moment is due when read back. */
  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Rings what the office has hung up for everybody, once for a story however many topics hear of
   * it. Within the caller's transaction.
   */
  void office(UUID alert) {
    var now = now(clock);
    bells
        .wanted(bells.bell())
        .forEach(
            (bell, wanted) -> {
              var call = new Routing.Call(bell, null, List.of(), now);
              if (wanted && rings.told(alert, bell)) {
                rings.spare(alert, call);
              } else if (wanted) {
                plan(alert, null, 0, call);
              }
            });
  }

  /** Notes that a bell shall ring, and sees to it. Within the caller's transaction. */
  void plan(UUID alert, @Nullable UUID rule, int step, Routing.Call call) {
    if (!rings.plan(alert, rule, step, call)) {
      if (rule == null || call.person() != null) {
        return;
      }
      rings.join(alert, rule, step, call);
    }
    if (call.bell().equals("desk")) {
      return;
    }
    var person = call.person();
    boolean waits = call.at().isAfter(clock.instant());
    schedule(
        new Ring(
            tenancy.current().value(),
            waits ? null : alert,
            call.bell(),
            person == null ? null : person.value()),
        call.at());
  }

  void run(Ring ring) {
    acts.asSystem(
        new OrganisationId(ring.organisation()),
        () -> {
          var begun =
              Objects.requireNonNull(
                  transaction.execute(
                      _ -> rings.begin(ring.alert(), ring.bell(), ring.person(), now(clock))));
          if (!begun.isEmpty()) {
            conclude(ring, begun, ring(ring, begun));
          }
        });
  }

  /** An alert that comes in the last moment of quiet hours may come after their summary began. */
  void sweep() {
    var now = now(clock);
    for (var organisation : staff.organisations()) {
      acts.asSystem(
          organisation.id(),
          () ->
              transaction.executeWithoutResult(
                  _ ->
                      rings
                          .forgotten(now.minus(FORGOTTEN))
                          .forEach(
                              one ->
                                  schedule(
                                      new Ring(
                                          organisation.id().value(),
                                          null,
                                          one.bell(),
                                          one.person()),
                                      now))));
    }
  }

  private Try ring(Ring ring, List<Rings.Begun> begun) {
    var told =
        begun.stream().map(one -> alerts.alert(one.alert())).flatMap(Optional::stream).toList();
    if (told.isEmpty()) {
      return Try.GIVEN_UP;
    }
    var person =
        ring.person() == null ? null : staff.person(new PersonId(ring.person())).orElse(null);
    var language = person == null ? Language.UZ_LATN : person.language();
    var message =
        told.size() == 1
            ? words.of(told.getFirst(), begun.getFirst().byRule(), language)
            : words.summary(told, language);
    if (ring.bell().equals("mail")) {
      return mail(person == null ? bells.bell().addresses() : List.of(person.email()), message);
    }
    var names =
        begun.stream()
            .flatMap(one -> one.people().stream())
            .distinct()
            .map(staff::person)
            .flatMap(Optional::stream)
            .map(Person::name)
            .toList();
    return telegram(words.to(names, message, language));
  }

  private Try telegram(BellWords.Message message) {
    return switch (bot.sendMessage(bells.token(), bells.bell().chat(), message.telegram())) {
      case TelegramAnswer.Done _ -> Try.RUNG;
      case TelegramAnswer.NotSent _ -> Try.AGAIN;
      case TelegramAnswer.Refused refused ->
          refused.retryAfter() != null ? Try.AGAIN : Try.GIVEN_UP;
      case TelegramAnswer.Unknown _ -> Try.GIVEN_UP;
    };
  }

  private Try mail(List<String> to, BellWords.Message message) {
    return switch (letters.send(to, message.head(), message.mail())) {
      case SENT -> Try.RUNG;
      case NOT_SENT -> Try.AGAIN;
      case REFUSED, UNKNOWN, NO_SERVER -> Try.GIVEN_UP;
    };
  }

  private void conclude(Ring ring, List<Rings.Begun> begun, Try outcome) {
    int attempt = begun.stream().mapToInt(Rings.Begun::attempts).max().orElse(MOST_ATTEMPTS);
    boolean again = outcome == Try.AGAIN && attempt < MOST_ATTEMPTS;
    if (outcome == Try.GIVEN_UP) {
      LOG.warn("Bell {} of {} alerts could not be rung", ring.bell(), begun.size());
    }
    var at = now(clock).plus(again ? AGAIN.multipliedBy(attempt) : Duration.ZERO);
    transaction.executeWithoutResult(
        _ -> {
          rings.end(begun, again ? "waiting" : outcome == Try.RUNG ? "rung" : "failed", at);
          if (again) {
            schedule(ring, at);
          }
        });
  }

  private void schedule(Ring ring, Instant at) {
    String what = ring.alert() == null ? ring.organisation() + ":quiet" : ring.alert().toString();
    String name = what + ":" + ring.bell() + ":" + ring.person() + ":" + at.toEpochMilli();
    // Two alerts of one moment may ask for the same summary: the scheduler finds that out by an
    // error that would end the whole transaction.
    rings.alone(name);
    var _ = scheduler.scheduleIfNotExists(task.instance(name, ring), at);
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

    @Bean
    RecurringTask<Void> sweepRings(Ringing ringing) {
      return Tasks.recurring("monitoring-ring-sweep", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((_, _) -> ringing.sweep());
    }
  }
}
