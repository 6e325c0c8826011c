package uz.minbar.house;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uz.minbar.MinbarApplication;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.staff.Acts;
import uz.minbar.staff.FoundOffice;
import uz.minbar.staff.NewPerson;
import uz.minbar.staff.Role;

/**
 * The whole program in a process of its own, to be killed. Its time rushes; the first time it
 * founds an office of two. Says READY with its port. No component: the other tests' house must not
 * find it.
 */
public final class RushingProgram {

  public static final String SECRETARY = "token-of-the-press-secretary";
  public static final String HOKIM = "token-of-the-hokim";

  static void main(String[] args) {
    var context =
        SpringApplication.run(new Class<?>[] {MinbarApplication.class, RushingProgram.class}, args);
    if (Boolean.getBoolean("rush.found")) {
      var found = context.getBean(FoundOffice.class);
      var office =
          found.office(
              "Namuna tumani",
              person("Dilnoza Sinovova", Role.ADMINISTRATOR, Role.PRESS_SECRETARY),
              "juda-maxfiy-parol",
              SECRETARY);
      var _ =
          found.person(
              office.organisation(),
              person("Namuna Misolov", Role.HOKIM),
              "juda-maxfiy-parol",
              HOKIM);
      String bell = System.getProperty("rush.bell", "");
      if (!bell.isEmpty()) {
        var bells = context.getBean(Bells.class);
        context
            .getBean(Acts.class)
            .asSystem(
                office.organisation(),
                () -> bells.set(bell, System.getProperty("rush.token", ""), ""));
      }
    }
    System.out.println("READY " + context.getEnvironment().getProperty("local.server.port"));
  }

  private static NewPerson person(String name, Role... roles) {
    String email = roles[0].name().toLowerCase(java.util.Locale.ROOT) + "@namuna.example";
    return new NewPerson(name, email, "", Set.of(roles), Language.UZ_LATN);
  }

  @Bean
  @Primary
  static Clock rushing() {
    return new RushingClock(
        Instant.ofEpochMilli(Long.getLong("rush.from", 0)), Integer.getInteger("rush.times", 1));
  }
}
