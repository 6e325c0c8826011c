package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.database.DatabaseHome;
import uz.minbar.foundation.database.PostgresServer;
import uz.minbar.house.RunningProgram;
import uz.minbar.house.RushingClock;
import uz.minbar.house.RushingProgram;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.outside.feeds.FeedSite;

/**
 * The promise of monitoring: two nodes on one database share the sources, and while one or the
 * other is killed outright again and again, nothing that was said is lost and no alert rings twice.
 */
class KilledWatcherTest {

  private static final String BASE = "/api/v1/monitoring/";
  private static final int FEEDS = 24;
  private static final int KILLS = 3;
  private static final int TIMES = 10;

  /** Between two visits to a source, in the program's time: 3 s of the test's. */
  private static final Duration EVERY = Duration.ofSeconds(30);

  @TempDir Path temp;
  private final Instant from = Instant.now();
  private final RushingClock clock = new RushingClock(from, TIMES);
  private final FeedSite sites = FeedSite.start(0, FEEDS);
  private final TelegramStandIn telegram = TelegramStandIn.start(0, clock);
  private final Random random = new Random(24);
  private final List<Feed> feeds = new ArrayList<>();
  private final Set<String> said = new TreeSet<>();
  private Path home;
  private PostgresServer database;
  private String staff;

  @BeforeEach
  void aDatabaseBesideTheNodes() throws Exception {
    home = DatabaseHome.in(temp);
    database = PostgresServer.start(home);
    staff = String.valueOf(telegram.addGroup("Xodimlar"));
    for (int i = 0; i < FEEDS; i++) {
      feeds.add(sites.feed("/" + i + ".rss"));
    }
  }

  @AfterEach
  void leave() throws Exception {
    telegram.close();
    sites.close();
    database.close();
    DatabaseHome.leave(home);
  }

  @Test
  void twoNodesLoseNothingAndRingOnceHoweverOftenOneIsKilled() throws Exception {
    var nodes = new ArrayList<RunningProgram>();
    try {
      nodes.add(node(true));
      nodes.add(node(false));
      everybodySays(0);
      watch(nodes.getFirst());
      await("the first round", () -> told(nodes.getFirst()).size() == said.size());
      assertThat(sites.authorities().stream().mapToInt(sites::mostAtOnce).max())
          .as("one visitor on a host, of whichever node")
          .hasValue(1);
      eachWasFetchedOnceATime();
      for (int kill = 1; kill <= KILLS; kill++) {
        everybodySays(kill);
        int visits = sites.visits().size() + random.nextInt(FEEDS);
        await("some were visited", () -> sites.visits().size() > visits);
        int which = kill % 2;
        nodes.get(which).kill();
        nodes.set(which, node(false));
      }
      await("everything", () -> told(nodes.getFirst()).size() == said.size());
      assertThat(told(nodes.getFirst())).containsExactlyInAnyOrderElementsOf(said);
      await("all alerts", () -> all(nodes.getFirst(), "alerts").size() == said.size());
      await("no bell waits", () -> rung().size() >= said.size() - KILLS);
    } finally {
      for (var node : nodes) {
        node.close();
      }
    }
    assertThat(new HashSet<>(rung())).as("none rung twice").hasSameSizeAs(rung());
  }

  /** As long as nobody is killed, no source is due again before its time. */
  private void eachWasFetchedOnceATime() {
    for (int i = 0; i < FEEDS; i++) {
      var visits = sites.visits("/" + i + ".rss");
      for (int n = 1; n < visits.size(); n++) {
        var gap = Duration.ofNanos(visits.get(n).nanos() - visits.get(n - 1).nanos());
        assertThat(gap.multipliedBy(TIMES)).isGreaterThan(EVERY.minusSeconds(1));
      }
    }
  }

  private RunningProgram node(boolean first) throws IOException {
    return RunningProgram.start(
        Map.of(
            "rush.from", String.valueOf(from.toEpochMilli()),
            "rush.times", String.valueOf(TIMES),
            "rush.found", String.valueOf(first),
            "rush.bell", staff,
            "rush.token", telegram.token()),
        List.of(
            "--minbar.home=" + Files.createDirectories(temp.resolve("shared")),
            "--minbar.database-url=" + url(),
            "--minbar.telegram-api=" + telegram.api(),
            "--minbar.telegram-preview=" + telegram.preview(),
            "--minbar.fetch-allow=" + String.join(",", sites.authorities()),
            "--minbar.monitoring.own-every=" + EVERY));
  }

  private String url() {
    return database.jdbcUrl()
        + (database.jdbcUrl().contains("?") ? "&" : "?")
        + "user="
        + database.ownerName()
        + "&password="
        + database.ownerPassword();
  }

  private void everybodySays(int round) {
    for (int i = 0; i < FEEDS; i++) {
      String title = "Namuna " + (round * FEEDS + i) + "-xabar: " + Words.of(random);
      said.add(title);
      var _ =
          sites.publish(
              feeds.get(i),
              "/" + i + "/" + round,
              title,
              "<p>" + Words.of(random) + "</p>",
              clock.instant());
    }
  }

  private void watch(RunningProgram node) throws Exception {
    var _ =
        node.post(
            RushingProgram.SECRETARY,
            BASE + "topics",
            "{\"name\":\"Namuna\",\"query\":\"namuna*\",\"alert\":{\"level\":\"each\"}}");
    for (int i = 0; i < FEEDS; i++) {
      var _ =
          node.post(
              RushingProgram.SECRETARY,
              BASE + "sources",
              "{\"kind\":\"feed\",\"address\":\"%s\"}"
                  .formatted(sites.address(i, "/" + i + ".rss")));
    }
  }

  private List<String> told(RunningProgram node) {
    return all(node, "mentions").stream().map(one -> one.get("title").asString()).toList();
  }

  private List<JsonNode> all(RunningProgram node, String what) {
    var all = new ArrayList<JsonNode>();
    @Nullable String cursor = "";
    try {
      while (cursor != null) {
        var page = node.get(RushingProgram.SECRETARY, BASE + what + "?limit=100" + cursor);
        page.get("items").forEach(all::add);
        cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return all;
  }

  private List<String> rung() {
    return telegram.messages(Long.parseLong(staff)).stream().map(ChannelPost::text).toList();
  }

  /** Words that nobody else says, so that each piece is a story of its own. */
  private static final class Words {
    static String of(Random random) {
      var words = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        for (int letter = 0; letter < 4; letter++) {
          words
              .append("bdgklmnprst".charAt(random.nextInt(11)))
              .append("aeiou".charAt(random.nextInt(5)));
        }
        words.append(' ');
      }
      return words.toString().strip();
    }
  }
}
