package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.PictureVerification;
import uz.minbar.website.Verdict;
import uz.minbar.website.Verification;

/**
 * Answers whether a link or a text that goes round is really the office's word, and whether it
 * still stands. A text is sent by POST: it may be long, and it is nobody's business but the
 * sender's.
 */
@Controller
class VerifyController {

  private final Verification verification;
  private final PictureVerification pictures;
  private final Sites sites;

  VerifyController(Verification verification, PictureVerification pictures, Sites sites) {
    this.verification = verification;
    this.pictures = pictures;
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

  /** A picture goes round more often than a text. It is looked at and not kept. */
  @PostMapping(
      path = {"/verify", PressController.PREFIX + "/verify"},
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView picture(Page page, HttpServletResponse response, @RequestParam MultipartFile picture)
      throws IOException {
    try (var upload = picture.getInputStream()) {
      return answered(page, response, "", pictures.of(page.language(), upload), List.of());
    } catch (Problem problem) {
      var view = answered(page, response, "", null, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
  }

  private ModelAndView verify(Page page, HttpServletResponse response, String asked) {
    String text = asked.strip();
    return answered(
        page,
        response,
        text,
        text.isEmpty() ? null : verification.of(page.language(), text),
        List.of());
  }

  private ModelAndView answered(
      Page page,
      HttpServletResponse response,
      String asked,
      @Nullable Verdict verdict,
      List<Problem.Fault> faults) {
    response.setHeader("Vary", "Cookie, Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    var model = new HashMap<String, @Nullable Object>();
    model.put("site", sites.site(page));
    model.put("asked", asked);
    model.put("verdict", verdict);
    model.put("faults", faults);
    return page.render("website/open/verify", model);
  }
}
