package uz.minbar.website.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.OpenProblem;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.Website;

/**
 * Who lost the way in the press centre stays in it: with the search, the news and the languages.
 */
@Component
class LostPage implements OpenProblem {

  private final Website website;
  private final Sites sites;

  LostPage(Website website, Sites sites) {
    this.website = website;
    this.sites = sites;
  }

  @Override
  public Optional<ModelAndView> draw(Page page, Problem problem) {
    return page.path().equals("/desk") || page.path().startsWith("/desk/") || !website.open()
        ? Optional.empty()
        : Optional.of(
            page.render("website/open/lost", Map.of("site", sites.site(page), "problem", problem)));
  }
}
