package uz.minbar.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uz.minbar.foundation.database.HomeLock;
import uz.minbar.foundation.database.PostgresServer;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.World;

/**
 * The process with the simulated world. It remembers in the demo's home what was said and what the
 * office posted, so that a later start finds the same world. It ends with the line to the program,
 * and if that was killed it ends the database as well: nothing is left behind.
 */
final class Companion implements AutoCloseable {

  private static final Duration BETWEEN_TEXTS = Duration.ofSeconds(75);

  private final Path told;
  private final Path posts;
  private final World world;
  private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();
  private int calls;
  private boolean playing;

  private Companion(DemoHome home) throws IOException {
    told = home.folder().resolve("world.told");
    posts = home.folder().resolve("world.posts");
    world =
        home.ready()
            ? World.start(home.port(), home.start())
            : World.before(home.port(), home.start());
    if (home.ready()) {
      remember();
    }
    var _ = keeper.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
  }

  static void main(String[] arguments) throws IOException {
    var home = DemoHome.read(Path.of(arguments[0]));
    try (var companion = new Companion(home)) {
      companion.serve();
    }
    // The lock of a killed program is let go a moment after its line.
    for (int i = 0; i < 50 && HomeLock.isTaken(home.folder()); i++) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    PostgresServer.endOrphan(home.folder());
  }

  private void serve() throws IOException {
    say(view());
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split(" ", 2);
      say(act(words[0], words.length > 1 ? words[1] : ""));
    }
  }

  private Object act(String verb, String object) {
    switch (verb) {
      case "until" -> {
        return world.until(Instant.parse(object));
      }
      case "live" -> world.live();
      case "play" -> play();
      case "cut" -> world.telegram().next(object, Fault.CUT_AFTER_TAKING);
      case "kick" -> world.telegram().role(object, TelegramStandIn.Role.KICKED);
      default -> throw new IllegalArgumentException(verb);
    }
    return true;
  }

  private void play() {
    if (!playing) {
      playing = true;
      world.play(BETWEEN_TEXTS, this::note);
    }
  }

  private WorldView view() {
    return new WorldView(
        world.settings(),
        world.outlets().stream()
            .map(
                outlet ->
                    new WorldView.Outlet(
                        outlet.key(),
                        outlet.kind().name(),
                        outlet.language(),
                        outlet.title(),
                        outlet.address()))
            .toList(),
        world.telegram().token(),
        world.officeChannel(),
        world.youthChannel(),
        world.officePage(),
        Long.toString(world.staffGroup()),
        Long.toString(world.activistsGroup()),
        world.times());
  }

  private static void say(Object answer) {
    System.out.println(Beside.JSON.writeValueAsString(answer));
  }

  private void remember() throws IOException {
    if (Files.exists(told)) {
      Files.readAllLines(told).forEach(line -> world.next(Instant.parse(line)));
    }
    if (Files.exists(posts)) {
      world.telegram().putBack(Files.readAllBytes(posts));
    }
    world.telegram().role(world.youthChannel(), TelegramStandIn.Role.KICKED);
  }

  private void note(Instant at) {
    try {
      var _ =
          Files.writeString(told, at + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void keep() {
    int now = world.telegram().log().size();
    if (now == calls) {
      return;
    }
    try {
      var half = posts.resolveSibling("world.half");
      var _ = Files.write(half, world.telegram().kept());
      var _ = Files.move(half, posts, StandardCopyOption.ATOMIC_MOVE);
      calls = now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    keeper.shutdown();
    keep();
    world.close();
  }
}
