package uz.minbar.publishing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.evergreen.Repeats;

/** Repeating a material, on its panel. */
@Controller
class RepeatController {

  private static final String AT = "/desk/publishing/materials/{id}/rhythms";

  private final Repeats repeats;

  RepeatController(Repeats repeats) {
    this.repeats = repeats;
  }

  /**
   * The form has fields for both kinds of rhythm.
   *
   * @param by which of them counts: days or weekdays
   */
  @PostMapping(AT)
  ModelAndView start(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<UUID> channels,
      @RequestParam(defaultValue = "days") String by,
      @RequestParam(required = false) @Nullable Integer everyDays,
      @RequestParam(defaultValue = "") List<Integer> weekdays,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String until) {
    boolean week = by.equals("weekdays");
    var sent =
        new RepeatApi.Sent(
            channels, week ? null : everyDays, week ? weekdays : List.of(), at, until);
    return page.act(
        panel(id),
        "publishing.repeat.started",
        () -> repeats.start(new MaterialId(id), sent.to(), sent.rhythm()));
  }

  @PostMapping(AT + "/{channel}/stop")
  ModelAndView stop(Page page, @PathVariable UUID id, @PathVariable UUID channel) {
    return page.act(
        panel(id), "publishing.repeat.stopped", () -> repeats.stop(new MaterialId(id), channel));
  }

  private static String panel(UUID id) {
    return PanelController.AT + id + "#repeats";
  }
}
