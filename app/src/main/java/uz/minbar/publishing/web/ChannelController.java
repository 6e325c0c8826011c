package uz.minbar.publishing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.hours.WeeklyHours;
import uz.minbar.publishing.push.Push;
import uz.minbar.publishing.youtube.YouTubeConnecting;

/** The office's channels, and the deliveries that wait for a person. */
@Controller
class ChannelController {

  private final Channels channels;
  private final Publishing publishing;
  private final DeliveryActs acts;
  private final Newsroom newsroom;
  private final WeeklyHours hours;
  private final YouTubeConnecting connecting;
  private final Push push;

  ChannelController(
      Channels channels,
      Publishing publishing,
      DeliveryActs acts,
      Newsroom newsroom,
      WeeklyHours hours,
      YouTubeConnecting connecting,
      Push push) {
    this.channels = channels;
    this.publishing = publishing;
    this.acts = acts;
    this.hours = hours;
    this.newsroom = newsroom;
    this.connecting = connecting;
    this.push = push;
  }

  @GetMapping("/desk/publishing")
  ModelAndView list(Page page) {
    return list(page, Map.of(), List.of());
  }

  @PostMapping("/desk/publishing/channels")
  ModelAndView add(Page page, @RequestParam Map<String, String> sent) {
    try {
      var id =
          channels.add(
              ChannelKind.ofWord(sent.getOrDefault("kind", "")),
              sent.getOrDefault("name", ""),
              language(sent),
              sent);
      return tried(page, id);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, sent, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
  }

  @GetMapping("/desk/publishing/channels/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var account = channels.channel(id).orElseThrow(Problem::notFound);
    return shown(page, account, account.name(), account.settings(), List.of());
  }

  @PostMapping("/desk/publishing/channels/{id}")
  ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    var account = channels.channel(id).orElseThrow(Problem::notFound);
    try {
      channels.change(id, sent.getOrDefault("name", ""), language(sent), sent);
      return tried(page, id);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var settings = new HashMap<>(sent);
      settings.remove("token");
      var view = shown(page, account, sent.getOrDefault("name", ""), settings, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
  }

  private ModelAndView shown(
      Page page,
      ChannelAccount account,
      String name,
      Map<String, String> settings,
      List<Problem.Fault> faults) {
    return page.render(
        "publishing/desk/channel",
        Map.of(
            "account", account,
            "name", name,
            "settings", settings,
            "hours", Week.of(hours.of(account.id())),
            "code", connecting.code(account.id()),
            "browsers", push.counts(),
            "faults", faults));
  }

  @PostMapping("/desk/publishing/channels/{id}/active")
  ModelAndView setActive(Page page, @PathVariable UUID id, @RequestParam boolean active) {
    channels.setActive(id, active);
    page.flashUndo(
        active ? "publishing.switchedOn" : "publishing.switchedOff",
        "/desk/publishing/channels/" + id + "/active?active=" + !active,
        channels.channel(id).map(ChannelAccount::name).orElse(""));
    return page.redirect("/desk/publishing");
  }

  @PostMapping("/desk/publishing/channels/{id}/try")
  ModelAndView tryOut(Page page, @PathVariable UUID id) {
    return tried(page, id);
  }

  private ModelAndView tried(Page page, UUID id) {
    var wrong = channels.tryOut(id);
    if (wrong.isPresent()) {
      page.flashFault(wrong.get());
    } else {
      page.flash("publishing.works", channels.channel(id).map(ChannelAccount::name).orElse(""));
    }
    return page.redirect(
        wrong.isPresent() ? "/desk/publishing/channels/" + id : "/desk/publishing");
  }

  /** Sends the chosen again; what could not go is told on the page itself, one by one. */
  @PostMapping("/desk/publishing/again")
  ModelAndView again(
      Page page,
      @RequestParam(defaultValue = "") List<UUID> failed,
      @RequestParam(defaultValue = "") List<UUID> notThere) {
    var done = acts.again(failed, notThere);
    if (failed.isEmpty() && notThere.isEmpty()) {
      page.flashFault("publishing.fault.noneChosen");
    } else {
      page.flash("publishing.again.going", done.going().size());
    }
    if (done.left().isEmpty()) {
      return page.redirect("/desk/publishing");
    }
    return list(page, Map.of(), List.of(), left(page, done.left()));
  }

  private List<Trouble> left(Page page, List<DeliveryActs.Left> left) {
    return left.stream()
        .flatMap(
            one ->
                acts.delivery(one.delivery()).stream()
                    .map(
                        delivery ->
                            Trouble.of(
                                page,
                                delivery,
                                page.t(one.why().textKey(), one.why().arguments()),
                                channels,
                                newsroom)))
        .toList();
  }

  private ModelAndView list(Page page, Map<String, String> sent, List<Problem.Fault> faults) {
    return list(page, sent, faults, List.of());
  }

  private ModelAndView list(
      Page page, Map<String, String> sent, List<Problem.Fault> faults, List<Trouble> left) {
    var all = channels.all();
    var typed = new HashMap<>(sent);
    typed.remove("token");
    return page.render(
        "publishing/desk/channels",
        Map.of(
            "channels", all,
            "troubles", troubles(page, publishing.troubled()),
            "left", left,
            "typed", typed,
            "faults", faults));
  }

  private List<Trouble> troubles(Page page, List<Delivery> deliveries) {
    return deliveries.stream()
        .map(
            delivery ->
                Trouble.of(
                    page,
                    delivery,
                    delivery.advice() == null
                        ? page.t("publishing.state." + delivery.state().word())
                        : page.t(delivery.advice()),
                    channels,
                    newsroom))
        .toList();
  }

  private static Language language(Map<String, String> sent) {
    return Language.ofTag(sent.getOrDefault("language", "")).orElse(Language.UZ_LATN);
  }
}
