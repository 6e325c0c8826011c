package uz.minbar.website;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.staff.Right;
import uz.minbar.website.sections.Sections;

/** Where the press centre is looked after. */
@Configuration(proxyBeanMethods = false)
class WebsiteMenu {

  @Bean
  MenuItem sectionsLine(Sections sections) {
    return new MenuItem(
        MenuItem.Place.SPEAK,
        30,
        "website",
        "website.menu.desk",
        "/desk/website",
        Right.PUBLISH,
        () -> sections.stale().size(),
        false);
  }
}
