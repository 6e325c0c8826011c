package uz.minbar.reaction.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.reaction.Merging;
import uz.minbar.reaction.Reaction;

/** One problem, one case: joining, merging and the way back, on the desk. */
@Controller
class MergeController {

  private static final String CASES = "/desk/reaction/cases/";

  private final Merging merging;
  private final Reaction reaction;
  private final Monitoring monitoring;

  MergeController(Merging merging, Reaction reaction, Monitoring monitoring) {
    this.merging = merging;
    this.reaction = reaction;
    this.monitoring = monitoring;
  }

  /** Says that the story has a case already, and offers to join it. */
  @GetMapping("/desk/reaction/join")
  ModelAndView offer(Page page, @RequestParam UUID mention) {
    var id = new MentionId(mention);
    return page.render(
        "reaction/desk/join",
        Map.of(
            "mention", monitoring.mention(id).orElseThrow(Problem::notFound),
            "found", merging.ofMention(id).orElseThrow(Problem::notFound)));
  }

  /** Joins; a case that was closed is opened again for it. */
  @PostMapping(CASES + "{id}/join")
  ModelAndView join(Page page, @PathVariable UUID id, @RequestParam UUID mention) {
    var to = new CaseId(id);
    var found = reaction.find(to).orElseThrow(Problem::notFound);
    if (!found.open()) {
      reaction.reopen(to);
    }
    merging.join(to, new MentionId(mention));
    page.flashUndo("reaction.done.join", CASES + id + "/part?mention=" + mention, found.number());
    return page.redirect(CASES + id);
  }

  @PostMapping(CASES + "{id}/part")
  ModelAndView part(Page page, @PathVariable UUID id, @RequestParam UUID mention) {
    merging.part(new CaseId(id), new MentionId(mention));
    page.flash("reaction.done.part");
    return page.redirect(CASES + id);
  }

  @PostMapping(CASES + "{id}/merge")
  ModelAndView merge(Page page, @PathVariable UUID id, @RequestParam UUID with) {
    var one = new CaseId(id);
    var other = new CaseId(with);
    var stays = merging.merge(one, other);
    var gone = stays.equals(one) ? other : one;
    page.flashUndo("reaction.done.merge", CASES + gone + "/unmerge", number(gone), number(stays));
    return page.redirect(CASES + stays);
  }

  @PostMapping(CASES + "{id}/unmerge")
  ModelAndView unmerge(Page page, @PathVariable UUID id) {
    merging.unmerge(new CaseId(id));
    page.flash("reaction.done.unmerge", number(new CaseId(id)));
    return page.redirect(CASES + id);
  }

  private int number(CaseId id) {
    return reaction.find(id).orElseThrow(Problem::notFound).number();
  }
}
