package uz.minbar.insight.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.Arrangements;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Insight;
import uz.minbar.insight.Template;
import uz.minbar.insight.Template.Block;
import uz.minbar.insight.paper.Paper;

/** How a kind of digest is made, with a look at what it would say now. */
@Controller
class TemplateController {

  private final Arrangements arrangements;
  private final Insight insight;

  TemplateController(Arrangements arrangements, Insight insight) {
    this.arrangements = arrangements;
    this.insight = insight;
  }

  @GetMapping("/desk/insight/templates/{kind}")
  ModelAndView show(Page page, @PathVariable String kind) {
    return form(page, arrangements.template(DigestKind.ofWord(kind)), null, List.of());
  }

  @PostMapping("/desk/insight/templates/{kind}")
  ModelAndView save(Page page, @PathVariable String kind, @RequestParam Map<String, String> typed) {
    var template = typed(DigestKind.ofWord(kind), typed);
    try {
      if ("preview".equals(typed.get("act"))) {
        return form(page, template, insight.preview(template), List.of());
      }
      arrangements.save(template);
    } catch (Problem problem) {
      var view = form(page, template, null, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("insight.done.template");
    return page.redirect("/desk/insight/templates/" + kind);
  }

  @PostMapping("/desk/insight/templates/{kind}/forget")
  ModelAndView forget(Page page, @PathVariable String kind) {
    arrangements.forgetTemplate(DigestKind.ofWord(kind));
    page.flash("insight.done.forgotten");
    return page.redirect("/desk/insight/templates/" + kind);
  }

  private static ModelAndView form(
      Page page, Template template, @Nullable Paper preview, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("template", template);
    model.put("preview", preview);
    model.put("faults", faults);
    return page.render("insight/desk/template", model);
  }

  /** The blocks in the order of the numbers before them. */
  private Template typed(DigestKind kind, Map<String, String> typed) {
    var order =
        Comparator.<Block>comparingInt(
            block -> number(typed.getOrDefault("order-" + block.what().word(), "99")));
    var blocks =
        arrangements.template(kind).blocks().stream()
            .map(Block::what)
            .map(
                what ->
                    new Block(
                        what,
                        "true".equals(typed.get("on-" + what.word())),
                        typed.getOrDefault("heading-" + what.word(), "").strip(),
                        typed.getOrDefault("text-" + what.word(), "").strip()))
            .sorted(order)
            .toList();
    return new Template(
        kind,
        typed.getOrDefault("title", "").strip(),
        blocks,
        number(typed.getOrDefault("version", "")));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
