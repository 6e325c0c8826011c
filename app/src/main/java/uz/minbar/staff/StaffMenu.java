package uz.minbar.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.foundation.web.MenuItem.Place;

/** The staff's lines in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class StaffMenu {

  @Bean
  MenuItem peopleLine() {
    return new MenuItem(
        Place.GROUND, 80, "staff", "staff.menu.people", "/desk/staff", Right.MANAGE_STAFF);
  }

  @Bean
  MenuItem journalLine() {
    return new MenuItem(
        Place.GROUND, 90, "staff", "staff.menu.journal", "/desk/staff/journal", Right.READ_JOURNAL);
  }
}
