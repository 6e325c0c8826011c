package uz.minbar.staff.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.NewPerson;
import uz.minbar.staff.Role;
import uz.minbar.staff.SetUp;
import uz.minbar.staff.Staff;

/** The page behind the one-time link of the first start. */
@Controller
class SetUpController {

  private final SetUp setUp;
  private final Staff staff;

  SetUpController(SetUp setUp, Staff staff) {
    this.setUp = setUp;
    this.staff = staff;
  }

  @GetMapping("/desk/set-up/{word}")
  ModelAndView show(Page page, @PathVariable String word) {
    if (!setUp.open(word)) {
      throw Problem.conflict("staff.setUp.done");
    }
    return form(page, word, "", "", "", null);
  }

  @PostMapping("/desk/set-up/{word}")
  ModelAndView complete(
      Page page,
      @PathVariable String word,
      @RequestParam(defaultValue = "") String territory,
      @RequestParam(defaultValue = "") String ownName,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password) {
    try {
      setUp.complete(
          word,
          territory.isBlank() ? null : new OrganisationId(UUID.fromString(territory)),
          ownName,
          new NewPerson(
              name, email, "", Set.of(Role.ADMINISTRATOR, Role.PRESS_SECRETARY), page.language()),
          password);
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
        throw problem;
      }
      var view = form(page, word, ownName, name, email, problem);
      view.setStatus(problem.status());
      return view;
    }
    page.flash("staff.setUp.welcome");
    return page.redirect("/desk/sign-in");
  }

  private ModelAndView form(
      Page page,
      String word,
      String ownName,
      String name,
      String email,
      @Nullable Problem problem) {
    return page.render(
        "staff/desk/set-up",
        Map.of(
            "word", word,
            "catalogue", staff.catalogue(),
            "ownName", ownName,
            "name", name,
            "email", email,
            "faults", problem == null ? java.util.List.<Problem.Fault>of() : problem.faults()));
  }
}
