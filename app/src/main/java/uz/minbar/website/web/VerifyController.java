package uz.minbar.website.web;

import java.util.HashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Placement;
import uz.minbar.website.Reading;
import uz.minbar.website.Website;

/**
 * Answers whether an address that goes round is really the office's word, and whether it still
 * stands. Signatures of texts and pictures come with the duty's own issue.
 */
@Controller
class VerifyController {

  private static final Pattern PATH =
      Pattern.compile("(?:https?://[^/]+)?/(oz|uz|ru|en)/news/([a-z0-9-]{1,120})/?");

  private final Website website;
  private final Settings settings;

  VerifyController(Website website, Settings settings) {
    this.website = website;
    this.settings = settings;
  }

  @GetMapping("/verify")
  ModelAndView verify(Page page, @RequestParam(defaultValue = "") String address) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("site", new Site(website.office(page.language()), settings.publicUrl()));
    model.put("address", address);
    model.put("found", address.isBlank() ? null : find(address.strip()));
    return page.render("website/open/verify", model);
  }

  /** Another host's address is not ours, however much its path looks like one. */
  private @Nullable Placement find(String address) {
    var match = PATH.matcher(address);
    boolean ours = address.startsWith("/") || address.startsWith(settings.publicUrl() + "/");
    return ours && match.matches()
        ? Language.ofPrefix(match.group(1))
            .flatMap(language -> website.reading(language, match.group(2)))
            .map(Reading::piece)
            .orElse(null)
        : null;
  }
}
