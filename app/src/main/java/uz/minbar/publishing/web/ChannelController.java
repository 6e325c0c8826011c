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
import uz.minbar.publishing.Publishing;

/** The office's channels, and the deliveries that wait for a person. */
@Controller
class ChannelController {

  private final Channels channels;
  private final Publishing publishing;
  private final Newsroom newsroom;

  ChannelController(Channels channels, Publishing publishing, Newsroom newsroom) {
    this.channels = channels;
    this.publishing = publishing;
    this.newsroom = newsroom;
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
    return page.render(
        "publishing/desk/channel",
        Map.of(
            "account", account,
            "name", account.name(),
            "settings", account.settings(),
            "faults", List.of()));
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
      var view =
          page.render(
              "publishing/desk/channel",
              Map.of(
                  "account",
                  account,
                  "name",
                  sent.getOrDefault("name", ""),
                  "settings",
                  settings,
                  "faults",
                  problem.faults()));
      view.setStatus(problem.status());
      return view;
    }
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

  private ModelAndView list(Page page, Map<String, String> sent, List<Problem.Fault> faults) {
    var all = channels.all();
    var typed = new HashMap<>(sent);
    typed.remove("token");
    return page.render(
        "publishing/desk/channels",
        Map.of(
            "channels", all,
            "troubles", troubles(page, all),
            "typed", typed,
            "faults", faults));
  }

  private List<Trouble> troubles(Page page, List<ChannelAccount> all) {
    return publishing.troubled().stream()
        .map(
            delivery ->
                new Trouble(
                    delivery.material().toString(),
                    newsroom
                        .material(delivery.material())
                        .map(material -> material.title(page.language()))
                        .orElse(""),
                    all.stream()
                        .filter(one -> one.id().equals(delivery.channel()))
                        .findFirst()
                        .map(one -> one.name().isEmpty() ? page.t("publishing.site") : one.name())
                        .orElse(""),
                    delivery.fault() == null
                        ? page.t("publishing.state." + delivery.state().word())
                        : page.t(delivery.fault())))
        .toList();
  }

  private static Language language(Map<String, String> sent) {
    return Language.ofTag(sent.getOrDefault("language", "")).orElse(Language.UZ_LATN);
  }
}
