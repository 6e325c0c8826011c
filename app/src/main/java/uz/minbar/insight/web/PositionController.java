package uz.minbar.insight.web;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.position.Positions;

/** Where the mass media stand, drawn. */
@Controller
class PositionController {

  private final Positions positions;

  PositionController(Positions positions) {
    this.positions = positions;
  }

  /** A time that is none shows the usual one, and says so. */
  @GetMapping("/desk/insight/position")
  ModelAndView show(
      Page page,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    try {
      return render(page, from, to, List.of());
    } catch (Problem problem) {
      var view = render(page, null, null, problem.reasons());
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
  }

  private ModelAndView render(
      Page page, @Nullable String from, @Nullable String to, List<Problem.Fault> faults) {
    var position = positions.between(from, to);
    var model = new HashMap<String, @Nullable Object>();
    model.put("position", position);
    model.put("charts", new Charts(page, position));
    model.put("faults", faults);
    return page.render("insight/desk/position", model);
  }
}
