package uz.minbar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Through which doors a room is entered, and what no room may do by itself. */
class DoorsTest {

  /**
   * Doors beside the façade, each with its reason: every act of every room goes through Acts; a
   * shelf, regions, corrections and signatures are read by rooms that need nothing else of theirs;
   * what a text of the office may hold is said once, in Html; the public subscribes by the
   * newsletter and by push.
   */
  private static final Set<String> SIDE_DOORS =
      Set.of(
          "uz.minbar.staff.Acts",
          "uz.minbar.newsroom.Corrections",
          "uz.minbar.newsroom.Html",
          "uz.minbar.newsroom.Regions",
          "uz.minbar.publishing.Addresses",
          "uz.minbar.publishing.Shelf",
          "uz.minbar.publishing.newsletter.Newsletter",
          "uz.minbar.publishing.push.Push",
          "uz.minbar.publishing.signing.Signing");

  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uz.minbar", "uz.uzbektext");
  }

  @Test
  void aRoomIsEnteredByItsFacade() {
    classes().that().resideInAPackage("uz.minbar..").should(new EnterByDoors()).check(house);
  }

  @Test
  void pagesAndApiNeverTouchTheDatabase() {
    noClasses()
        .that()
        .resideInAPackage("uz.minbar.*.web..")
        .and()
        .resideOutsideOfPackage("uz.minbar.foundation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
        .check(house);
  }

  @Test
  void onlyMonitoringKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages("uz.uzbektext.lucene..", "uz.minbar.monitoring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(house);
  }

  @Test
  void theLanguageLibraryStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("uz.uzbektext..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("uz.minbar..", "org.springframework..")
        .check(house);
  }

  /** The commands of the console run without beans; the outside world lives in its own time. */
  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideInAPackage("uz.minbar..")
        .and()
        .resideOutsideOfPackages("uz.minbar.foundation.backup..", "uz.minbar.outside..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(house);
  }

  @Test
  void lettersChangeCaseInNobodysLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .because("in Turkish i becomes İ; say Locale.ROOT")
        .check(house);
  }

  /** Another room sees of a room its façade, and the values that this speaks in. */
  private static final class EnterByDoors extends ArchCondition<JavaClass> {

    EnterByDoors() {
      super("enter other rooms by their doors");
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
      String own = room(from);
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> !room(to).isEmpty() && !room(to).equals(own) && !isDoor(to))
          .collect(Collectors.toSet())
          .forEach(
              to ->
                  events.add(
                      SimpleConditionEvent.violated(
                          from, from.getName() + " enters by " + to.getName())));
    }

    private static boolean isDoor(JavaClass to) {
      String room = room(to);
      String facade = room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
      return to.getSimpleName().equals(facade)
          || to.isRecord()
          || to.isEnum()
          || to.isInterface()
          || SIDE_DOORS.contains(to.getName());
    }

    /** Empty for the kernel and the foundation, which are open to all. */
    private static String room(JavaClass type) {
      String name = type.getName();
      if (!name.startsWith("uz.minbar.")) {
        return "";
      }
      String word = name.split("\\.")[2];
      return RoomNamesTest.rooms().contains(word) ? word : "";
    }
  }
}
