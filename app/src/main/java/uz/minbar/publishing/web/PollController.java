package uz.minbar.publishing.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.DeliveryActs;

/** The end of a poll, on the panel of its material. */
@Controller
class PollController {

  private final DeliveryActs acts;

  PollController(DeliveryActs acts) {
    this.acts = acts;
  }

  @PostMapping("/desk/publishing/deliveries/{id}/close")
  ModelAndView close(Page page, @PathVariable UUID id, @RequestParam UUID material) {
    return page.act(PanelController.AT + material, "publishing.done.close", () -> acts.close(id));
  }

  @PostMapping("/desk/publishing/deliveries/{id}/closes-at")
  ModelAndView closeAt(
      Page page,
      @PathVariable UUID id,
      @RequestParam UUID material,
      @RequestParam(defaultValue = "") String at) {
    return page.act(
        PanelController.AT + material,
        at.isBlank() ? "publishing.pollByHand" : "publishing.pollPlanned",
        () -> acts.closeAt(id, PanelController.moment(at)));
  }
}
