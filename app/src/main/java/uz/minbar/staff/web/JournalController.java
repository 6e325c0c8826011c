package uz.minbar.staff.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.staff.JournalReader;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** The journal of acts, with the check of its seals. */
@Controller
class JournalController {

  private static final int LINES = 100;

  private final JournalReader journal;
  private final Staff staff;

  JournalController(JournalReader journal, Staff staff) {
    this.journal = journal;
    this.staff = staff;
  }

  @GetMapping("/desk/staff/journal")
  ModelAndView show(
      Page page,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "false") boolean check) {
    var names =
        staff.people().stream()
            .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    String verdict =
        check
            ? journal
                .firstFault()
                .map(number -> page.t("staff.journal.broken", number))
                .orElseGet(() -> page.t("staff.journal.sound"))
            : "";
    return page.render(
        "staff/desk/journal",
        Map.of("entries", journal.before(before, LINES), "names", names, "verdict", verdict));
  }
}
