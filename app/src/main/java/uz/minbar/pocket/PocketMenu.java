package uz.minbar.pocket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.staff.Right;

/** The room's line in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class PocketMenu {

  @Bean
  MenuItem pocketLine() {
    return new MenuItem(
        MenuItem.Place.GROUND, 85, "pocket", "pocket.menu", "/desk/pocket", Right.READ);
  }
}
