package uz.minbar.newsroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.staff.Right;

/** The newsroom's lines in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class NewsroomMenu {

  @Bean
  MenuItem materialsLine(Newsroom newsroom) {
    return new MenuItem(
        MenuItem.Place.SPEAK,
        10,
        "newsroom",
        "newsroom.menu.materials",
        "/desk/newsroom",
        Right.READ,
        () -> newsroom.count(MaterialState.SUBMITTED),
        false);
  }

  @Bean
  MenuItem regionsLine() {
    return new MenuItem(
        MenuItem.Place.GROUND,
        60,
        "newsroom",
        "newsroom.menu.regions",
        "/desk/newsroom/regions",
        Right.MANAGE_SITE);
  }
}
