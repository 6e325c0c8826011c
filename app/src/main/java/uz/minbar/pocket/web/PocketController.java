package uz.minbar.pocket.web;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.pocket.Pocket;

/** A person's own telephone. */
@Controller
class PocketController {

  private static final String ROOM = "/desk/pocket";

  private final Pocket pocket;

  PocketController(Pocket pocket) {
    this.pocket = pocket;
  }

  @GetMapping(ROOM)
  ModelAndView show(Page page) {
    return view(page, null);
  }

  /** The link is shown once and stands in no address: no redirect. */
  @PostMapping(ROOM + "/connect")
  ModelAndView connect(Page page) {
    try {
      return view(page, pocket.connect());
    } catch (Problem problem) {
      page.flashFault(problem);
      return page.redirect(ROOM);
    }
  }

  @PostMapping(ROOM + "/disconnect")
  ModelAndView disconnect(Page page) {
    pocket.disconnect();
    page.flash("pocket.disconnected");
    return page.redirect(ROOM);
  }

  @PostMapping(ROOM + "/alarms")
  ModelAndView alarms(Page page, @RequestParam(defaultValue = "false") boolean alarms) {
    pocket.setAlarms(alarms);
    page.flash("pocket.saved");
    return page.redirect(ROOM);
  }

  private ModelAndView view(Page page, Pocket.@Nullable Invitation invitation) {
    var standing = pocket.standing();
    var model = new HashMap<String, @Nullable Object>();
    model.put("standing", standing);
    model.put("invitation", invitation);
    return page.render("pocket/desk/pocket", model);
  }
}
