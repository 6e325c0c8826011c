package uz.minbar.newsroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Region;
import uz.minbar.newsroom.Regions;

/** The office's own regions. */
@Controller
class RegionController {

  private static final Region NEW = new Region("", LocalizedText.EMPTY, LocalizedText.EMPTY);

  private final Regions regions;

  RegionController(Regions regions) {
    this.regions = regions;
  }

  @GetMapping("/desk/newsroom/regions")
  ModelAndView list(Page page, @RequestParam(defaultValue = "") String word) {
    return form(page, regions.region(word).orElse(NEW), List.of());
  }

  @PostMapping("/desk/newsroom/regions")
  ModelAndView save(Page page, @RequestParam Map<String, String> sent) {
    var region =
        new Region(
            Optional.ofNullable(sent.get("word")).orElse("").strip(),
            text(sent, "name"),
            text(sent, "about"));
    try {
      regions.save(region);
    } catch (Problem problem) {
      var view = form(page, region, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("newsroom.regionSaved");
    return page.redirect("/desk/newsroom/regions");
  }

  @PostMapping("/desk/newsroom/regions/{word}/remove")
  ModelAndView remove(Page page, @PathVariable String word) {
    var region = regions.region(word).orElseThrow(Problem::notFound);
    regions.remove(word);
    page.flashUndo("newsroom.regionRemoved", again(region), region.name().best(page.language()));
    return page.redirect("/desk/newsroom/regions");
  }

  /** The address that saves the region as it was. */
  private static String again(Region region) {
    var address =
        UriComponentsBuilder.fromPath("/desk/newsroom/regions").queryParam("word", region.word());
    region
        .name()
        .byLanguage()
        .forEach((language, text) -> address.queryParam("name." + language.tag(), "{n}"));
    var values = new ArrayList<String>(region.name().byLanguage().values());
    region
        .about()
        .byLanguage()
        .forEach((language, text) -> address.queryParam("about." + language.tag(), "{a}"));
    values.addAll(region.about().byLanguage().values());
    return address.encode().buildAndExpand(values.toArray()).toUriString();
  }

  private ModelAndView form(Page page, Region region, List<Problem.Fault> faults) {
    return page.render(
        "newsroom/desk/regions",
        Map.of("regions", regions.all(), "region", region, "faults", faults));
  }

  private static LocalizedText text(Map<String, String> sent, String field) {
    var text = LocalizedText.EMPTY;
    for (var language : Language.values()) {
      text = text.with(language, sent.getOrDefault(field + "." + language.tag(), "").strip());
    }
    return text;
  }
}
