package uz.minbar.insight.digests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Schedule;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** Makes digests at their hour; one that could not be made then is made later the same day. */
@Component
class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  /** So long a digest that failed is left alone. */
  private static final Duration REST = Duration.ofMinutes(10);

  private final Digests digests;
  private final Hours hours;
  private final Kept kept;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Rounds(
      Digests digests,
      Hours hours,
      Kept kept,
      Staff staff,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.digests = digests;
    this.hours = hours;
    this.kept = kept;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Each organisation and kind by itself: what fails in one keeps no other waiting. */
  void look() {
    for (var organisation : staff.organisations()) {
      acts.asSystem(organisation.id(), () -> due(clock.instant()).forEach(this::make));
    }
  }

  private List<DigestKind> due(Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> hours.all().stream().filter(one -> due(one, now)).map(Schedule::kind).toList()));
  }

  private boolean due(Schedule one, Instant now) {
    var since = one.since();
    var failed = one.failedAt();
    if (!one.active() || since == null || failed != null && failed.isAfter(now.minus(REST))) {
      return false;
    }
    var today = now.atZone(Dates.ZONE).toLocalDate();
    return hours.calendar().moment(one.kind(), one.hour(), today).stream()
            .anyMatch(moment -> !moment.isAfter(now) && moment.isAfter(since))
        && !kept.has(one.kind(), today);
  }

  private void make(DigestKind kind) {
    try {
      var _ = digests.make(kind);
      note(kind, null);
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.CONFLICT) {
        failed(kind, problem);
      }
    } catch (RuntimeException e) {
      failed(kind, e);
    }
  }

  private void failed(DigestKind kind, RuntimeException e) {
    LOG.warn("The {} digest could not be made", kind.word(), e);
    note(kind, clock.instant());
  }

  private void note(DigestKind kind, @Nullable Instant failedAt) {
    transaction.executeWithoutResult(_ -> hours.failed(kind, failedAt));
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Plan {

    @Bean
    RecurringTask<Void> makeDigests(Rounds rounds) {
      return Tasks.recurring("insight-rounds", FixedDelay.of(EVERY))
          .execute((_, _) -> rounds.look());
    }
  }
}
