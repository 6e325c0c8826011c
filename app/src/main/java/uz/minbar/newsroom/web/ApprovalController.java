package uz.minbar.newsroom.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Corrections;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialVersion;
import uz.minbar.newsroom.Newsroom;

/** What is decided about a material, and what it was like before. */
@Controller
class ApprovalController {

  private final Newsroom newsroom;
  private final Corrections corrections;

  ApprovalController(Newsroom newsroom, Corrections corrections) {
    this.newsroom = newsroom;
    this.corrections = corrections;
  }

  @PostMapping("/desk/newsroom/materials/{id}/submit")
  ModelAndView submit(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
    return decide(page, id, "newsroom.submitted", () -> newsroom.submit(new MaterialId(id), note));
  }

  @PostMapping("/desk/newsroom/materials/{id}/approve")
  ModelAndView approve(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
    return decide(page, id, "newsroom.approved", () -> newsroom.approve(new MaterialId(id), note));
  }

  @PostMapping("/desk/newsroom/materials/{id}/return")
  ModelAndView sendBack(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
    return decide(page, id, "newsroom.returned", () -> newsroom.sendBack(new MaterialId(id), note));
  }

  @PostMapping("/desk/newsroom/materials/{id}/withdraw")
  ModelAndView withdraw(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
    return decide(
        page, id, "newsroom.withdrawn", () -> corrections.withdraw(new MaterialId(id), note));
  }

  @PostMapping("/desk/newsroom/materials/{id}/correct")
  ModelAndView correct(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam MultiValueMap<String, String> sent) {
    var text = MaterialForm.sent(sent).text();
    return decide(
        page,
        id,
        "newsroom.corrected",
        () -> corrections.correct(new MaterialId(id), text, note).material());
  }

  /** The versions; the two that are asked for are compared, else the newest with the one before. */
  @GetMapping("/desk/newsroom/materials/{id}/versions")
  ModelAndView versions(
      Page page,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Long from,
      @RequestParam(required = false) @Nullable Long to) {
    var material = newsroom.material(new MaterialId(id)).orElseThrow(Problem::notFound);
    var versions = newsroom.versions(material.id());
    var newer = chosen(versions, to, 0);
    var older = chosen(versions, from, 1);
    return page.render(
        "newsroom/desk/versions",
        Map.of(
            "material", material,
            "versions", versions,
            "newer", newer.version(),
            "older", older.version(),
            "changes", Changed.between(older.text(), newer.text())));
  }

  private static MaterialVersion chosen(
      List<MaterialVersion> versions, @Nullable Long asked, int otherwise) {
    return versions.stream()
        .filter(version -> asked != null && version.version() == asked)
        .findFirst()
        .orElseGet(() -> versions.get(Math.min(otherwise, versions.size() - 1)));
  }

  private static ModelAndView decide(Page page, UUID id, String done, Supplier<Material> act) {
    return page.act(
        "/desk/newsroom/materials/" + id,
        done,
        () -> {
          var _ = act.get();
        });
  }
}
