package uz.minbar.monitoring.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.foundation.CommandFailure;

class SpikesTrialTest {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aSpikeIsALineWithItsTimeAsWrittenExpectedAndSeen() throws IOException {
    var lines = run(lines());
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).matches("2026-02-22 10:17:53\t\\d+\\.\\d\t90");
  }

  @Test
  void orderRepetitionsGapsAndLineEndsMakeNoDifference() throws IOException {
    var shuffled = new ArrayList<>(lines());
    shuffled.addAll(lines().subList(0, 50));
    Collections.shuffle(shuffled, new Random(1));
    shuffled.removeIf(line -> line.startsWith("2026-02-15 03"));
    assertThat(run(shuffled)).containsExactlyElementsOf(run(lines()).stream().toList());
    var stamped = lines().stream().map(line -> line.replace(' ', 'T').replace(",", "Z,")).toList();
    assertThat(run(stamped)).hasSize(1).first().asString().startsWith("2026-02-22T10:17:53Z\t");
    var windows = folder.resolve("windows.csv");
    Files.writeString(windows, "\uFEFFtimestamp,value\r\n" + String.join("\r\n", lines()));
    assertThat(run(windows)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp,value;2026-02-01 00:00:00,1;kecha,2 | line 3: a time like",
        "timestamp,value;2026-02-01 00:00:00,koʻp | line 2: a count is wanted",
        "timestamp,value;2026-02-01 00:00:00,-1 | line 2: a count is wanted",
        "timestamp,value;2026-02-01 00:00:00 | line 2: a time, a comma and a count",
        "time,count;2026-02-01 00:00:00,1 | line 1: the header timestamp,value is wanted",
      })
  void aBadLineIsNamedWithWhatIsWanted(String text, String said) throws IOException {
    var file = folder.resolve("bad.csv");
    Files.writeString(file, text.replace(';', '\n'));
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(said);
  }

  @Test
  void oneFileIsWantedThatIsThere() {
    assertThatThrownBy(() -> SpikesTrial.run(List.of(), System.out))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("try spikes FILE.csv");
    assertThatThrownBy(() -> run(folder.resolve("none.csv")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no file");
  }

  /** Three weeks of 5-minute counts with one spike. */
  private static List<String> lines() {
    var random = new Random(3);
    var at = Instant.parse("2026-02-02T00:02:53Z");
    var lines = new ArrayList<String>();
    for (int i = 0; i < 288 * 22; i++) {
      boolean spike = WRITTEN.format(at).startsWith("2026-02-22 10:17");
      lines.add(WRITTEN.format(at) + "," + (spike ? 90 : random.nextInt(12)));
      at = at.plus(Duration.ofMinutes(5));
    }
    return lines;
  }

  private List<String> run(List<String> lines) throws IOException {
    var file = folder.resolve("counts.csv");
    Files.writeString(file, "timestamp,value\n" + String.join("\n", lines) + "\n");
    return run(file);
  }

  private static List<String> run(Path file) {
    var written = new ByteArrayOutputStream();
    SpikesTrial.run(
        List.of(file.toString()), new PrintStream(written, true, StandardCharsets.UTF_8));
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
