package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.house.RunningProgram;
import uz.minbar.house.RushingProgram;
import uz.minbar.outside.mail.MailStandIn;

/**
 * The promise of the newsletter: the program is killed outright in the midst of its letters, again
 * and again; nobody gets one twice, and who gets none is counted as unknown until a person sends
 * those once more.
 */
class KilledPostTest {

  private static final int READERS = 1_500;
  private static final int KILLS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path temp;
  Path home;
  private final Instant from = Instant.now();
  private final MailStandIn mail = MailStandIn.start();
  private final Random random = new Random(10);

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
  }

  @AfterEach
  void leave() throws Exception {
    mail.close();
    DatabaseHome.leave(home);
  }

  @Test
  void noLetterIsLostAndNoneGoesTwice() throws Exception {
    var program = start(true);
    try {
      String material = begin(program);
      for (int kill = 0; kill < KILLS; kill++) {
        int seen = mail.letters().size() + 50 + random.nextInt(300);
        await(() -> mail.letters().size() >= seen);
        program.kill();
        program = start(false);
      }
      var running = program;
      await(() -> rest(running, material) == 0);
      var tally = tally(program, material);
      var got =
          mail.letters().stream()
              .collect(
                  Collectors.groupingBy(letter -> letter.to().getFirst(), Collectors.counting()));
      assertThat(got.values()).as("none doubled").allMatch(count -> count == 1);
      long unknown = tally.get("unknown").asLong();
      assertThat(tally.get("sent").asLong() + unknown).as("none lost").isEqualTo(READERS);
      assertThat(unknown).as("a handful of each line").isLessThanOrEqualTo(KILLS * 4 * 10L);
      assertThat(got.size()).isGreaterThanOrEqualTo((int) (READERS - unknown));
      if (unknown > 0) {
        var _ =
            post(program, "/api/v1/publishing/materials/" + material + "/letters/uz-Latn/again");
        await(() -> tally(running, material).get("sent").asInt() == READERS);
      }
      assertThat(mail.letters().stream().map(letter -> letter.to().getFirst()).distinct())
          .hasSize(READERS);
    } finally {
      program.close();
    }
  }

  private String begin(RunningProgram program) throws Exception {
    String channel =
        program
            .post(
                RushingProgram.SECRETARY,
                "/api/v1/publishing/channels",
                "{\"kind\":\"email\",\"name\":\"Xabarnoma\",\"settings\":{}}")
            .get("id")
            .asString();
    String readers =
        IntStream.range(0, READERS)
            .mapToObj(i -> "\"u" + i + "@d" + i % 20 + ".example\"")
            .collect(Collectors.joining(","));
    var _ =
        program.post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/subscribers",
            "{\"proof\":\"yarmarka\",\"addresses\":[" + readers + "]}");
    String id =
        program
            .post(
                RushingProgram.SECRETARY,
                "/api/v1/newsroom/materials",
                "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Xabar\"},\"body\":{\"uz-Latn\":\"<p>Matn.</p>\"}}")
            .get("id")
            .asString();
    var _ = post(program, "/api/v1/newsroom/materials/" + id + "/submit");
    var _ =
        program.post(RushingProgram.HOKIM, "/api/v1/newsroom/materials/" + id + "/approve", "{}");
    var _ =
        program.post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + channel + "\"]}");
    return id;
  }

  private RunningProgram start(boolean first) throws IOException {
    return RunningProgram.start(
        Map.of(
            "rush.from", String.valueOf(from.toEpochMilli()),
            "rush.times", "1",
            "rush.found", String.valueOf(first)),
        List.of("--minbar.home=" + home, "--minbar.smtp-url=" + mail.url()));
  }

  private static JsonNode post(RunningProgram program, String path) throws Exception {
    return program.post(RushingProgram.SECRETARY, path, "{}");
  }

  private static int rest(RunningProgram program, String material) throws Exception {
    var tally = tally(program, material);
    return tally.path("waiting").asInt(READERS) + tally.path("sending").asInt(READERS);
  }

  private static JsonNode tally(RunningProgram program, String material) throws Exception {
    return program
        .get(RushingProgram.SECRETARY, "/api/v1/publishing/materials/" + material + "/letters")
        .path("uz-Latn");
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("waited in vain");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
