package uz.minbar.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.foundation.web.MenuItem.Place;
import uz.minbar.staff.Right;

/** Where insight is found: its lines in the menu, its digests in the search. */
@Configuration(proxyBeanMethods = false)
class InsightMenu {

  @Bean
  MenuItem digestsLine(Insight insight) {
    return new MenuItem(
        Place.CONSULT,
        10,
        "insight",
        "insight.menu.digests",
        "/desk/insight",
        Right.READ,
        insight::troubled,
        true);
  }

  @Bean
  MenuItem positionLine() {
    return new MenuItem(
        Place.CONSULT,
        20,
        "insight",
        "insight.menu.position",
        "/desk/insight/position",
        Right.READ);
  }

  @Bean
  SearchSource digestsFound() {
    return new SearchSource(
        60,
        "insight",
        "insight.found",
        Right.READ,
        "select id, 'uz-Latn' as language, title, '' as text, made_at as at, words from"
            + " insight_digest",
        "/desk/insight/digests/");
  }
}
