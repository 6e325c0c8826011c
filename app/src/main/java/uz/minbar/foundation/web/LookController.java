package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.kernel.Language;

/** Keeps what somebody chose about the look and, before signing in, the language. */
@Controller
class LookController {

  private static final Duration KEPT = Duration.ofDays(365);

  @PostMapping({"/look", "/desk/look"})
  ModelAndView look(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "/") String back) {
    var look = Look.of(request);
    for (var choice : sent.entrySet()) {
      look = look.with(choice.getKey(), choice.getValue());
    }
    keep(response, request, Look.COOKIE, look.words());
    Language.ofTag(sent.getOrDefault("language", ""))
        .ifPresent(language -> keep(response, request, Pages.LANGUAGE_COOKIE, language.tag()));
    return new ModelAndView("redirect:" + own(back));
  }

  private static void keep(
      HttpServletResponse response, HttpServletRequest request, String name, String value) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(value.isEmpty() ? Duration.ZERO : KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Only to an address of ours: "//elsewhere" and "/\elsewhere" lead away. */
  private static String own(String back) {
    return back.matches("/(?:[A-Za-z0-9_~.%?&=+;,:@!$'()*-][^\\\\\\s]*)?") ? back : "/";
  }
}
