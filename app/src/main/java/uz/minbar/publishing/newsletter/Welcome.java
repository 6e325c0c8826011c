package uz.minbar.publishing.newsletter;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.mail.Line;
import uz.minbar.foundation.mail.Mail;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;

/**
 * The letter that asks whether somebody herself wants our letters. It goes later than the page that
 * asked for it, so that the page takes as long for an address that gets none.
 */
@Component
class Welcome {

  private static final int TRIES = 6;
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final SignUps signUps;
  private final LinkWords words;
  private final LetterSeals seals;
  private final Letters letters;
  private final Letterhead letterhead;
  private final Texts texts;
  private final Settings settings;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Planned> task;
  private final TransactionTemplate transaction;

  Welcome(
      SignUps signUps,
      LinkWords words,
      LetterSeals seals,
      Letters letters,
      Letterhead letterhead,
      Texts texts,
      Settings settings,
      Tenancy tenancy,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("welcomeLetter") OneTimeTask<Planned> task,
      PlatformTransactionManager transactions) {
    this.signUps = signUps;
    this.words = words;
    this.seals = seals;
    this.letters = letters;
    this.letterhead = letterhead;
    this.texts = texts;
    this.settings = settings;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One try at one letter. */
  record Planned(UUID organisation, UUID signUp, long askedAt, int attempt) {}

  /** Within the caller's transaction. */
  void plan(UUID signUp) {
    plan(new Planned(tenancy.current().value(), signUp, clock.millis(), 1), Duration.ZERO);
  }

  private void plan(Planned planned, Duration in) {
    String name = planned.signUp() + ":" + planned.askedAt() + ":" + planned.attempt();
    var _ = scheduler.scheduleIfNotExists(task.instance(name, planned), clock.instant().plus(in));
  }

  void run(Planned planned) {
    acts.asSystem(new OrganisationId(planned.organisation()), () -> write(planned));
  }

  /**
   * Each try has a key of its own: only its hash is kept, and a new one makes the old ones void.
   */
  private void write(Planned planned) {
    if (!letters.ready()) {
      return;
    }
    String key = words.random();
    var letter =
        transaction.execute(
            _ -> {
              signUps.setKey(planned.signUp(), key);
              return signUps.find(planned.signUp()).map(found -> letter(found, key));
            });
    if (letter.isEmpty()) {
      return;
    }
    try (var line = letters.line()) {
      var kind = line.send(letter.get()).kind();
      boolean again = kind == Line.Answer.Kind.UNREACHED || kind == Line.Answer.Kind.LATER;
      if (again && planned.attempt() < TRIES) {
        plan(
            new Planned(
                planned.organisation(), planned.signUp(), planned.askedAt(), planned.attempt() + 1),
            AGAIN.multipliedBy(1L << planned.attempt()));
      }
    }
  }

  private Mail letter(SignUps.SignUp signUp, String key) {
    var language = signUp.language();
    String office = letterhead.office(language);
    String link = settings.publicUrl() + "/" + language.prefix() + "/subscribe/" + key;
    return new Mail(
        UUID.randomUUID().toString(),
        null,
        letterhead.name(language),
        signUp.email(),
        texts.get(language, "publishing.welcome.subject", office),
        texts.get(language, "publishing.welcome.text", office, link, SignUps.VALID.toDays()),
        null,
        Map.of("Auto-Submitted", "auto-generated"),
        clock.instant(),
        seals.seal().orElse(null));
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Planned> welcomeLetter(Welcome welcome) {
      return Tasks.oneTime("publishing-welcome", Planned.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, _) -> welcome.run(instance.getData()));
    }
  }
}
