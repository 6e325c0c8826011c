package uz.minbar.newsroom.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.kinds.KindTemplates;

/** What drafts begin with, kind by kind. */
@Controller
class KindTemplateController {

  private final KindTemplates templates;

  KindTemplateController(KindTemplates templates) {
    this.templates = templates;
  }

  @GetMapping("/desk/newsroom/templates")
  ModelAndView list(Page page) {
    return page.render("newsroom/desk/templates", Map.of("templates", templates.all()));
  }

  @GetMapping("/desk/newsroom/templates/{kind}")
  ModelAndView show(Page page, @PathVariable String kind) {
    return page.render(
        "newsroom/desk/template", Map.of("template", templates.of(MaterialKind.ofWord(kind))));
  }

  @PostMapping("/desk/newsroom/templates/{kind}")
  ModelAndView set(
      Page page,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String headline,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") String body) {
    templates.set(MaterialKind.ofWord(kind), headline, lead, body);
    page.flash("newsroom.templateSaved");
    return page.redirect("/desk/newsroom/templates");
  }
}
