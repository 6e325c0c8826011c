package uz.minbar.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Problem.Fault;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.hours.WeeklyHours;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** Publishing's door: sends approved materials to channels and tells what became of them. */
@Service
public class Publishing {

  private final Newsroom newsroom;
  private final Channels channels;
  private final Deliveries deliveries;
  private final DeliveryJobs jobs;
  private final Pieces pieces;
  private final WeeklyHours hours;
  private final Acts acts;
  private final Clock clock;

  Publishing(
      Newsroom newsroom,
      Channels channels,
      Deliveries deliveries,
      DeliveryJobs jobs,
      Pieces pieces,
      WeeklyHours hours,
      Acts acts,
      Clock clock) {
    this.newsroom = newsroom;
    this.channels = channels;
    this.deliveries = deliveries;
    this.jobs = jobs;
    this.pieces = pieces;
    this.hours = hours;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What goes where and when.
   *
   * @param free those of the channels that wait for their next free hour after that time, and after
   *     the embargo
   * @param at null for at once
   */
  public record Order(Collection<UUID> channels, Collection<UUID> free, @Nullable Instant at) {}

  /**
   * Sends a material to channels, at once, at that time or at their hours. A channel that has it
   * already is left alone; one where it failed or was cancelled is tried again.
   *
   * @throws Problem 409 before approval, under embargo, or where no hour is free; 422 with each
   *     limit that is broken
   */
  public List<Delivery> publish(MaterialId id, Order order) {
    return acts.perform(
        Right.PUBLISH,
        "publishing.publish",
        id,
        () -> {
          var material = newsroom.material(id).orElseThrow(Problem::notFound);
          var accounts = accounts(order.channels());
          requireApproved(material);
          requireFitting(material, accounts);
          for (var account : accounts) {
            var when =
                order.free().contains(account.id())
                    ? takeHour(account, earliest(material, order.at()))
                    : requireMoment(material, order.at());
            for (var language : pieces.languages(material, account)) {
              jobs.order(material.id(), approved(material), account, language, 0, when);
            }
          }
          Acts.note("channels", accounts.stream().map(ChannelAccount::name).toList());
          return deliveries.of(id);
        });
  }

  /** The channel, where the material can go there as approved; problems as when publishing. */
  @Transactional(noRollbackFor = Problem.class)
  public ChannelAccount ready(Material material, UUID channel) {
    var accounts = accounts(List.of(channel));
    requireApproved(material);
    requireFitting(material, accounts);
    return accounts.getFirst();
  }

  public List<Delivery> deliveries(MaterialId id) {
    return newsroom
        .material(id)
        .map(material -> deliveries.of(material.id()))
        .orElseThrow(Problem::notFound);
  }

  /** Those that wait for a person. */
  public List<Delivery> troubled() {
    return deliveries.troubled(100);
  }

  /** What the day brought so far, and what still goes out in it, the next first. */
  public Day day(Instant midnight, Instant now) {
    var end = midnight.plus(Duration.ofDays(1));
    return deliveries.day(midnight, end, deliveries.scheduled(now, end));
  }

  /**
   * A day's deliveries.
   *
   * @param all those due in it, without the cancelled
   */
  public record Day(int all, int sent, int unknown, List<Delivery> scheduled) {}

  /** What goes out or went out in a span of time, by its time; without what was called off. */
  public List<Delivery> between(Instant from, Instant to) {
    return deliveries.between(from, to);
  }

  /**
   * Puts what a material still has to do at that time to another: all channels that were to have it
   * together.
   *
   * @param to a time that has passed means at once
   * @throws Problem 409 where nothing waits for that time any more, or under embargo
   */
  public void move(MaterialId id, Instant from, Instant to) {
    acts.perform(
        Right.PUBLISH,
        "publishing.move",
        id,
        () -> {
          var when = requireMoment(newsroom.material(id).orElseThrow(Problem::notFound), to);
          var waiting =
              deliveries.forChange(id).stream()
                  .filter(one -> one.movable() && one.dueAt().equals(from))
                  .toList();
          if (waiting.isEmpty()) {
            throw Problem.conflict("publishing.fault.notWaiting");
          }
          waiting.forEach(
              one -> jobs.plan(Next.of(one).plan(DeliveryState.WAITING, when, null).make()));
          Acts.note("from", from);
          Acts.note("to", when);
        });
  }

  /** How many went out until this hour on past days, since the first ever. */
  public List<Long> untilThisHour(Instant midnight, Instant now, int days) {
    return deliveries.untilThisHour(midnight, now, days);
  }

  /** What goes out by that delivery now; empty where nothing is approved in its language. */
  @Transactional
  public Optional<Piece> piece(Delivery delivery) {
    var material = newsroom.material(delivery.material()).orElseThrow(Problem::notFound);
    var account = channels.channel(delivery.channel()).orElseThrow();
    return Optional.ofNullable(material.approvedVersion())
        .flatMap(
            version -> pieces.piece(material, version, account, delivery.language(), true, ""));
  }

  /** The words that a person puts on the channel by hand; empty where nothing is approved. */
  @Transactional
  public Optional<String> handover(Delivery delivery) {
    var account = channels.channel(delivery.channel()).orElseThrow();
    var adapter = channels.adapter(account.kind());
    return piece(delivery).map(piece -> adapter.form(piece, account).text());
  }

  /**
   * How a material would look on one channel.
   *
   * @param own words written for it alone; "" where it takes the material's
   * @param beside how much room goes to what stands beside such words, as a link
   */
  public record Shape(ChannelAccount account, String own, Channel.Form form, int beside) {}

  /** How the material would look now on each channel that takes its languages. */
  @Transactional
  public List<Shape> shapes(MaterialId id) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    return channels.all().stream()
        .filter(account -> account.active() && !account.kind().speaksAll())
        .flatMap(
            account -> pieces.draft(material, account).stream().map(piece -> shape(piece, account)))
        .toList();
  }

