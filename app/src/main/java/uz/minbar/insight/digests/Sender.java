package uz.minbar.insight.digests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Recipient;
import uz.minbar.insight.Sending.Means;
import uz.minbar.insight.Sending.State;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * Brings a digest to each address once. What surely did not go is tried again for two hours; what
 * may have gone waits for a person: the same paper twice looks like a mistake of the office.
 */
@Component
public class Sender {

  private static final int TRIES = 7;
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Recipients recipients;
  private final Sendings sendings;
  private final Post post;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Send> task;
  private final TransactionTemplate transaction;

  Sender(
      Recipients recipients,
      Sendings sendings,
      Post post,
      Tenancy tenancy,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("sendDigest") OneTimeTask<Send> task,
      PlatformTransactionManager transactions) {
    this.recipients = recipients;
    this.sendings = sendings;
    this.post = post;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One attempt at one sending; a person who sends once more begins the tries anew. */
  record Send(UUID organisation, UUID sending, int attempt, int tries) {}

  /** Plans the ways to all who get that kind. Within the caller's act. */
  void send(UUID digest, DigestKind kind) {
    for (var one : recipients.of(kind)) {
      send(digest, one, Means.MAIL, one.email());
      send(digest, one, Means.TELEGRAM, one.chat());
    }
  }

  /**
   * Sends what failed, or what may not have come, once more.
   *
   * @throws Problem 409 for one in another state
   */
  public void again(UUID id) {
    acts.perform(
        Right.INFORM,
        "insight.sendAgain",
        id,
        () -> {
          decide(id, State.WAITING, State.FAILED, State.UNKNOWN);
          int attempts = sendings.find(id).orElseThrow().attempts();
          plan(new Send(tenancy.current().value(), id, attempts + 1, 1), Duration.ZERO);
        });
  }

  /**
   * It came after all, somebody has asked.
   *
   * @throws Problem 409 for one of which that is no question
   */
  public void came(UUID id) {
    acts.perform(
        Right.INFORM, "insight.sendingCame", id, () -> decide(id, State.SENT, State.UNKNOWN));
  }

  private void decide(UUID id, State state, State... before) {
    if (!sendings.decide(id, state, before)) {
      throw sendings.find(id).isPresent()
          ? Problem.conflict("insight.fault.state")
          : Problem.notFound();
    }
  }

  void run(Send send) {
    acts.asSystem(
        new OrganisationId(send.organisation()),
        () -> {
          if (mine(send)) {
            conclude(send, post.bring(send.sending()));
          } else {
            // The same attempt begins a second time only where the first was broken off.
            transaction.executeWithoutResult(
                _ -> sendings.breakOff(send.sending(), send.attempt()));
          }
        });
  }

  private boolean mine(Send send) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> sendings.begin(send.sending(), send.attempt())));
  }

  private void conclude(Send send, Post.Result result) {
    boolean again = result.state() == State.WAITING && send.tries() < TRIES;
    var state = result.state() == State.WAITING && !again ? State.FAILED : result.state();
    transaction.executeWithoutResult(
        _ -> {
          sendings.conclude(send.sending(), send.attempt(), state, result.fault());
          if (again) {
            plan(
                new Send(send.organisation(), send.sending(), send.attempt() + 1, send.tries() + 1),
                longer(AGAIN.multipliedBy(1L << (send.tries() - 1)), result.rest()));
          }
        });
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void send(UUID digest, Recipient to, Means means, String address) {
    if (!address.isEmpty()) {
      sendings
          .add(digest, to, means, address)
          .ifPresent(id -> plan(new Send(tenancy.current().value(), id, 1, 1), Duration.ZERO));
    }
  }

  private void plan(Send send, Duration in) {
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(send.sending() + ":" + send.attempt(), send), clock.instant().plus(in));
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Send> sendDigest(Sender sender) {
      return Tasks.oneTime("insight-send", Send.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, _) -> sender.run(instance.getData()));
    }
  }
}
