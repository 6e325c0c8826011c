package uz.minbar.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.meaning.Places;
import uz.minbar.monitoring.web.drawing.PlaceMap;

/** The office's places: what is said of each, and the list itself. */
@Controller
class PlaceController {

  private final Places places;

  PlaceController(Places places) {
    this.places = places;
  }

  @GetMapping("/desk/monitoring/places")
  ModelAndView list(Page page) {
    var counts = places.counts();
    String written =
        counts.stream().map(Places.Count::written).sorted().collect(Collectors.joining("\n"));
    return list(page, counts, written, List.of());
  }

  @PostMapping("/desk/monitoring/places")
  ModelAndView set(Page page, @RequestParam(name = "places") String written) {
    try {
      places.set(written);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, places.counts(), written, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.places.saved");
    return page.redirect("/desk/monitoring/places");
  }

  private static ModelAndView list(
      Page page, List<Places.Count> counts, String written, List<Problem.Fault> faults) {
    return page.render(
        "monitoring/desk/places",
        Map.of("places", counts, "map", PlaceMap.of(counts), "written", written, "faults", faults));
  }
}
