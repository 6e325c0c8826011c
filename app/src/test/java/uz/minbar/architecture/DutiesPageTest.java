package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;

/**
 * docs/duties.md is made from the code: each duty of the law, the rooms that serve it, their pages
 * and the tests that show a whole duty. {@code ./minbar format} writes it anew.
 */
class DutiesPageTest {

  private static final Path PAGE = Sources.ROOT.resolve("docs/duties.md");
  private static final Pattern SCREEN = Pattern.compile("GetMapping\\([^\"]*\"(/desk/[^\"]*)\"");

  @Test
  void pageSaysWhatTheCodeSays() throws IOException {
    String page = page();
    if (Boolean.getBoolean("minbar.format")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("write it anew with ./minbar format").hasContent(page);
  }

  private static String page() {
    var rows = Arrays.stream(Duty.values()).map(DutiesPageTest::row);
    return Stream.concat(
            Stream.of(
                "# The twelve duties and where they are done",
                "",
                "The main tasks of a district information service (Presidential Resolution PQ-4366 of"
                    + " 27 June 2019). Made from the code by `DutiesPageTest`; do not edit.",
                "",
                "| | duty | rooms | pages | whole-duty tests |",
                "| --- | --- | --- | --- | --- |"),
            rows)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Duty duty) {
    var rooms = RoomNamesTest.rooms().stream().filter(room -> serves(room, duty)).toList();
    var screens =
        rooms.stream().flatMap(room -> screens(room).stream()).map(DutiesPageTest::code).toList();
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            duty,
            duty.title(),
            listed(rooms.stream().map(DutiesPageTest::code).toList()),
            listed(screens),
            listed(tests(duty)));
  }

  private static boolean serves(String room, Duty duty) {
    try {
      return Optional.ofNullable(
              Class.forName("uz.minbar." + room + ".package-info").getAnnotation(Serves.class))
          .map(Serves::value)
          .map(List::of)
          .orElse(List.of())
          .contains(duty);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no package-info: " + room, e);
    }
  }

  private static TreeSet<String> screens(String room) {
    return Sources.files(Sources.APP.resolve(room).resolve("web"), ".java").stream()
        .flatMap(file -> SCREEN.matcher(Sources.read(file)).results())
        .map(found -> found.group(1))
        .filter(path -> !path.contains("{") && !path.contains("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> tests(Duty duty) {
    String name = "Duty%02d".formatted(duty.ordinal() + 1);
    return Sources.files(Sources.TESTS, "Test.java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(file -> file.startsWith(name))
        .map(DutiesPageTest::code)
        .toList();
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "–" : String.join(", ", words);
  }
}