  private Shape shape(Piece piece, ChannelAccount account) {
    var adapter = channels.adapter(account.kind());
    int beside = adapter.form(piece.saying("."), account).length() - 1;
    return new Shape(account, piece.own(), adapter.form(piece, account), beside);
  }

  /** Where else than in the press centre anybody can follow the office. */
  public List<ChannelAccount> followable() {
    return channels.followable();
  }

  /** The material as it would look in that language, before any approval: for the desk's eyes. */
  @Transactional(readOnly = true)
  public Optional<Piece> draft(MaterialId id, Language language) {
    return newsroom.material(id).flatMap(material -> pieces.draft(material, language));
  }

  private List<ChannelAccount> accounts(Collection<UUID> wanted) {
    var all = channels.all();
    var found = all.stream().filter(one -> wanted.contains(one.id())).toList();
    if (wanted.isEmpty() || found.size() < wanted.stream().distinct().count()) {
      throw Problem.invalid("channels", "publishing.fault.noChannel");
    }
    for (var account : found) {
      if (!account.active()) {
        throw Problem.invalid("channels", "publishing.fault.channelOff", account.name());
      }
    }
    return found;
  }

  private static void requireApproved(Material material) {
    if (material.state() != MaterialState.APPROVED && material.state() != MaterialState.PUBLISHED) {
      throw Problem.conflict("publishing.fault.notApproved");
    }
  }

  private Instant requireMoment(Material material, @Nullable Instant at) {
    requireApproved(material);
    var when = notPast(at);
    if (material.underEmbargo(when)) {
      throw Problem.conflict("publishing.fault.embargo");
    }
    return when;
  }

  /** From when on an hour may be taken. */
  private Instant earliest(Material material, @Nullable Instant at) {
    var when = notPast(at);
    var embargo = material.embargoUntil();
    return embargo != null && embargo.isAfter(when) ? embargo : when;
  }

  private Instant takeHour(ChannelAccount account, Instant from) {
    return hours
        .take(account.id(), from)
        .orElseThrow(() -> Problem.conflict("publishing.fault.noHour", account.name()));
  }

  private Instant notPast(@Nullable Instant at) {
    var now = clock.instant();
    return at == null || at.isBefore(now) ? now : at;
  }

  private void requireFitting(Material material, List<ChannelAccount> accounts) {
    var faults = new ArrayList<Fault>();
    boolean onSite =
        accounts.stream().anyMatch(one -> one.kind() == ChannelKind.SITE)
            || jobs.onSite(material.id());
    for (var account : accounts) {
      var languages = pieces.languages(material, account);
      if (languages.isEmpty()) {
        faults.add(
            new Fault(
                "channels",
                "publishing.fault.language",
                account.name(),
                account.language().ownName()));
      }
      for (var language : languages) {
        pieces
            .piece(material, approved(material), account, language, onSite, "")
            .ifPresent(piece -> faults.addAll(channels.breaches(piece, account)));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static long approved(Material material) {
    return Optional.ofNullable(material.approvedVersion()).orElse(material.version());
  }
}
