package uz.minbar.publishing.evergreen;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Problem.Fault;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialWithdrawn;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryJobs;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.hours.WeeklyHours;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** Which materials go out again and again, where, and what holds them. */
@Service
public class Repeats {

  /** While a posting is in one of these, nobody knows what is out: another would be blind. */
  private static final Set<DeliveryState> OPEN =
      EnumSet.complementOf(EnumSet.of(DeliveryState.SENT, DeliveryState.CANCELLED));

  private static final String UNSETTLED = "publishing.fault.repeatOpen";

  private final RepeatRows rows;
  private final Publishing publishing;
  private final DeliveryJobs jobs;
  private final WeeklyHours hours;
  private final Newsroom newsroom;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Repeats(
      RepeatRows rows,
      Publishing publishing,
      DeliveryJobs jobs,
      WeeklyHours hours,
      Newsroom newsroom,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.publishing = publishing;
    this.jobs = jobs;
    this.hours = hours;
    this.newsroom = newsroom;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One more occasion to come, as far as can be said today. */
  public record Coming(MaterialId material, UUID channel, Instant at) {}

  /** One whose occasion has come and is held, and why. */
  public record Held(Repeat repeat, Fault why) {}

  /**
   * All of a material, those that were stopped, too.
   *
   * @throws Problem 404 where there is no such material
   */
  public List<Repeat> of(MaterialId id) {
    return rows.of(newsroom.material(id).orElseThrow(Problem::notFound).id());
  }

  /**
   * Whether a material can be repeated there. The press centre has it all the time, the newsletter
   * sends a letter once, and the state's portal is no place for saying things twice.
   */
  public static boolean possible(ChannelAccount account) {
    return !account.kind().speaksAll();
  }

  /**
   * Lets a material go out again on channels that have it or are to have it. Where it does so
   * already, the new rhythm takes the old one's place; counting from what went out last.
   *
   * @throws Problem 409 before approval, where a channel does not have it or has no hours; 422 with
   *     each limit that is broken, for a channel that takes no repeats, and where no occasion comes
   *     before the last day
   */
  public List<Repeat> start(MaterialId id, Collection<UUID> channels, Rhythm rhythm) {
    return acts.perform(
        Right.PUBLISH,
        "publishing.repeat",
        id,
        () -> {
          var material = newsroom.material(id).orElseThrow(Problem::notFound);
          if (channels.isEmpty()) {
            throw Problem.invalid("channels", "publishing.fault.noChannel");
          }
          var names = new LinkedHashSet<String>();
          for (var channel : new TreeSet<>(channels)) {
            var account = publishing.ready(material, channel);
            start(material, account, rhythm);
            names.add(account.name());
          }
          Acts.note("channels", names);
          Acts.note("rhythm", rhythm);
          return rows.of(id);
        });
  }

  private void start(Material material, ChannelAccount account, Rhythm rhythm) {
    if (!possible(account)) {
      throw Problem.invalid("channels", "publishing.fault.noRepeats", account.name());
    }
    if (rhythm.at() == null && hours.of(account.id()).isEmpty()) {
      throw Problem.conflict("publishing.fault.noHour", account.name());
    }
    var now = clock.instant();
    rows.begin(material.id(), account.id(), now);
    var before = rows.forChange(material.id(), account.id()).orElseThrow();
    var last =
        there(material.id(), account.id()).stream()
            .filter(one -> one.state() != DeliveryState.CANCELLED)
            .map(one -> Optional.ofNullable(one.sentAt()).orElse(one.dueAt()))
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> Problem.conflict("publishing.fault.repeatFirst", account.name()));
    var next = rhythm.next(last, now);
    if (!rhythm.within(next)) {
      throw Problem.invalid("until", "publishing.fault.repeatUntil");
    }
    rows.write(
        new Repeat(material.id(), account.id(), rhythm, next, before.occasion(), null, null));
  }

  /**
   * Ends the repeating; a repeat that has not begun is called off, what is out stays. Doing it
   * twice does no harm.
   *
   * @throws Problem 404 where it never was repeated there
   */
  public void stop(MaterialId id, UUID channel) {
    acts.perform(
        Right.PUBLISH,
        "publishing.stopRepeat",
        id,
        () -> {
          var repeat = rows.forChange(id, channel).orElseThrow(Problem::notFound);
          Acts.note("channel", channel);
          if (repeat.running()) {
            rows.write(stopped(repeat, null));
            jobs.callOffRepeats(id, channel);
          }
        });
  }

