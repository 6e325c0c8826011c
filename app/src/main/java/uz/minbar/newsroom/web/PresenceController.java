package uz.minbar.newsroom.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.presence.Presence;
import uz.minbar.newsroom.presence.Present;

/** What an open page of a material says of itself now and then, and hears of others. */
@Controller
class PresenceController {

  private final Presence presence;

  PresenceController(Presence presence) {
    this.presence = presence;
  }

  @PostMapping("/desk/newsroom/materials/{id}/presence")
  ModelAndView here(
      Page page,
      @PathVariable UUID id,
      @RequestParam UUID opening,
      @RequestParam(defaultValue = "0") int turn,
      @RequestParam long version,
      @RequestParam boolean writing) {
    var company = presence.here(new MaterialId(id), opening, turn, version, writing);
    return page.render(
        "newsroom/desk/company", Map.of("company", company, "material", id.toString()));
  }

  @PostMapping("/desk/newsroom/materials/{id}/presence/left")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void left(
      @PathVariable UUID id,
      @RequestParam UUID opening,
      @RequestParam(defaultValue = "0") int turn) {
    presence.left(new MaterialId(id), opening, turn);
  }

  @GetMapping("/api/v1/newsroom/materials/{id}/presence")
  @ResponseBody
  Slice<Present> present(@PathVariable UUID id) {
    return new Slice<>(presence.others(new MaterialId(id)), null);
  }
}
