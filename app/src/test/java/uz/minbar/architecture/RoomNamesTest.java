package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One word names everything of a room: package, address, templates, texts, tables, tests. */
class RoomNamesTest {

  /** Not rooms, but they have templates, texts or tables of their own. */
  private static final Set<String> BESIDE_ROOMS = Set.of("foundation", "frame", "kernel");

  /** Addresses of the whole house, fixed before there were rooms. */
  private static final Set<String> DOORS =
      Set.of(
          "/desk/sign-in",
          "/desk/set-up",
          "/desk/invitation",
          "/desk/search",
          "/desk/live",
          "/desk/language",
          "/api/v1/me",
          "/api/v1/search");

  private static final Pattern MAPPING =
      Pattern.compile(
          "@(?:Get|Post|Put|Patch|Delete|Request)Mapping\\(\\s*(?:value = |path ="
              + " )?\\{?\\s*\"(/[^\"]*)\"");
  private static final Pattern TABLE =
      Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);

  static List<String> rooms() {
    return Sources.folders(Sources.APP).stream()
        .map(folder -> folder.getFileName().toString())
        .filter(name -> !name.equals("kernel") && !name.equals("foundation"))
        .toList();
  }

  @Test
  void templatesAndTextsAndMigrationsBelongToRooms() {
    for (var folder : List.of("templates", "messages", "db/migration")) {
      assertThat(Sources.folders(Sources.RESOURCES.resolve(folder)))
          .extracting(path -> path.getFileName().toString())
          .as(folder)
          .allMatch(name -> rooms().contains(name) || BESIDE_ROOMS.contains(name));
    }
  }

  @Test
  void textsBeginWithTheirRoom() {
    for (var file : Sources.files(Sources.RESOURCES.resolve("messages"), ".properties")) {
      String room = file.getName(file.getNameCount() - 2).toString();
      assertThat(
              Sources.read(file)
                  .lines()
                  .filter(line -> !line.isBlank() && !line.startsWith("#"))
                  .filter(line -> !Character.isWhitespace(line.charAt(0))))
          .as(file.toString())
          .allMatch(line -> line.startsWith(room + "."));
    }
  }

  @Test
  void tablesBeginWithTheirRoom() {
    for (var file : Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql")) {
      String room = file.getName(file.getNameCount() - 2).toString();
      var tables =
          TABLE
              .matcher(Sources.read(file))
              .results()
              .map(found -> found.group(1))
              // Spring Modulith gives this table its name and lets nobody change it.
              .filter(table -> !table.equals("event_publication"))
              .toList();
      assertThat(tables).as(file.toString()).allMatch(table -> table.startsWith(room + "_"));
    }
  }

  @Test
  void addressesOfTheDeskAndTheApiBelongToTheirRoom() {
    var faults = new ArrayList<String>();
    for (var file : Sources.files(Sources.APP, ".java")) {
      String room = Sources.APP.relativize(file).getName(0).toString();
      MAPPING
          .matcher(Sources.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(path -> path.startsWith("/desk/") || path.startsWith("/api/v1/"))
          .filter(path -> !path.startsWith("/desk/" + room))
          .filter(path -> !path.startsWith("/api/v1/" + room))
          .filter(path -> !DOORS.contains(path.split("/\\{")[0]))
          .forEach(path -> faults.add(Sources.APP.relativize(file) + " " + path));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void testsStandInTheFolderOfTheirRoom() {
    var known = new HashSet<>(rooms());
    known.addAll(Set.of("kernel", "foundation", "architecture", "house", "duties"));
    assertThat(Sources.folders(Sources.TESTS))
        .extracting(path -> path.getFileName().toString())
        .allMatch(known::contains);
  }

  @Test
  void everyPackageTellsWhatItIsForAndIsNullMarked() {
    var faults =
        Sources.java().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !isExplained(folder.resolve("package-info.java")))
            .map(folder -> Sources.ROOT.relativize(folder).toString())
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void everyRoomHasItsFacade() {
    var faults = rooms().stream().filter(room -> !Files.exists(facade(room))).toList();
    assertThat(faults).isEmpty();
  }

  private static Path facade(String room) {
    String name = room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1);
    return Sources.APP.resolve(room).resolve(name + ".java");
  }

  private static boolean isExplained(Path info) {
    return Files.exists(info)
        && Sources.read(info).contains("@NullMarked")
        && Sources.read(info).contains("/**");
  }
}
