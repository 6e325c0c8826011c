package uz.minbar.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * What a person decides about one delivery: call off, try again, say what she saw on the channel.
 */
@Service
public class DeliveryActs {

  private final Deliveries deliveries;
  private final Channels channels;
  private final DeliveryJobs jobs;
  private final Acts acts;
  private final Clock clock;

  DeliveryActs(
      Deliveries deliveries, Channels channels, DeliveryJobs jobs, Acts acts, Clock clock) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.jobs = jobs;
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
    notThere(notThere);
    if (delivery(notThere).orElseThrow().state() == DeliveryState.CANCELLED) {
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
   */
  public void notThere(UUID delivery) {
    change(
        "publishing.notThere",
        delivery,
        before -> {
          if (before.state() != DeliveryState.UNKNOWN) {
            throw Problem.conflict("publishing.fault.notUnknown");
          }
          if (gone(before)) {
            return Next.of(before).rest(DeliveryState.CANCELLED, null).make();
          }
          return Next.of(before).fresh().plan(DeliveryState.WAITING, clock.instant(), null).make();
        });
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

  private interface Change {
    Delivery of(Delivery before);
  }

  private void change(String act, UUID delivery, Change change) {
    acts.perform(
        Right.PUBLISH, act, delivery, () -> jobs.plan(change.of(deliveries.forChange(delivery))));
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

  /** What the link tells; where it tells nothing, what was known before. */
  private Receipt receiptOf(Delivery delivery, String link) {
    var account = account(delivery);
    var told = channels.adapter(account.kind()).receiptAt(link, account);
    var before = delivery.receipt();
    return told.messages().isEmpty() && before != null ? before : told;
  }
}
