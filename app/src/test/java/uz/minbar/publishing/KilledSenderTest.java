package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.house.RunningProgram;
import uz.minbar.house.RushingClock;
import uz.minbar.house.RushingProgram;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;

/**
 * The promise of publishing: two hundred materials go to a strict Telegram that cuts lines and
 * fails, while the program is killed outright again and again; in the end each stands in the
 * channel once.
 */
class KilledSenderTest {

  private static final int MATERIALS = 200;
  private static final int TIMES = 20;
  private static final String CHAT = "@namuna_kanali";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /**
   * At these moments of sending the line falls silent, before or after taking, and it is killed.
   */
  private static final List<Fault> MOMENTS =
      List.of(Fault.TAKEN_NOTHING, Fault.NOTHING, Fault.slow(Duration.ofMillis(300)));

  @TempDir Path temp;
  Path home;
  private final Instant from = Instant.now();
  private final TelegramStandIn telegram = TelegramStandIn.start(0, new RushingClock(from, TIMES));
  private final Random random = new Random(200);

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
    var _ = telegram.addChannel(CHAT, "Namuna tumani");
    telegram.limits(true);
  }

  @AfterEach
  void leave() throws Exception {
    telegram.close();
    DatabaseHome.leave(home);
  }

  @Test
  void nothingIsLostAndNothingGoesOutTwice() throws Exception {
    var program = start(true);
    try {
      String channel = channel(program);
      var materials = approved(program);
      telegram.misbehave(random, 0.1);
      publish(program, materials, channel);
      for (var moment : MOMENTS) {
        program = killAt(program, moment);
      }
      telegram.behave();
      awaitAll(program, materials);
    } finally {
      program.close();
    }
    var posts = telegram.visible(CHAT).stream().map(ChannelPost::text).toList();
    assertThat(new HashSet<>(posts)).as("none lost").hasSize(MATERIALS);
    assertThat(posts).as("none doubled").hasSize(MATERIALS);
  }

  private RunningProgram killAt(RunningProgram program, Fault moment) throws Exception {
    int calls = telegram.log(CHAT).size();
    var _ = telegram.awaitCalls(CHAT, calls + 5 + random.nextInt(20), PATIENCE);
    telegram.next(CHAT, moment);
    await(() -> telegram.log(CHAT).stream().anyMatch(call -> moment.equals(call.fault())));
    program.kill();
    return start(false);
  }

  private RunningProgram start(boolean first) throws IOException {
    return RunningProgram.start(
        Map.of(
            "rush.from", String.valueOf(from.toEpochMilli()),
            "rush.times", String.valueOf(TIMES),
            "rush.found", String.valueOf(first)),
        List.of(
            "--minbar.home=" + home,
            "--minbar.telegram-api=" + telegram.api(),
            "--minbar.telegram-preview=" + telegram.preview()));
  }

  private static String channel(RunningProgram program) throws Exception {
    String settings =
        "{\"kind\":\"telegram\",\"name\":\"Kanal\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}";
    return program
        .post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/channels",
            settings.formatted("7000000001:AAE-stand-in-of-the-outside-world_0", CHAT))
        .get("id")
        .asString();
  }

  private static List<String> approved(RunningProgram program) throws Exception {
    return all(
        IntStream.range(0, MATERIALS)
            .<Callable<String>>mapToObj(number -> () -> approved(program, number))
            .toList());
  }

  private static String approved(RunningProgram program, int number) throws Exception {
    String draft =
        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Xabar"
            + " %d.\"},\"body\":{\"uz-Latn\":\"<p>Matn.</p>\"}}";
    String id =
        program
            .post(RushingProgram.SECRETARY, "/api/v1/newsroom/materials", draft.formatted(number))
            .get("id")
            .asString();
    String path = "/api/v1/newsroom/materials/" + id;
    var _ = program.post(RushingProgram.SECRETARY, path + "/submit", "{}");
    var _ = program.post(RushingProgram.HOKIM, path + "/approve", "{}");
    return id;
  }

  private static void publish(RunningProgram program, List<String> materials, String channel)
      throws Exception {
    var _ =
        all(
            materials.stream()
                .<Callable<String>>map(
                    id ->
                        () ->
                            program
                                .post(
                                    RushingProgram.SECRETARY,
                                    "/api/v1/publishing/materials/" + id + "/publish",
                                    "{\"channels\":[\"" + channel + "\"]}")
                                .toString())
                .toList());
  }

  private static <T> List<T> all(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var done = new ArrayList<T>();
      for (var future : threads.invokeAll(works)) {
        done.add(future.get());
      }
      return done;
    }
  }

  private static void awaitAll(RunningProgram program, List<String> materials) throws Exception {
    for (var id : materials) {
      await(() -> state(program, id).equals("sent"));
    }
  }

  private static String state(RunningProgram program, String material) throws Exception {
    return program
        .get(RushingProgram.SECRETARY, "/api/v1/publishing/materials/" + material + "/deliveries")
        .get("items")
        .get(0)
        .get("state")
        .asString();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("waited in vain");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
