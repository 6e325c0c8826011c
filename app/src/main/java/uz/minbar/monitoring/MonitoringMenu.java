package uz.minbar.monitoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.foundation.web.MenuItem.Place;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.staff.Right;

/** Where monitoring is found: its lines in the menu, its mentions in the search. */
@Configuration(proxyBeanMethods = false)
class MonitoringMenu {

  @Bean
  MenuItem mentionsLine() {
    return line(10, "monitoring.menu.mentions", "/desk/monitoring");
  }

  @Bean
  MenuItem alertsLine(Alerts alerts) {
    return new MenuItem(
        Place.HEAR,
        30,
        "monitoring",
        "monitoring.menu.alerts",
        "/desk/monitoring/alerts",
        Right.READ,
        alerts::unseen,
        true);
  }

  @Bean
  MenuItem topicsLine() {
    return line(40, "monitoring.menu.topics", "/desk/monitoring/topics");
  }

  @Bean
  MenuItem sourcesLine() {
    return line(50, "monitoring.menu.sources", "/desk/monitoring/sources");
  }

  private static MenuItem line(int order, String text, String path) {
    return new MenuItem(Place.HEAR, order, "monitoring", text, path, Right.READ);
  }

  @Bean
  SearchSource mentionsFound() {
    return new SearchSource(
        10,
        "monitoring",
        "monitoring.found",
        Right.READ,
        """
        select m.id, case when i.language = 'uz' then 'uz-' || i.script else i.language end as language,
          i.title, i.text, m.seen_at as at, i.words
        from monitoring_mention m join monitoring_item i on i.id = m.item
        """,
        "/desk/monitoring/mentions/");
  }
}
