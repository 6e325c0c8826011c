package uz.minbar.publishing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Corrections;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialPublished;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.polls.Polls;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Plans deliveries and writes down what became of them, within the transaction of its caller. */
@Component
public class DeliveryJobs {

  static final String TASK = "publishing-deliver";

  private final Deliveries deliveries;
  private final Channels channels;
  private final Newsroom newsroom;
  private final Corrections corrections;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Planned> task;
  private final Polls polls;
  private final Staff staff;
  private final Tenancy tenancy;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DeliveryJobs(
      Deliveries deliveries,
      Channels channels,
      Newsroom newsroom,
      Corrections corrections,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("deliver") OneTimeTask<Planned> task,
      Polls polls,
      Staff staff,
      Tenancy tenancy,
      Clock clock,
      ApplicationEventPublisher events) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.newsroom = newsroom;
    this.corrections = corrections;
    this.scheduler = scheduler;
    this.task = task;
    this.polls = polls;
    this.staff = staff;
    this.tenancy = tenancy;
    this.clock = clock;
    this.events = events;
  }

  /** What a job knows of its work: whose, which, and in which round it was planned. */
  record Planned(UUID organisation, UUID delivery, int round) {}

  /** Writes the row and, where something is to be done, plans it for its time. */
  void plan(Delivery delivery) {
    deliveries.update(delivery);
    if (delivery.state() == DeliveryState.WAITING || delivery.state() == DeliveryState.UNKNOWN) {
      schedule(delivery);
    }
  }

  void schedule(Delivery delivery) {
    var planned = new Planned(tenancy.current().value(), delivery.id(), delivery.round());
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(delivery.id() + ":" + delivery.round(), planned), delivery.dueAt());
  }

  /** Orders an approved material once more for a channel that speaks one language. */
  public void repeat(Material material, ChannelAccount account, int occasion, Instant when) {
    long version = Optional.ofNullable(material.approvedVersion()).orElseThrow();
    order(material.id(), version, account, account.language(), occasion, when);
  }

  /** Calls off what was to repeat a material on a channel and has not begun. */
  public void callOffRepeats(MaterialId material, UUID channel) {
    deliveries.forChange(material).stream()
        .filter(one -> one.channel().equals(channel) && one.occasion() > 0)
        .filter(one -> one.state() == DeliveryState.WAITING && one.doneVersion() == null)
        .forEach(one -> plan(Next.of(one).rest(DeliveryState.CANCELLED, null).make()));
  }

  /**
   * Orders a material for a channel: adds the delivery, or plans the one again that failed or was
   * called off. What is there or on its way is left alone.
   */
  void order(
      MaterialId material,
      long version,
      ChannelAccount account,
      Language language,
      int occasion,
      Instant when) {
    var by = staff.currentIfAny().map(Person::id).orElse(null);
    var slot =
        !account.place().isEmpty() && !when.isAfter(clock.instant())
            ? channels.slot(account.id(), when)
            : when;
    var added = deliveries.add(material, version, account.id(), language, occasion, slot, by);
    if (added.isPresent()) {
      plan(
          Next.of(deliveries.forChange(added.get()))
              .plan(DeliveryState.WAITING, slot, null)
              .make());
      return;
    }
    deliveries
        .forChange(material, account.id(), language, occasion)
        .filter(
            old ->
                old.doneVersion() == null
                    && (old.state() == DeliveryState.FAILED
                        || old.state() == DeliveryState.CANCELLED))
        .ifPresent(
            old ->
                plan(
                    Next.of(old)
                        .act(Delivery.Act.PUBLISH, version, "")
                        .plan(DeliveryState.WAITING, slot, null)
                        .make()));
  }

  /** What stays true of an outcome whatever else was decided meanwhile: how people voted. */
  void keep(Delivery delivery, Outcome outcome) {
    if (outcome instanceof Outcome.Closed closed) {
      polls.closed(delivery.id(), closed.result());
    }
  }

  /** It is out: says so to those who wait for it, and plans what has been asked for meanwhile. */
  void settle(Delivery before, Outcome.Sent sent) {
    var now = clock.instant();
    if (before.act() == Delivery.Act.CLOSE) {
      polls.closed(before.id(), null);
    }
    boolean first = before.doneVersion() == null;
    var done = Next.of(before).sent(sent.receipt(), sent.address(), now, before.version()).make();
    if (first && before.act() != Delivery.Act.PUBLISH) {
      published(done, now);
      // It was corrected or withdrawn while nobody knew that it was out.
      plan(Next.of(done).plan(DeliveryState.WAITING, now, null).make());
      return;
    }
    deliveries.update(Next.of(done).rest(DeliveryState.SENT, null).make());
    if (first) {
      published(done, now);
    }
  }

  boolean onSite(MaterialId id) {
    var site = channels.all().stream().filter(one -> one.kind() == ChannelKind.SITE).findFirst();
    return deliveries.of(id).stream()
        .anyMatch(
            one ->
                site.isPresent()
                    && one.channel().equals(site.get().id())
                    && one.state() != DeliveryState.CANCELLED
                    && one.state() != DeliveryState.FAILED);
  }

  private void published(Delivery done, Instant now) {
    if (done.occasion() > 0) {
      return; // It is known already: a repeat is no news.
    }
    corrections.markPublished(done.material());
    var material = newsroom.material(done.material()).orElseThrow();
    var channel = channels.channel(done.channel()).orElseThrow();
    events.publishEvent(
        new MaterialPublished(
            tenancy.current(),
            done.material(),
            material.caseId(),
            channel.name().isEmpty() ? channel.kind().word() : channel.name(),
            done.address(),
            now));
  }
}
