package uz.minbar.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.staff.Right;

/** The archive's line in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class ArchiveMenu {

  @Bean
  MenuItem archiveLine() {
    return new MenuItem(
        MenuItem.Place.GROUND, 30, "archive", "archive.menu", "/desk/archive", Right.READ);
  }
}
