package uz.minbar.website.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.sections.Banner;
import uz.minbar.website.sections.Banners;

/** The banner on the desk. */
@Controller
class BannerController {

  private static final String AT = SectionController.DESK + "/banner";
  private static final Duration USUAL = Duration.ofHours(6);

  private final Banners banners;
  private final Clock clock;

  BannerController(Banners banners, Clock clock) {
    this.banners = banners;
    this.clock = clock;
  }

  @GetMapping(AT)
  ModelAndView show(Page page) {
    var banner = banners.banner().orElse(null);
    var until = banner == null ? clock.instant().plus(USUAL) : banner.until();
    return form(
        page,
        banner != null,
        new BannerForm(
            banner == null ? Banner.Level.NOTICE.word() : banner.level().word(),
            banner == null ? LocalizedText.EMPTY : banner.words(),
            banner == null ? "" : banner.link(),
            Dates.local(until)),
        List.of());
  }

  @PostMapping(AT)
  ModelAndView raise(Page page, @RequestParam Map<String, String> sent) {
    var form =
        new BannerForm(
            sent.getOrDefault("level", ""),
            SectionForm.text(sent, "words"),
            sent.getOrDefault("link", "").strip(),
            sent.getOrDefault("until", "").strip());
    try {
      banners.raise(read(form));
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, banners.banner().isPresent(), form, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("website.banner.raised");
    return page.redirect(SectionController.DESK);
  }

  @PostMapping(AT + "/lower")
  ModelAndView lower(Page page) {
    banners.lower();
    page.flash("website.banner.lowered");
    return page.redirect(SectionController.DESK);
  }

  private static Banner read(BannerForm form) {
    try {
      return new Banner(
          Banner.Level.ofWord(form.level()),
          form.words(),
          form.link(),
          LocalDateTime.parse(form.until()).atZone(Dates.ZONE).toInstant());
    } catch (DateTimeParseException e) {
      throw Problem.invalid("until", "website.fault.until", Banners.LONGEST.toDays());
    }
  }

  private static ModelAndView form(
      Page page, boolean up, BannerForm form, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("up", up);
    model.put("form", form);
    model.put("faults", faults);
    return page.render("website/desk/banner", model);
  }
}
