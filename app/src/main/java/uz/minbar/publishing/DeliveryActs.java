package uz.minbar.publishing;

import java.time.Clock;
import java.util.UUID;
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

  /** Calls off what has not begun. */
  public void cancel(UUID delivery) {
    change(
        "publishing.cancel",
        delivery,
        before -> {
          if (before.state() != DeliveryState.WAITING || before.act() != Delivery.Act.PUBLISH) {
            throw Problem.conflict("publishing.fault.notWaiting");
          }
          return Next.of(before).rest(DeliveryState.CANCELLED, null).make();
        });
  }

  /** Tries again what failed or was called off. */
  public void retry(UUID delivery) {
    change(
        "publishing.retry",
        delivery,
        before -> {
          if (before.state() != DeliveryState.FAILED && before.state() != DeliveryState.CANCELLED) {
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

  /** A person has looked and it is surely not there: it goes out again. */
  public void notThere(UUID delivery) {
    change(
        "publishing.notThere",
        delivery,
        before -> {
          if (before.state() != DeliveryState.UNKNOWN) {
            throw Problem.conflict("publishing.fault.notUnknown");
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
