package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.house.RunningProgram;
import uz.minbar.house.RushingProgram;
import uz.minbar.outside.push.PushStandIn;
import uz.minbar.outside.push.PushStandIn.Subscription;

/**
 * The promise of notices: the program is killed outright in the midst of them, again and again;
 * each browser gets its own, and none shows it twice.
 */
class KilledPushTest {

  private static final int BROWSERS = 400;
  private static final int KILLS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path temp;
  Path home;
  private final Instant from = Instant.now();
  private final PushStandIn push = PushStandIn.start();
  private final Random random = new Random(11);
  private final List<Subscription> browsers = new ArrayList<>();

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
  }

  @AfterEach
  void leave() throws Exception {
    push.close();
    DatabaseHome.leave(home);
  }

  @Test
  void noNoticeIsLostAndNoneIsShownTwice() throws Exception {
    var program = start(true);
    try {
      String material = begin(program);
      for (int kill = 0; kill < KILLS; kill++) {
        long seen = messages() + 20 + random.nextInt(100);
        await(() -> messages() >= seen);
        program.kill();
        program = start(false);
      }
      var running = program;
      await(() -> tally(running, material, "waiting") == 0);
      assertThat(tally(program, material, "taken")).as("none lost").isEqualTo(BROWSERS);
      assertThat(browsers).as("none shown twice").allMatch(this::showsOne);
      assertThat(messages())
          .as("a handful for each kill")
          .isLessThanOrEqualTo(BROWSERS + (long) KILLS * NoticeRounds.HANDFUL);
    } finally {
      program.close();
    }
  }

  private boolean showsOne(Subscription browser) {
    return push.shown(browser.endpoint()).size() == 1;
  }

  private long messages() {
    return browsers.stream().mapToLong(one -> push.messages(one.endpoint()).size()).sum();
  }

  private String begin(RunningProgram program) throws Exception {
    String channel =
        program
            .post(
                RushingProgram.SECRETARY,
                "/api/v1/publishing/channels",
                "{\"kind\":\"push\",\"name\":\"Brauzerlar\",\"settings\":{}}")
            .get("id")
            .asString();
    String site =
        program
            .get(RushingProgram.SECRETARY, "/api/v1/publishing/channels")
            .get("items")
            .get(0)
            .get("id")
            .asString();
    subscribe(program);
    String id =
        program
            .post(
                RushingProgram.SECRETARY,
                "/api/v1/newsroom/materials",
                "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Xabar\"},\"body\":{\"uz-Latn\":\"<p>Matn.</p>\"}}")
            .get("id")
            .asString();
    String material = "/api/v1/newsroom/materials/" + id;
    var _ = program.post(RushingProgram.SECRETARY, material + "/submit", "{}");
    var _ = program.post(RushingProgram.HOKIM, material + "/approve", "{}");
    var _ =
        program.post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + site + "\",\"" + channel + "\"]}");
    return id;
  }

  /** Each from a machine of its own, as one machine may subscribe so often a minute. */
  private void subscribe(RunningProgram program) throws Exception {
    String page = program.page("/oz/subscribe");
    String key = Jsoup.parse(page).select("#browser").attr("data-key");
    for (int i = 0; i < BROWSERS; i++) {
      var one = push.subscribe(key, Instant::now);
      browsers.add(one);
      program.send(
          "/oz/push",
          "203.0.113." + i % 250,
          "{\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
              .formatted(one.endpoint(), one.p256dh(), one.auth()));
    }
  }

  private RunningProgram start(boolean first) throws IOException {
    return RunningProgram.start(
        Map.of(
            "rush.from", String.valueOf(from.toEpochMilli()),
            "rush.times", "1",
            "rush.found", String.valueOf(first)),
        List.of("--minbar.home=" + home, "--minbar.fetch-allow=" + push.authority()));
  }

  /** -1 before anything is. */
  private static int tally(RunningProgram program, String material, String state) throws Exception {
    return program
        .get(RushingProgram.SECRETARY, "/api/v1/publishing/materials/" + material + "/notices")
        .path("uz-Latn")
        .path(state)
        .asInt(-1);
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
