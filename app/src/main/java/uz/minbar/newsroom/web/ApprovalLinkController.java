package uz.minbar.newsroom.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.approvals.ApprovalState;
import uz.minbar.newsroom.approvals.Deciding;
import uz.minbar.newsroom.approvals.Step;

/** The page behind the link of an approval: a hokim's, on a phone, without an account. */
@Controller
class ApprovalLinkController {

  private final Deciding deciding;

  ApprovalLinkController(Deciding deciding) {
    this.deciding = deciding;
  }

  @GetMapping("/approvals/{word}")
  ModelAndView show(Page page, HttpServletResponse response, @PathVariable String word) {
    ForOne.say(response);
    return form(page, word, "", List.of());
  }

  @PostMapping("/approvals/{word}/approve")
  ModelAndView approve(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam(defaultValue = "") String note) {
    return decide(page, response, word, Step.Decision.APPROVED, note);
  }

  @PostMapping("/approvals/{word}/return")
  ModelAndView sendBack(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam(defaultValue = "") String note) {
    return decide(page, response, word, Step.Decision.RETURNED, note);
  }

  /** Where it was decided or changed meanwhile, the page itself says so. */
  private ModelAndView decide(
      Page page, HttpServletResponse response, String word, Step.Decision decision, String note) {
    ForOne.say(response);
    try {
      deciding.decide(word, decision, note);
    } catch (Problem problem) {
      if (problem.status() == HttpStatus.UNPROCESSABLE_CONTENT) {
        var view = form(page, word, note, problem.reasons());
        view.setStatus(problem.status());
        return view;
      }
      if (problem.status() != HttpStatus.CONFLICT) {
        throw problem;
      }
    }
    return page.redirect("/approvals/" + word);
  }

  private ModelAndView form(Page page, String word, String note, List<Problem.Fault> faults) {
    var open = deciding.open(word);
    var view =
        page.render(
            "newsroom/open/approval",
            Map.of("open", open, "word", word, "note", note, "faults", faults));
    if (open.step().decision() == null && open.state() != ApprovalState.WAITING) {
      view.setStatus(HttpStatus.GONE);
    }
    return view;
  }
}
