package uz.minbar.staff.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Account;

/** A person's own account. */
@Controller
class AccountController {

  private static final String SECRET = "minbar.codeSecret";

  private final Account account;

  AccountController(Account account) {
    this.account = account;
  }

  @GetMapping("/desk/staff/account")
  ModelAndView show(Page page, HttpSession session) {
    return view(page, session, "", List.of());
  }

  @PostMapping("/desk/staff/account/password")
  ModelAndView password(
      Page page, HttpSession session, @RequestParam String old, @RequestParam String password) {
    return done(
        page,
        session,
        "staff.account.passwordChanged",
        () -> account.changePassword(old, password, session.getId()));
  }

  @PostMapping("/desk/staff/account/code")
  ModelAndView codeOn(Page page, HttpSession session, @RequestParam String code) {
    String secret = (String) session.getAttribute(SECRET);
    return done(
        page,
        session,
        "staff.account.codeIsOn",
        () -> account.switchCodeOn(secret == null ? "" : secret, code));
  }

  @PostMapping("/desk/staff/account/code/off")
  ModelAndView codeOff(Page page, HttpSession session, @RequestParam String old) {
    return done(page, session, "staff.account.codeIsOff", () -> account.switchCodeOff(old));
  }

  @PostMapping("/desk/staff/account/sessions/{id}/end")
  ModelAndView endSession(Page page, @PathVariable String id) {
    account.endSession(id);
    page.flash("staff.account.sessionEnded");
    return page.redirect("/desk/staff/account");
  }

  @PostMapping("/desk/staff/account/tokens")
  ModelAndView addToken(
      Page page,
      HttpSession session,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable List<String> scopes,
      @RequestParam(required = false) @Nullable Integer days) {
    try {
      String word = account.addToken(name, scopes == null ? Set.of() : Set.copyOf(scopes), days);
      return view(page, session, word, List.of());
    } catch (Problem problem) {
      return faulty(page, session, problem);
    }
  }

  @PostMapping("/desk/staff/account/tokens/{id}/revoked")
  ModelAndView setRevoked(Page page, @PathVariable UUID id, @RequestParam boolean revoked) {
    account.setTokenRevoked(id, revoked);
    page.flashUndo(
        revoked ? "staff.account.tokenRevoked" : "staff.account.tokenRestored",
        "/desk/staff/account/tokens/" + id + "/revoked?revoked=" + !revoked);
    return page.redirect("/desk/staff/account");
  }

  @PostMapping("/desk/language")
  ModelAndView language(
      Page page, @RequestParam String to, @RequestParam(defaultValue = "/desk") String back) {
    account.setLanguage(Language.ofTag(to).orElse(Language.UZ_LATN));
    return page.redirect(back.startsWith("/desk") ? back : "/desk");
  }

  private ModelAndView done(Page page, HttpSession session, String textKey, Runnable act) {
    try {
      act.run();
    } catch (Problem problem) {
      return faulty(page, session, problem);
    }
    page.flash(textKey);
    return page.redirect("/desk/staff/account");
  }

  private ModelAndView faulty(Page page, HttpSession session, Problem problem) {
    if (problem.faults().isEmpty()) {
      throw problem;
    }
    var view = view(page, session, "", problem.faults());
    view.setStatus(problem.status());
    return view;
  }

  private ModelAndView view(
      Page page, HttpSession session, String newToken, List<Problem.Fault> faults) {
    String secret = (String) session.getAttribute(SECRET);
    if (secret == null) {
      secret = account.newCodeSecret();
      session.setAttribute(SECRET, secret);
    }
    return page.render(
        "staff/desk/account",
        Map.of(
            "hasCode", account.hasCode(),
            "codeSecret", secret,
            "codeAddress", account.codeAddress(secret),
            "sessions", account.sessions(session.getId()),
            "tokens", account.tokens(),
            "newToken", newToken,
            "faults", faults));
  }
}
