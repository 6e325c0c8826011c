package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Pages;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.website.Website;

/** Shows the desk how a material will look in the press centre, before anybody else sees it. */
@Controller
class PreviewController {

  private final Website website;
  private final Sites sites;
  private final Pages pages;

  PreviewController(Website website, Sites sites, Pages pages) {
    this.website = website;
    this.sites = sites;
    this.pages = pages;
  }

  /** In the viewer's own language, or the first there is. */
  @GetMapping("/desk/website/preview/{material}")
  ModelAndView preview(Page page, @PathVariable UUID material) {
    var languages = website.previews(new MaterialId(material));
    if (languages.isEmpty()) {
      throw Problem.notFound();
    }
    var language =
        languages.contains(page.language()) ? page.language() : languages.iterator().next();
    return page.redirect("/desk/website/preview/" + material + "/" + language.prefix());
  }

  @GetMapping("/desk/website/preview/{material}/{prefix:oz|uz|ru|en}")
  ModelAndView preview(
      HttpServletRequest request, @PathVariable UUID material, @PathVariable String prefix) {
    var language = Language.ofPrefix(prefix).orElseThrow(Problem::notFound);
    var previews = website.previews(new MaterialId(material));
    var reading =
        website.preview(new MaterialId(material), language).orElseThrow(Problem::notFound);
    var page = pages.page(request, language);
    return page.render(
        "website/open/piece",
        Map.of(
            "site",
            sites.site(page),
            "reading",
            reading,
            "previews",
            previews,
            "preview",
            "/desk/website/preview/" + material));
  }
}
