package uz.minbar.website.web;

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
import uz.minbar.kernel.Language;
import uz.minbar.publishing.newsletter.Newsletter;
import uz.minbar.publishing.push.Push;

/**
 * The page for subscribing, to letters and to notices in the browser. Asking for letters,
 * confirming that, and leaving. Links in letters only show a page with a button: mail scanners
 * follow links, but press no buttons. Leaving answers a bare POST, too, as mail programs send it
 * (RFC 8058): no session, no cookie, no redirect.
 */
@Controller
class SubscribeController {

  private static final String SUBSCRIBE = PressController.PREFIX + "/subscribe";
  private static final String LEAVE = PressController.PREFIX + "/unsubscribe/{word}";

  private final Newsletter newsletter;
  private final Push push;
  private final Sites sites;

  SubscribeController(Newsletter newsletter, Push push, Sites sites) {
    this.newsletter = newsletter;
    this.push = push;
    this.sites = sites;
  }

  @GetMapping(SUBSCRIBE)
  ModelAndView form(Page page, HttpServletResponse response) {
    if (!newsletter.open() && !push.open()) {
      throw Problem.notFound();
    }
    PressController.keep(response);
    return form(page, "", page.language(), List.of());
  }

  /**
   * @param homepage no person sees this field; what fills it in is a robot, and believes that it
   *     was heard
   */
  @PostMapping(SUBSCRIBE)
  ModelAndView ask(
      Page page,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String homepage) {
    requireOpen();
    keepNowhere(response);
    var wanted = Language.ofTag(language).orElse(page.language());
    try {
      if (homepage.isEmpty()) {
        newsletter.ask(email, wanted, page.path());
      }
    } catch (Problem problem) {
      var view = form(page, email, wanted, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    return said(page, "asked", "/subscribe", "");
  }

  @GetMapping(SUBSCRIBE + "/{key}")
  ModelAndView toConfirm(Page page, HttpServletResponse response, @PathVariable String key) {
    keepNowhere(response);
    return newsletter.confirms(key)
        ? said(page, "confirm", "/subscribe/" + key, "confirm")
        : late(page, key);
  }

  @PostMapping(SUBSCRIBE + "/{key}")
  ModelAndView confirm(Page page, HttpServletResponse response, @PathVariable String key) {
    keepNowhere(response);
    return newsletter.confirm(key)
        ? said(page, "confirmed", "/subscribe/" + key, "")
        : late(page, key);
  }

  @GetMapping(LEAVE)
  ModelAndView toLeave(Page page, HttpServletResponse response, @PathVariable String word) {
    keepNowhere(response);
    if (!newsletter.leaves(word)) {
      throw Problem.notFound();
    }
    return said(page, "leave", "/unsubscribe/" + word, "leave");
  }

  @PostMapping(LEAVE)
  ModelAndView leave(Page page, HttpServletResponse response, @PathVariable String word) {
    keepNowhere(response);
    if (!newsletter.leave(word)) {
      throw Problem.notFound();
    }
    return said(page, "left", "/unsubscribe/" + word, "");
  }

  private ModelAndView form(
      Page page, String email, Language language, List<Problem.Fault> faults) {
    return page.render(
        "website/open/subscribe",
        Map.of(
            "site",
            sites.site(page),
            "letters",
            newsletter.open(),
            "key",
            push.open() ? push.key() : "",
            "email",
            email,
            "language",
            language,
            "faults",
            faults));
  }

  private ModelAndView late(Page page, String key) {
    var view = said(page, "late", "/subscribe/" + key, "");
    view.setStatus(HttpStatus.NOT_FOUND);
    return view;
  }

  /**
   * A page that says something.
   *
   * @param path where it stands, below the language
   * @param act what its button does; "" without a button
   */
  private ModelAndView said(Page page, String what, String path, String act) {
    return page.render(
        "website/open/subscription",
        Map.of("site", sites.site(page), "what", what, "path", path, "act", act));
  }

  private void requireOpen() {
    if (!newsletter.open()) {
      throw Problem.notFound();
    }
  }

  /** Whoever comes after at the same machine must not find the page. */
  private static void keepNowhere(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }
}