  /** What is withdrawn is never said again; what is planned of it is called off elsewhere. */
  @ApplicationModuleListener
  void on(MaterialWithdrawn withdrawn) {
    acts.asSystem(
        withdrawn.organisation(),
        () ->
            transaction.executeWithoutResult(
                _ ->
                    rows.of(withdrawn.material()).stream()
                        .flatMap(one -> rows.forChange(one.material(), one.channel()).stream())
                        .filter(Repeat::running)
                        .forEach(one -> rows.write(stopped(one, "publishing.repeat.withdrawn")))));
  }

  /** What forbids one more occasion now; nothing where all is well. */
  public Optional<Fault> hindrance(Repeat repeat) {
    var material = newsroom.material(repeat.material()).orElseThrow(Problem::notFound);
    ChannelAccount account;
    try {
      account = publishing.ready(material, repeat.channel());
    } catch (Problem problem) {
      return Optional.of(problem.reasons().getFirst());
    }
    var there = there(repeat.material(), repeat.channel());
    if (there.stream()
        .noneMatch(one -> one.occasion() == 0 && one.state() != DeliveryState.CANCELLED)) {
      return Optional.of(new Fault("", "publishing.fault.repeatFirst", account.name()));
    }
    if (there.stream().anyMatch(one -> OPEN.contains(one.state()))) {
      return Optional.of(new Fault("", UNSETTLED));
    }
    return repeat.rhythm().at() == null && hours.next(repeat.channel(), clock.instant()).isEmpty()
        ? Optional.of(new Fault("", "publishing.fault.noHour", account.name()))
        : Optional.empty();
  }

  /**
   * Those whose occasion has come and cannot go out, the longest held first. What waits for an
   * earlier posting is left out: that one is among the troubled deliveries, or settles by itself.
   */
  public List<Held> held() {
    return rows.due(clock.instant()).stream()
        .flatMap(one -> hindrance(one).map(why -> new Held(one, why)).stream())
        .filter(held -> !held.why().textKey().equals(UNSETTLED))
        .toList();
  }

  /** The occasions of a span of time that are still to come, by their time. */
  public List<Coming> coming(Instant from, Instant until) {
    return rows.due(until).stream()
        .flatMap(
            one ->
                one.rhythm()
                    .from(one.nextAt())
                    .takeWhile(at -> at.isBefore(until))
                    .map(at -> new Coming(one.material(), one.channel(), hour(one, at))))
        .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
        .sorted(Comparator.comparing(Coming::at).thenComparing(Coming::channel))
        .toList();
  }

  private Instant hour(Repeat repeat, Instant at) {
    return repeat.rhythm().at() == null ? hours.next(repeat.channel(), at).orElse(at) : at;
  }

  /**
   * Gives it the occasion that is due by then, within the caller's transaction, or leaves it where
   * another round was faster or something holds it. However many were missed, one goes out.
   */
  void take(Repeat due, Instant by) {
    var repeat =
        rows.forChange(due.material(), due.channel())
            .filter(one -> one.running() && !one.nextAt().isAfter(by))
            .orElse(null);
    if (repeat == null || hindrance(repeat).isPresent()) {
      return;
    }
    var now = clock.instant();
    var at = repeat.nextAt().isBefore(now) ? now : repeat.nextAt();
    var when = repeat.rhythm().at() == null ? hours.take(repeat.channel(), at).orElseThrow() : at;
    if (!repeat.rhythm().within(when)) {
      rows.write(stopped(repeat, "publishing.repeat.ended"));
      return;
    }
    var material = newsroom.material(repeat.material()).orElseThrow();
    int occasion = repeat.occasion() + 1;
    jobs.repeat(material, publishing.ready(material, repeat.channel()), occasion, when);
    var next = repeat.rhythm().next(when, when);
    var after =
        new Repeat(
            repeat.material(), repeat.channel(), repeat.rhythm(), next, occasion, null, null);
    rows.write(repeat.rhythm().within(next) ? after : stopped(after, "publishing.repeat.ended"));
  }

  private List<Delivery> there(MaterialId material, UUID channel) {
    return publishing.deliveries(material).stream()
        .filter(one -> one.channel().equals(channel))
        .toList();
  }

  private Repeat stopped(Repeat repeat, @Nullable String because) {
    return new Repeat(
        repeat.material(),
        repeat.channel(),
        repeat.rhythm(),
        repeat.nextAt(),
        repeat.occasion(),
        clock.instant(),
        because);
  }
}
