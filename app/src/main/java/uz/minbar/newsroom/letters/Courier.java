package uz.minbar.newsroom.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;

/**
 * Brings each letter once. What surely did not go is tried again for an hour; what may have gone
 * waits for a person.
 */
@Component
public class Courier {

  /** Loose on purpose: whether an address works is shown by the letter that arrives. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@]{1,64}@(?:[^\\s@]{1,190}\\.[^\\s@]{2,}|localhost)");

  private static final int TRIES = 7;
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final Letters letters;
  private final ObjectProvider<Author> authors;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Send> task;
  private final TransactionTemplate transaction;

  Courier(
      Outbox outbox,
      Letters letters,
      ObjectProvider<Author> authors,
      Tenancy tenancy,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("sendNewsroomLetter") OneTimeTask<Send> task,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.letters = letters;
    this.authors = authors;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One attempt; a person who sends once more begins the tries anew. */
  record Send(UUID organisation, UUID letter, int attempt, int tries) {}

  /** Whether that may be an address. */
  public static boolean isAddress(String email) {
    return email.length() <= 254 && ADDRESS.matcher(email).matches();
  }

  /** Plans it; nothing happens where that occasion has its letter. Within the caller's act. */
  public void write(Letter.Occasion occasion, UUID subject, String address, Language language) {
    outbox
        .add(occasion, subject, address, language)
        .ifPresent(id -> plan(new Send(tenancy.current().value(), id, 1, 1), Duration.ZERO));
  }

  /**
   * Sends it once more, with a fresh link. Within the caller's act; false where it is under way.
   */
  public boolean again(Letter letter) {
    boolean mine = outbox.again(letter.id());
    if (mine) {
      plan(
          new Send(tenancy.current().value(), letter.id(), letter.attempts() + 1, 1),
          Duration.ZERO);
    }
    return mine;
  }

  /** All letters about that thing, the oldest first. Within the caller's transaction. */
  public List<Letter> of(UUID subject) {
    return outbox.of(subject);
  }

  void run(Send send) {
    acts.asSystem(
        new OrganisationId(send.organisation()),
        () -> {
          begin(send).ifPresent(written -> conclude(send, bring(written)));
        });
  }

  private record Written(String address, Author.Words words) {}

  /** The same attempt begins a second time only where the first was broken off. */
  private Optional<Written> begin(Send send) {
    return Objects.requireNonNull(transaction.execute(_ -> written(send)));
  }

  private Optional<Written> written(Send send) {
    if (!outbox.begin(send.letter(), send.attempt())) {
      outbox.conclude(send.letter(), send.attempt(), Letter.State.UNKNOWN);
      return Optional.empty();
    }
    var letter = outbox.find(send.letter()).orElseThrow();
    var words = words(letter);
    if (words.isEmpty()) {
      outbox.conclude(send.letter(), send.attempt(), Letter.State.NEEDLESS);
    }
    return words.map(some -> new Written(letter.address(), some));
  }

  private Optional<Author.Words> words(Letter letter) {
    return authors.stream()
        .filter(author -> author.writes(letter.occasion()))
        .findFirst()
        .flatMap(author -> author.write(letter));
  }

  private Letter.State bring(Written written) {
    return switch (letters.send(
        List.of(written.address()), written.words().subject(), written.words().text())) {
      case SENT -> Letter.State.SENT;
      case NOT_SENT -> Letter.State.WAITING;
      case REFUSED, NO_SERVER -> Letter.State.FAILED;
      case UNKNOWN -> Letter.State.UNKNOWN;
    };
  }

  private void conclude(Send send, Letter.State state) {
    boolean again = state == Letter.State.WAITING && send.tries() < TRIES;
    transaction.executeWithoutResult(
        _ -> {
          outbox.conclude(
              send.letter(),
              send.attempt(),
              state == Letter.State.WAITING && !again ? Letter.State.FAILED : state);
          if (again) {
            plan(
                new Send(send.organisation(), send.letter(), send.attempt() + 1, send.tries() + 1),
                AGAIN.multipliedBy(1L << (send.tries() - 1)));
          }
        });
  }

  private void plan(Send send, Duration in) {
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(send.letter() + ":" + send.attempt(), send), clock.instant().plus(in));
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Send> sendNewsroomLetter(Courier courier) {
      return Tasks.oneTime("newsroom-letter", Send.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, _) -> courier.run(instance.getData()));
    }
  }
}
