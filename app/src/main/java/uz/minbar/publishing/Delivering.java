package uz.minbar.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Acts;

/**
 * Does one planned piece of work: claims the delivery in one transaction, speaks with the platform
 * in none, writes the outcome in another. A program that dies in between leaves the row at
 * <i>sending</i>; whoever finds it so knows only that the platform may have taken it.
 */
@Component
class Delivering {

  /** How often a channel is read back before a person is asked. */
  static final int MOST_READINGS = 6;

  /**
   * How often a channel must show that a message is not there before it is sent again: public pages
   * come from caches and lag by minutes.
   */
  static final int SURE = 3;

  private static final int MOST_ATTEMPTS = 12;

  /**
   * A message that got no answer may still be on its way; before that, "not there" proves little.
   */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);

  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  private final Deliveries deliveries;
  private final Channels channels;
  private final Newsroom newsroom;
  private final Pieces pieces;
  private final DeliveryJobs jobs;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Delivering(
      Deliveries deliveries,
      Channels channels,
      Newsroom newsroom,
      Pieces pieces,
      DeliveryJobs jobs,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.newsroom = newsroom;
    this.pieces = pieces;
    this.jobs = jobs;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What was claimed and with what it is done. */
  private record Claimed(Delivery delivery, Piece piece, ChannelAccount account, String secret) {}

  void run(DeliveryJobs.Planned planned) {
    acts.asSystem(
        new OrganisationId(planned.organisation()),
        () -> {
          transaction.execute(_ -> claim(planned.delivery(), planned.round())).ifPresent(this::act);
        });
  }

  private void act(Claimed claimed) {
    if (claimed.delivery().state() == DeliveryState.UNKNOWN) {
      read(claimed);
    } else {
      transmit(claimed);
    }
  }

  private Optional<Claimed> claim(UUID id, int round) {
    var delivery = deliveries.forChange(id);
    if (delivery.round() != round) {
      return Optional.empty();
    }
    var account = channels.channel(delivery.channel()).orElseThrow();
    if (delivery.state() == DeliveryState.SENDING) {
      interrupted(delivery, channels.adapter(account.kind()).repeatable());
      return Optional.empty();
    }
    var paused = channels.pausedUntil(account.id());
    if (delivery.state() == DeliveryState.WAITING && paused.isAfter(clock.instant())) {
      jobs.plan(
          Next.of(delivery)
              .plan(
                  DeliveryState.WAITING,
                  channels.slot(account.id(), paused),
                  "publishing.fault.slow")
              .make());
      return Optional.empty();
    }
    var material = newsroom.material(delivery.material()).orElseThrow();
    var piece = piece(delivery, account, material);
    if (piece == null) {
      deliveries.update(
          Next.of(delivery).rest(DeliveryState.FAILED, "publishing.fault.notApproved").make());
      return Optional.empty();
    }
    if (delivery.state() == DeliveryState.WAITING) {
      delivery = Next.of(delivery).started(clock.instant(), piece.version()).make();
      deliveries.update(delivery);
    }
    return Optional.of(new Claimed(delivery, piece, account, channels.secret(account.id())));
  }

  /**
   * The program died while this was on its way. A change may be done again, a first word only where
   * the other side knows twins.
   */
  private void interrupted(Delivery delivery, boolean repeatable) {
    boolean again =
        repeatable || delivery.act() != Delivery.Act.PUBLISH && delivery.doneVersion() != null;
    var at = again ? clock.instant() : moment(delivery);
    jobs.plan(
        Next.of(delivery)
            .plan(
                again ? DeliveryState.WAITING : DeliveryState.UNKNOWN,
                at,
                "publishing.fault.interrupted")
            .make());
  }

  private @Nullable Piece piece(Delivery delivery, ChannelAccount account, Material material) {
    boolean withdrawal = delivery.act() == Delivery.Act.WITHDRAW;
    boolean may =
        material.state() == MaterialState.APPROVED
            || material.state() == MaterialState.PUBLISHED
            || withdrawal
            || delivery.state() == DeliveryState.UNKNOWN;
    var begun = delivery.startedVersion();
    // What is looked for on the channel is what was sent, not what has become of it since.
    var version =
        delivery.state() == DeliveryState.UNKNOWN && begun != null
            ? begun
            : material.approvedVersion();
    return !may || version == null
        ? null
        : pieces
            .piece(
                material,
                version,
                account,
                delivery.language(),
                jobs.onSite(material.id()),
                delivery.doneVersion() == null ? "" : delivery.note())
            .map(piece -> piece.on(delivery.occasion()))
            .orElse(null);
  }

  private void transmit(Claimed claimed) {
    var delivery = claimed.delivery();
    boolean first = delivery.doneVersion() == null;
    var outcome = outcome(claimed, first ? Delivery.Act.PUBLISH : delivery.act());
    transaction.executeWithoutResult(_ -> write(delivery.id(), delivery.round(), outcome));
  }

  private Outcome outcome(Claimed claimed, Delivery.Act act) {
    var account = claimed.account();
    var adapter = channels.adapter(account.kind());
    var receipt = Optional.ofNullable(claimed.delivery().receipt()).orElse(Receipt.NONE);
    return switch (act) {
      case PUBLISH -> adapter.publish(claimed.piece(), account, claimed.secret());
      case CORRECT -> adapter.correct(claimed.piece(), account, claimed.secret(), receipt);
      case WITHDRAW -> adapter.withdraw(claimed.piece(), account, claimed.secret(), receipt);
      case CLOSE -> adapter.close(account, claimed.secret(), receipt);
      case PIN, UNPIN -> adapter.pin(account, claimed.secret(), receipt, act == Delivery.Act.PIN);
    };
  }

  private void write(UUID id, int round, Outcome outcome) {
    var now = deliveries.forChange(id);
    jobs.keep(now, outcome);
    boolean cameOut = now.doneVersion() == null && outcome instanceof Outcome.Sent;
    if (now.round() != round && !cameOut) {
      return; // Somebody decided otherwise meanwhile, and what she decided is planned.
    }
    switch (outcome) {
      case Outcome.Sent sent -> jobs.settle(now, sent);
      case Outcome.Closed closed -> jobs.settle(now, new Outcome.Sent(closed.receipt(), null));
      case Outcome.Later later -> {
        var until = clock.instant().plus(later.pause());
        channels.pause(now.channel(), until);
        jobs.plan(Next.of(now).fresh().plan(DeliveryState.WAITING, until, later.fault()).make());
      }
      case Outcome.NotSent not -> again(now, not.fault());
      case Outcome.Failed failed ->
          deliveries.update(Next.of(now).rest(DeliveryState.FAILED, failed.fault()).make());
      case Outcome.Unknown unknown ->
          jobs.plan(Next.of(now).plan(DeliveryState.UNKNOWN, moment(now), unknown.fault()).make());
      case Outcome.ByHand by ->
          deliveries.update(Next.of(now).rest(DeliveryState.WAITING, by.fault()).make());
    }
  }

  private void again(Delivery delivery, String fault) {
    boolean more = delivery.attempts() < MOST_ATTEMPTS;
    var at = clock.instant().plus(patience(delivery.attempts() - 1));
    jobs.plan(
        more
            ? Next.of(delivery).plan(DeliveryState.WAITING, at, fault).make()
            : Next.of(delivery).rest(DeliveryState.FAILED, fault).make());
  }

  private void read(Claimed claimed) {
    var delivery = claimed.delivery();
    var since = Optional.ofNullable(delivery.startedAt()).orElse(delivery.dueAt());
    var found =
        channels
            .adapter(claimed.account().kind())
            .readBack(
                claimed.piece(),
                claimed.account(),
                claimed.secret(),
                since,
                deliveries.knownMessages(delivery.channel()));
    transaction.executeWithoutResult(_ -> conclude(delivery, found));
  }

  private void conclude(Delivery read, Channel.Reading found) {
    var now = deliveries.forChange(read.id());
    if (now.round() != read.round()) {
      return;
    }
    switch (found) {
      case Channel.Reading.There there ->
          jobs.settle(now, new Outcome.Sent(there.receipt(), there.address()));
      case Channel.Reading.NotThere _ -> {
        int readings = now.readings() + 1;
        if (readings < SURE) {
          again(now, readings);
        } else if (now.act() == Delivery.Act.WITHDRAW) {
          deliveries.update(Next.of(now).rest(DeliveryState.CANCELLED, null).make());
        } else {
          jobs.plan(
              Next.of(now)
                  .read(0)
                  .plan(DeliveryState.WAITING, clock.instant(), now.fault())
                  .make());
        }
      }
      case Channel.Reading.CannotTell _ -> {
        int readings = now.readings() + 1;
        if (readings < MOST_READINGS) {
          again(now, readings);
        } else {
          deliveries.update(
              Next.of(now)
                  .read(readings)
                  .rest(DeliveryState.UNKNOWN, "publishing.fault.askPerson")
                  .make());
        }
      }
    }
  }

  /** Looks once more, later. */
  private void again(Delivery unknown, int readings) {
    var at = clock.instant().plus(patience(readings));
    jobs.plan(
        Next.of(unknown).read(readings).plan(DeliveryState.UNKNOWN, at, unknown.fault()).make());
  }

  private Instant moment(Delivery delivery) {
    return Optional.ofNullable(delivery.startedAt()).orElse(clock.instant()).plus(ON_ITS_WAY);
  }

  private static Duration patience(int times) {
    return PATIENCE.get(Math.clamp(times, 0, PATIENCE.size() - 1));
  }
}
