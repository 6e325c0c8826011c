package uz.minbar.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.polls.HeldPoll;
import uz.minbar.publishing.polls.Polls;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** What a person decides about one delivery: call off, try again, say what she saw there. */
@Service
public class DeliveryActs {

  private final Deliveries deliveries;
  private final Channels channels;
  private final DeliveryJobs jobs;
  private final Newsroom newsroom;
  private final Polls polls;
  private final Acts acts;
  private final Clock clock;

  DeliveryActs(
      Deliveries deliveries,
      Channels channels,
      DeliveryJobs jobs,
      Newsroom newsroom,
      Polls polls,
      Acts acts,
      Clock clock) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.jobs = jobs;
    this.newsroom = newsroom;
    this.polls = polls;
    this.acts = acts;
    this.clock = clock;
  }

  /** One delivery as it stands now. */
  public Optional<Delivery> delivery(UUID id) {
    return deliveries.find(id);
  }

  /** Calls off what has not begun, or what failed before it was out. */
  public void cancel(UUID delivery) {
    change(
        "publishing.cancel",
        delivery,
        before -> {
          boolean failed = before.state() == DeliveryState.FAILED && before.doneVersion() == null;
          boolean waiting = before.state() == DeliveryState.WAITING;
          if (!waiting && !failed || before.act() != Delivery.Act.PUBLISH) {
            throw Problem.conflict("publishing.fault.notWaiting");
          }
          return Next.of(before).rest(DeliveryState.CANCELLED, null).make();
        });
  }

  /** Tries again what failed or was called off. */
  public void retry(UUID delivery) {
    retry(delivery, Set.of(DeliveryState.FAILED, DeliveryState.CANCELLED));
  }

  /**
   * What became of several that were to go again.
   *
   * @param left those that another person or the program settled meanwhile
   */
  public record Again(List<UUID> going, List<Left> left) {}

  /** One that does not go again, and why. */
  public record Left(UUID delivery, Problem why) {}

  /**
   * Sends several again, each by an act of its own: what cannot go any more holds no other back.
   *
   * @param failed to be tried again
   * @param notThere unknown ones that a person has looked for and that are surely not there
   */
  public Again again(Collection<UUID> failed, Collection<UUID> notThere) {
    var going = new ArrayList<UUID>();
    var left = new ArrayList<Left>();
    each(failed, one -> retry(one, Set.of(DeliveryState.FAILED)), going, left);
    each(notThere, this::again, going, left);
    return new Again(going, left);
  }

  private void again(UUID notThere) {
    if (!notThere(notThere)) {
      throw Problem.conflict("publishing.fault.withdrawn");
    }
  }

  private static void each(
      Collection<UUID> chosen, Consumer<UUID> act, List<UUID> going, List<Left> left) {
    for (var one : new LinkedHashSet<>(chosen)) {
      try {
        act.accept(one);
        going.add(one);
      } catch (Problem problem) {
        left.add(new Left(one, problem));
      }
    }
  }

  private void retry(UUID delivery, Set<DeliveryState> from) {
    change(
        "publishing.retry",
        delivery,
        before -> {
          if (gone(before) || !from.contains(before.state())) {
            throw Problem.conflict("publishing.fault.notFailed");
          }
          return Next.of(before).fresh().plan(DeliveryState.WAITING, clock.instant(), null).make();
        });
  }

  /** A person has looked and found it on the channel, or has put it there by hand. */
  public void found(UUID delivery, String address) {
    String link = address.strip();
    if (!link.isEmpty() && !link.matches("https?://\\S+")) {
      throw Problem.invalid("address", "publishing.fault.address");
    }
    acts.perform(
        Right.PUBLISH,
        "publishing.found",
        delivery,
        () -> {
          var before = deliveries.forChange(delivery);
          requirePersonsTurn(before);
          jobs.settle(
              before, new Outcome.Sent(receiptOf(before, link), link.isEmpty() ? null : link));
        });
  }

  /**
   * A person has looked and it is surely not there: it goes out again, or is called off where the
   * material was withdrawn meanwhile.
   *
   * @return whether it goes out again
   */
  public boolean notThere(UUID delivery) {
    change(
        "publishing.notThere",
        delivery,
        before -> {
          if (before.state() != DeliveryState.UNKNOWN) {
            throw Problem.conflict("publishing.fault.notUnknown");
          }
          var next = Next.of(before);
          return gone(before)
              ? next.rest(DeliveryState.CANCELLED, null).make()
              : next.fresh().plan(DeliveryState.WAITING, clock.instant(), null).make();
        });
    return delivery(delivery).orElseThrow().state() != DeliveryState.CANCELLED;
  }

  /**
   * Puts what is out above all others of its channel, or no more.
   *
   * @throws Problem 409 where it is not out, something else is under way, or the platform has no
   *     such place
   */
  public void pin(UUID delivery, boolean on) {
    change(
        on ? "publishing.pin" : "publishing.unpin",
        delivery,
        before -> {
          if (!before.out() || before.state() != DeliveryState.SENT) {
            throw Problem.conflict("publishing.fault.notOut");
          }
          if (!channels.adapter(account(before).kind()).pins()) {
            throw Problem.conflict("publishing.fault.noPins");
          }
          return Next.of(before)
              .act(on ? Delivery.Act.PIN : Delivery.Act.UNPIN, before.version(), before.note())
              .plan(DeliveryState.WAITING, clock.instant(), null)
              .make();
        });
  }

  /**
   * Ends a poll: nobody votes any more, and how people voted is kept. One that has ended, or is
   * about to, is left as it is.
   *
   * @throws Problem 409 where it is no poll, is not out, or something else is under way
   */
  public void close(UUID delivery) {
    acts.perform(
        Right.PUBLISH,
        "publishing.closePoll",
        delivery,
        () -> {
          var before = deliveries.forChange(delivery);
          requirePoll(before);
          if (ends(before)) {
            return;
          }
          boolean rests =
              before.state() == DeliveryState.SENT
                  || before.byHand()
                  || before.state() == DeliveryState.FAILED && before.act() == Delivery.Act.CLOSE;
          if (!before.out() || !rests) {
            throw Problem.conflict("publishing.fault.notOut");
          }
          jobs.plan(
              Next.of(before)
                  .act(Delivery.Act.CLOSE, before.version(), before.note())
                  .plan(DeliveryState.WAITING, clock.instant(), null)
                  .make());
        });
  }

  /**
   * Says when a poll ends by itself; null for not by itself.
   *
   * @throws Problem 409 where it is no poll or has ended, 422 for a time before it is out or now
   */
  public void closeAt(UUID delivery, @Nullable Instant at) {
    acts.perform(
        Right.PUBLISH,
        "publishing.planPollsEnd",
        delivery,
        () -> {
          var before = deliveries.forChange(delivery);
          requirePoll(before);
          if (ends(before)) {
            throw Problem.conflict("publishing.fault.pollClosed");
          }
          boolean early = !before.out() && at != null && !at.isAfter(before.dueAt());
          if (at != null && (early || !at.isAfter(clock.instant()))) {
            throw Problem.invalid("at", "publishing.fault.pollsEnd");
          }
          polls.plan(delivery, at);
          Acts.note("at", at == null ? "" : at);
        });
  }

  /** Whether the poll has ended or is about to. */
  private boolean ends(Delivery poll) {
    boolean under = poll.state() == DeliveryState.WAITING || poll.state() == DeliveryState.SENDING;
    return poll.act() == Delivery.Act.CLOSE && under
        || polls.of(poll.id()).map(HeldPoll::closedAt).isPresent();
  }

  private void requirePoll(Delivery delivery) {
    var kind = newsroom.material(delivery.material()).map(Material::kind).orElseThrow();
    if (kind != MaterialKind.POLL || !channels.adapter(account(delivery).kind()).polls()) {
      throw Problem.conflict("publishing.fault.noPoll");
    }
  }

  private void change(String act, UUID delivery, UnaryOperator<Delivery> change) {
    acts.perform(
        Right.PUBLISH,
        act,
        delivery,
        () -> jobs.plan(change.apply(deliveries.forChange(delivery))));
  }

  /** Whether it was withdrawn before it was out: sent now, it would stay where nobody wants it. */
  private static boolean gone(Delivery delivery) {
    return delivery.act() == Delivery.Act.WITHDRAW && !delivery.out();
  }

  private static void requirePersonsTurn(Delivery delivery) {
    boolean byHand = delivery.state() == DeliveryState.WAITING && delivery.byHand();
    if (!byHand && delivery.state() != DeliveryState.UNKNOWN) {
      throw Problem.conflict("publishing.fault.notUnknown");
    }
  }

  private ChannelAccount account(Delivery delivery) {
    return channels.channel(delivery.channel()).orElseThrow();
  }

  /** What the link tells; where it tells nothing new, what was known before. */
  private Receipt receiptOf(Delivery delivery, String link) {
    var account = account(delivery);
    var told = channels.adapter(account.kind()).receiptAt(link, account);
    var before = delivery.receipt();
    return before != null && before.messages().containsAll(told.messages()) ? before : told;
  }
}
