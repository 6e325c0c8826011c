package uz.minbar.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.NewPerson;
import uz.minbar.staff.PeopleActs;
import uz.minbar.staff.Person;
import uz.minbar.staff.Role;
import uz.minbar.staff.Staff;

/** The register of the staff. */
@Controller
class PeopleController {

  private final Staff staff;
  private final PeopleActs acts;
  private final Settings settings;

  PeopleController(Staff staff, PeopleActs acts, Settings settings) {
    this.staff = staff;
    this.acts = acts;
    this.settings = settings;
  }

  @GetMapping("/desk/staff")
  ModelAndView list(Page page) {
    return page.render("staff/desk/people", Map.of("people", staff.people()));
  }

  @GetMapping("/desk/staff/new")
  ModelAndView ask(Page page) {
    return form(page, null, "", "", "", Set.of(), List.of());
  }

  @PostMapping("/desk/staff/new")
  ModelAndView add(
      Page page,
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(required = false) @Nullable List<String> roles,
      @RequestParam(defaultValue = "false") boolean another) {
    var chosen = roles(roles);
    var like = another ? List.<Person>of() : staff.namedLike(name);
    if (!like.isEmpty()) {
      // The same person twice would have two doors, and half of her acts in the journal behind
      // each.
      var fault = new Problem.Fault("another", "staff.fault.another", names(like));
      var view = form(page, null, name, email, position, chosen, List.of(fault));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
    try {
      var invited = acts.add(new NewPerson(name, email, position, chosen, Language.UZ_LATN));
      return invited(page, email, invited.word());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, null, name, email, position, chosen, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
  }

  @GetMapping("/desk/staff/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var person = staff.person(new PersonId(id)).orElseThrow(Problem::notFound);
    return form(
        page,
        person.id(),
        person.name(),
        person.email(),
        person.position(),
        person.roles(),
        List.of());
  }

  @PostMapping("/desk/staff/{id}")
  ModelAndView change(
      Page page,
      @PathVariable UUID id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(required = false) @Nullable List<String> roles) {
    acts.change(new PersonId(id), name, position, roles(roles));
    page.flash("staff.changed", name);
    return page.redirect("/desk/staff");
  }

  @PostMapping("/desk/staff/{id}/active")
  ModelAndView setActive(Page page, @PathVariable UUID id, @RequestParam boolean active) {
    acts.setActive(new PersonId(id), active);
    var person = staff.person(new PersonId(id)).orElseThrow(Problem::notFound);
    page.flashUndo(
        active ? "staff.switchedOn" : "staff.switchedOff",
        "/desk/staff/" + id + "/active?active=" + !active,
        person.name());
    return page.redirect("/desk/staff");
  }

  @PostMapping("/desk/staff/{id}/invite")
  ModelAndView invite(Page page, @PathVariable UUID id) {
    var person = staff.person(new PersonId(id)).orElseThrow(Problem::notFound);
    return invited(page, person.email(), acts.inviteAgain(person.id()));
  }

  /** The whole address, as it goes into a letter or a chat. */
  private ModelAndView invited(Page page, String email, String word) {
    String link = settings.publicUrl() + "/desk/invitation/" + word;
    return page.render("staff/desk/invited", Map.of("email", email, "link", link));
  }

  @GetMapping("/desk/invitation/{word}")
  ModelAndView invitation(Page page, @PathVariable String word) {
    if (acts.invited(word).isEmpty()) {
      throw Problem.conflict("staff.setUp.done");
    }
    return page.render("staff/desk/invitation", Map.of("word", word));
  }

  @PostMapping("/desk/invitation/{word}")
  ModelAndView accept(Page page, @PathVariable String word, @RequestParam String password) {
    acts.accept(word, password);
    page.flash("staff.setUp.welcome");
    return page.redirect("/desk/sign-in");
  }

  private static ModelAndView form(
      Page page,
      @Nullable PersonId id,
      String name,
      String email,
      String position,
      Set<Role> roles,
      List<Problem.Fault> faults) {
    return page.render(
        "staff/desk/person",
        Map.of(
            "id", id == null ? "" : id.toString(),
            "name", name,
            "email", email,
            "position", position,
            "roles", roles,
            "faults", faults));
  }

  private static String names(List<Person> people) {
    return people.stream()
        .map(person -> person.name() + " (" + person.email() + ")")
        .collect(Collectors.joining(", "));
  }

  private static Set<Role> roles(@Nullable List<String> words) {
    return words == null
        ? Set.of()
        : words.stream()
            .filter(word -> Arrays.stream(Role.values()).anyMatch(role -> role.word().equals(word)))
            .map(Role::ofWord)
            .collect(Collectors.toSet());
  }
}
