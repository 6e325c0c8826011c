package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.website.Verification;

/**
 * Answers whether a link or a text that goes round is really the office's word, and whether it
 * still stands. A text is sent by POST: it may be long, and it is nobody's business but the
 * sender's.
 */
@Controller
class VerifyController {

  private final Verification verification;
  private final Sites sites;

  VerifyController(Verification verification, Sites sites) {
    this.verification = verification;
    this.sites = sites;
  }

  @GetMapping({"/verify", PressController.PREFIX + "/verify"})
  ModelAndView link(
      Page page, HttpServletResponse response, @RequestParam(defaultValue = "") String address) {
    return verify(page, response, address);
  }

  @PostMapping({"/verify", PressController.PREFIX + "/verify"})
  ModelAndView text(
      Page page, HttpServletResponse response, @RequestParam(defaultValue = "") String address) {
    return verify(page, response, address);
  }

  private ModelAndView verify(Page page, HttpServletResponse response, String asked) {
    String text = asked.strip();
    response.setHeader("Vary", "Cookie, Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    var model = new HashMap<String, @Nullable Object>();
    model.put("site", sites.site(page));
    model.put("asked", text);
    model.put("verdict", text.isEmpty() ? null : verification.of(page.language(), text));
    return page.render("website/open/verify", model);
  }
}
