package uz.minbar.website.web.look;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.look.Colour;
import uz.minbar.website.look.Looks;
import uz.minbar.website.look.OfficeLook;

/** The look of the press centre on the desk and over the API. */
@Controller
class LookDesk {

  private static final String DESK = "/desk/website/look";
  private static final String API = "/api/v1/website/look";
  private static final int CHOICE = 24;

  private final Looks looks;
  private final Archive archive;

  LookDesk(Looks looks, Archive archive) {
    this.looks = looks;
    this.archive = archive;
  }

  /**
   * The look over the API.
   *
   * @param colour "#00707a"; null for ours
   * @param emblem a picture of the archive; null for our mark
   */
  @Schema(name = "LookSent")
  record Sent(@Nullable String colour, @Nullable UUID emblem) {

    static Sent of(OfficeLook look) {
      var colour = look.colour();
      return new Sent(colour == null ? null : colour.written(), look.emblem());
    }

    OfficeLook look() {
      return new OfficeLook(colour == null ? null : Colour.of(colour), emblem);
    }
  }

  @GetMapping(DESK)
  ModelAndView show(Page page) {
    return form(page, looks.look(), List.of());
  }

  @PostMapping(DESK)
  ModelAndView change(
      Page page,
      @RequestParam(defaultValue = "") String own,
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(required = false) @Nullable UUID emblem) {
    try {
      looks.change(new OfficeLook(own.isEmpty() ? null : Colour.of(colour.strip()), emblem));
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, looks.look(), problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("website.saved");
    return page.redirect(DESK);
  }

  @GetMapping(API)
  @ResponseBody
  Sent look() {
    return Sent.of(looks.look());
  }

  @PutMapping(API)
  @ResponseBody
  Sent change(@RequestBody Sent sent) {
    looks.change(sent.look());
    return look();
  }

  private ModelAndView form(Page page, OfficeLook look, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("look", look);
    model.put("palette", look.palette());
    model.put("faults", faults);
    var emblem = look.emblem();
    model.put("chosen", emblem == null ? null : archive.asset(emblem).orElse(null));
    model.put("choice", archive.list(null, null, CHOICE).items());
    return page.render("website/desk/look", model);
  }
}
