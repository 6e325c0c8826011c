package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.house.RunningProgram;
import uz.minbar.house.RushingClock;
import uz.minbar.house.RushingProgram;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.graph.GraphStandIn;
import uz.minbar.outside.webhook.ReceiverStandIn;

/**
 * The same promise on several platforms at once: each fails in its own way while the program is
 * killed, and in the end each material stands on each of them once.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledAtPlatformsTest {

  /** Two thousand, each on five channels, are ten thousand posts: some twenty minutes. */
  private static final int MATERIALS = Integer.getInteger("minbar.materials", 40);

  private static final int TIMES = 20;
  private static final int KILLS = Math.max(2, MATERIALS / 250);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CHAT = "@namuna_kanali";
  private static final String PAGE = "namuna.tumani";
  private static final String HOOK = "ilgak";
  private static final String SECRET = "whsec_bmFtdW5hLXR1bWFuaS1uaW5nLW1heGZpeS1rYWxpdGk=";

  private static final byte[] PICTURE = picture();

  @TempDir Path temp;
  Path home;
  String account;
  private final Instant from = Instant.now();
  private final RushingClock clock = new RushingClock(from, TIMES);
  private final TelegramStandIn telegram = TelegramStandIn.start(0, clock);
  private final GraphStandIn graph = GraphStandIn.start(clock);
  private final ReceiverStandIn receiver = ReceiverStandIn.start();
  private final Random random = new Random(40);

  @BeforeEach
  void home() throws Exception {
    home = DatabaseHome.in(temp);
    var _ = telegram.addChannel(CHAT, "Namuna tumani");
    graph.page(PAGE, "Namuna tumani");
    account = graph.account("namuna_tumani");
    // Its hundred a day would take weeks; with room for twice as many, a doubled one is seen.
    graph.quota(account, 2 * MATERIALS);
    // The server in front of the press centre keeps pictures while the program is away.
    graph.web(_ -> PICTURE);
  }

  @AfterEach
  void leave() throws Exception {
    telegram.close();
    graph.close();
    receiver.close();
    DatabaseHome.leave(home);
  }

  @Test
  void eachStandsOnEachOnce() throws Exception {
    var program = start(true);
    try {
      String picture = program.picture(RushingProgram.SECRETARY, PICTURE).get("id").asString();
      String channels = "[\"" + String.join("\",\"", channels(program)) + "\"]";
      telegram.misbehave(random, 0.15);
      graph.misbehave(random, 0.15);
      receiver.misbehave(random, 0.15);
      var materials = new ArrayList<String>();
      for (int number = 0; number < MATERIALS; number++) {
        materials.add(published(program, number, picture, channels));
        if (number > 0 && number % (MATERIALS / KILLS) == 0) {
          program.kill();
          program = start(false);
        }
      }
      program.kill();
      program = start(false);
      telegram.behave();
      graph.behave();
      receiver.behave();
      for (var id : materials) {
        var running = program;
        await(() -> settled(running, id));
      }
    } finally {
      program.close();
    }
    once("Telegram", telegram.visible(CHAT).stream().map(ChannelPost::text).toList());
    once("Instagram", graph.captions(account));
    once("Facebook", graph.posts(PAGE));
    once("webhook", receiver.standing(HOOK));
  }

  private static void once(String where, List<String> posts) {
    assertThat(new HashSet<>(posts)).as(where + ": none lost").hasSize(MATERIALS);
    assertThat(posts).as(where + ": none doubled").hasSize(MATERIALS);
  }

  private RunningProgram start(boolean first) throws IOException {
    return RunningProgram.start(
        Map.of(
            "rush.from", String.valueOf(from.toEpochMilli()),
            "rush.times", String.valueOf(TIMES),
            "rush.found", String.valueOf(first)),
        List.of(
            "--minbar.home=" + home,
            "--minbar.fetch-allow=" + receiver.authority(),
            "--minbar.graph-api=" + graph.base(),
            "--minbar.telegram-api=" + telegram.api(),
            "--minbar.telegram-preview=" + telegram.preview()));
  }

  private List<String> channels(RunningProgram program) throws Exception {
    String address = receiver.open(HOOK, SECRET, clock);
    String site =
        program
            .get(RushingProgram.SECRETARY, "/api/v1/publishing/channels")
            .get("items")
            .get(0)
            .get("id")
            .asString();
    return List.of(
        site,
        channel(program, "telegram", telegram.token(), "chat", CHAT),
        channel(program, "instagram", graph.token(account), "account", account),
        channel(program, "facebook", graph.token(PAGE), "page", PAGE),
        channel(program, "webhook", SECRET, "address", address));
  }

  private static String channel(
      RunningProgram program, String kind, String secret, String key, String value)
      throws Exception {
    String sent = "{\"kind\":\"%s\",\"name\":\"%s\",\"settings\":{\"token\":\"%s\",\"%s\":\"%s\"}}";
    return program
        .post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/channels",
            sent.formatted(kind, kind, secret, key, value))
        .get("id")
        .asString();
  }

  private static String published(
      RunningProgram program, int number, String picture, String channels) throws Exception {
    String draft =
        """
        {"kind":"news","headline":{"uz-Latn":"Xabar %d."},"body":{"uz-Latn":"<p>Matn.</p>"},"pictures":["%s"]}
        """;
    String id =
        program
            .post(
                RushingProgram.SECRETARY,
                "/api/v1/newsroom/materials",
                draft.formatted(number, picture))
            .get("id")
            .asString();
    String path = "/api/v1/newsroom/materials/" + id;
    var _ = program.post(RushingProgram.SECRETARY, path + "/submit", "{}");
    var _ = program.post(RushingProgram.HOKIM, path + "/approve", "{}");
    var _ =
        program.post(
            RushingProgram.SECRETARY,
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":" + channels + "}");
    return id;
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean settled(RunningProgram program, String material) throws Exception {
    return program
        .get(RushingProgram.SECRETARY, "/api/v1/publishing/materials/" + material + "/deliveries")
        .get("items")
        .valueStream()
        .allMatch(one -> one.get("state").asString().equals("sent"));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("waited in vain");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }
}
