package uz.minbar.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.staff.Door;

/** The page on which people sign in. */
@Controller
class SignInController {

  private final Door door;
  private final ObjectProvider<Door.Guests> guests;

  SignInController(Door door, ObjectProvider<Door.Guests> guests) {
    this.door = door;
    this.guests = guests;
  }

  @GetMapping("/desk/sign-in")
  ModelAndView show(Page page) {
    return page.viewer() != null ? page.redirect("/desk") : form(page, "", "", false);
  }

  @PostMapping("/desk/sign-in")
  ModelAndView signIn(
      Page page,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String email,
      @RequestParam String password,
      @RequestParam(required = false) @Nullable String code) {
    return switch (door.open(request, response, email, password, code)) {
      case OPENED -> page.redirect("/desk");
      case CODE_NEEDED -> form(page, email, code == null ? "" : "staff.signIn.wrong", true);
      case WRONG -> refused(form(page, email, "staff.signIn.wrong", code != null));
      case THROTTLED -> refused(form(page, email, "staff.signIn.throttled", code != null));
    };
  }

  private ModelAndView form(Page page, String email, String faultKey, boolean code) {
    return page.render(
        "staff/desk/sign-in",
        Map.of(
            "email",
            email,
            "faultKey",
            faultKey,
            "code",
            code,
            "guests",
            guests.stream().flatMap(some -> some.guests().stream()).toList()));
  }

  private static ModelAndView refused(ModelAndView view) {
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
