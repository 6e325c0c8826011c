package uz.minbar.publishing.web;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.Wordings;
import uz.minbar.publishing.evergreen.Repeats;
import uz.minbar.publishing.figures.Figures;
import uz.minbar.publishing.hours.WeeklyHours;
import uz.minbar.publishing.newsletter.LetterActs;
import uz.minbar.publishing.polls.HeldPoll;
import uz.minbar.publishing.polls.Polls;
import uz.minbar.publishing.push.Push;

/** The panel of one material: where it goes, what became of it, what a person must do. */
@Controller
class PanelController {

  static final String AT = "/desk/publishing/materials/";

  private final Publishing publishing;
  private final Channels channels;
  private final DeliveryActs acts;
  private final LetterActs letters;
  private final Push push;
  private final Newsroom newsroom;
  private final Wordings wordings;
  private final Figures figures;
  private final Polls polls;
  private final WeeklyHours hours;
  private final Repeats repeats;
  private final Clock clock;

  PanelController(
      Publishing publishing,
      DeliveryActs acts,
      LetterActs letters,
      Push push,
      Channels channels,
      Newsroom newsroom,
      Wordings wordings,
      Figures figures,
      Polls polls,
      WeeklyHours hours,
      Repeats repeats,
      Clock clock) {
    this.publishing = publishing;
    this.channels = channels;
    this.acts = acts;
    this.letters = letters;
    this.push = push;
    this.newsroom = newsroom;
    this.wordings = wordings;
    this.figures = figures;
    this.polls = polls;
    this.hours = hours;
    this.repeats = repeats;
    this.clock = clock;
  }

  @GetMapping("/desk/publishing/materials/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    return panel(page, new MaterialId(id), List.of());
  }

  @PostMapping("/desk/publishing/materials/{id}")
  ModelAndView publish(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<UUID> channels,
      @RequestParam(defaultValue = "") List<UUID> free,
      @RequestParam(defaultValue = "") String at) {
    var material = new MaterialId(id);
    try {
      var _ = publishing.publish(material, new Publishing.Order(channels, free, moment(at)));
      page.flash(at.isBlank() && free.isEmpty() ? "publishing.started" : "publishing.scheduled");
      return page.redirect(AT + id);
    } catch (Problem problem) {
      if (problem.status().value() == 404) {
        throw problem;
      }
      var view = panel(page, material, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
  }

  @PostMapping("/desk/publishing/materials/{id}/words/{channel}")
  ModelAndView words(
      Page page,
      @PathVariable UUID id,
      @PathVariable UUID channel,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String words) {
    return page.act(
        AT + id + "#words",
        "publishing.wordsKept",
        () -> wordings.write(new MaterialId(id), version, channel, words));
  }

  @PostMapping("/desk/publishing/deliveries/{id}/{act:cancel|retry|found|not-there|pin|unpin}")
  ModelAndView act(
      Page page,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam UUID material,
      @RequestParam(defaultValue = "") String address) {
    return page.act(
        AT + material,
        () -> {
          boolean done = true;
          switch (act) {
            case "cancel" -> acts.cancel(id);
            case "retry" -> acts.retry(id);
            case "found" -> acts.found(id, address);
            case "pin" -> acts.pin(id, true);
            case "unpin" -> acts.pin(id, false);
            default -> done = acts.notThere(id);
          }
          return done ? "publishing.done." + act : "publishing.fault.withdrawn";
        });
  }

  @PostMapping("/desk/publishing/deliveries/{id}/{act:tell|again}")
  ModelAndView letters(
      Page page,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam UUID material,
      @RequestParam(defaultValue = "") String language) {
    return page.act(
        AT + material,
        "publishing.letters.going",
        () -> {
          if (act.equals("tell")) {
            letters.tell(new MaterialId(material), id);
          } else {
            letters.again(
                new MaterialId(material), Language.ofTag(language).orElseThrow(Problem::notFound));
          }
        });
  }

  private ModelAndView panel(Page page, MaterialId id, List<Problem.Fault> faults) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    var byId = new HashMap<UUID, ChannelAccount>();
    channels.all().forEach(account -> byId.put(account.id(), account));
    var deliveries = publishing.deliveries(id);
    var free = free(byId.values(), deliveries);
    return page.render(
        "publishing/desk/panel",
        Map.ofEntries(
            entry("material", material),
            entry("channels", byId),
            entry("free", free),
            entry("next", next(material, free)),
            entry("deliveries", deliveries),
            entry("texts", texts(deliveries)),
            entry("shapes", publishing.shapes(id)),
            entry("letters", letters.tallies(id)),
            entry("notices", push.tallies(id)),
            entry("figures", figures.of(id)),
            entry("polls", held(id)),
            entry("evergreen", Evergreen.of(repeats.of(id), repeats, byId.values(), deliveries)),
            entry("faults", faults)));
  }

  private Map<UUID, HeldPoll> held(MaterialId id) {
    return polls.of(id).stream().collect(Collectors.toMap(HeldPoll::delivery, poll -> poll));
  }

  /** The channels that are on and to which the material still can go. */
  private static List<ChannelAccount> free(
      Collection<ChannelAccount> all, List<Delivery> deliveries) {
    var taken =
        deliveries.stream()
            .filter(
                one ->
                    one.doneVersion() != null
                        || one.state() != DeliveryState.FAILED
                            && one.state() != DeliveryState.CANCELLED)
            .map(Delivery::channel)
            .toList();
    return all.stream()
        .filter(account -> account.active() && !taken.contains(account.id()))
        .sorted(Comparator.comparing(ChannelAccount::createdAt))
        .toList();
  }

  /** The next free hour of each channel that has hours, after the embargo. */
  private Map<UUID, Instant> next(Material material, List<ChannelAccount> free) {
    var embargo = material.embargoUntil();
    var now = clock.instant();
    var from = embargo != null && embargo.isAfter(now) ? embargo : now;
    var next = new HashMap<UUID, Instant>();
    free.forEach(
        account -> hours.next(account.id(), from).ifPresent(at -> next.put(account.id(), at)));
    return next;
  }

  /** The words for those deliveries that a person makes by hand. */
  private Map<UUID, String> texts(List<Delivery> deliveries) {
    var texts = new HashMap<UUID, String>();
    for (var delivery : deliveries) {
      if (delivery.byHand()) {
        publishing.handover(delivery).ifPresent(words -> texts.put(delivery.id(), words));
      }
    }
    return texts;
  }

  static @Nullable Instant moment(String at) {
    if (at.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(at.strip()).atZone(Dates.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("at", "publishing.fault.time");
    }
  }
}
