package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Foreign keys follow the arrows of the rooms: a table knows only tables its room may know. */
class ForeignKeysTest {

  private static final Pattern REFERENCE = Pattern.compile("references\\s+(?:public\\.)?([a-z]+)_");

  @Test
  void tablesKnowOnlyWhomTheirRoomsMayKnow() throws ClassNotFoundException {
    var faults = new ArrayList<String>();
    for (var file : Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql")) {
      String room = file.getName(file.getNameCount() - 2).toString();
      var known = known(room);
      REFERENCE
          .matcher(Sources.read(file).toLowerCase(Locale.ROOT))
          .results()
          .map(found -> found.group(1))
          .filter(other -> !other.equals(room) && !known.contains(other))
          .forEach(other -> faults.add(file.getFileName() + " references " + other));
    }
    assertThat(faults).isEmpty();
  }

  private static Set<String> known(String room) throws ClassNotFoundException {
    return Set.of(
        Class.forName("uz.minbar." + room + ".package-info")
            .getAnnotation(ApplicationModule.class)
            .allowedDependencies());
  }
}
