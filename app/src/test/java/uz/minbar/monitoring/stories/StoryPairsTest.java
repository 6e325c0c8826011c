package uz.minbar.monitoring.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tellings are of one story, on pairs labelled by hand. */
class StoryPairsTest {

  private record Row(String family, String event, String form, Telling telling) {}

  @ParameterizedTest
  @ValueSource(strings = {"development", "held-out"})
  void tellingsOfOneEventAreOneStoryAndNoOthers(String half) throws IOException {
    var rows = rows(half);
    int right = 0;
    int joined = 0;
    int same = 0;
    int pairs = 0;
    var wrong = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size() && rows.get(j).family.equals(rows.get(i).family); j++) {
        boolean one = rows.get(i).event.equals(rows.get(j).event);
        boolean said = Likeness.of(rows.get(i).telling, rows.get(j).telling).same();
        pairs++;
        same += one ? 1 : 0;
        joined += said ? 1 : 0;
        right += one && said ? 1 : 0;
        if (one != said) {
          wrong.add(name(rows.get(i)) + " / " + name(rows.get(j)));
        }
      }
    }
    double f1 = 2.0 * right / (joined + same);
    System.out.printf("stories, %s: %d pairs, %d of one story, F1 %.4f%n", half, pairs, same, f1);
    assertThat(pairs).isGreaterThan(150);
    assertThat(f1).describedAs("wrong: %s", wrong).isGreaterThanOrEqualTo(0.95);
  }

  private static String name(Row row) {
    return row.family + row.event + " " + row.form;
  }

  private static List<Row> rows(String half) throws IOException {
    try (var file =
        StoryPairsTest.class.getResourceAsStream("/monitoring/stories/" + half + ".tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t"))
          .map(cells -> new Row(cells[0], cells[1], cells[2], Telling.of(cells[4], cells[5])))
          .toList();
    }
  }
}
