package uz.minbar.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uz.minbar.staff.Door;

/**
 * Lets the made-up office live through its fortnight, once a home: beside the running program, so
 * that the first page does not wait for the last day.
 */
@Component
class Seeding implements Door.Guests {

  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

  private final DemoHome home;
  private final DemoClock clock;
  private final Beside beside;
  private final Rooms rooms;
  private final Ear ear;
  private final Diary diary;
  private final Fortnight fortnight;
  private final Complaints complaints;
  private final Environment environment;
  private volatile boolean done;

  Seeding(
      DemoHome home,
      DemoClock clock,
      Beside beside,
      Rooms rooms,
      Ear ear,
      Diary diary,
      Fortnight fortnight,
      Complaints complaints,
      Environment environment) {
    this.home = home;
    this.clock = clock;
    this.beside = beside;
    this.rooms = rooms;
    this.ear = ear;
    this.diary = diary;
    this.fortnight = fortnight;
    this.complaints = complaints;
    this.environment = environment;
    this.done = home.ready();
  }

  /** Whether the fortnight is complete. */
  boolean done() {
    return done;
  }

  @Override
  public List<Guest> guests() {
    return Arrays.stream(Player.values())
        .map(
            player ->
                new Guest(
                    player.person().name(), player.position(), player.email(), Player.PASSWORD))
        .toList();
  }

  /** Before the first page: whoever opens it can sign in. */
  @EventListener(ApplicationStartedEvent.class)
  void found() {
    if (!done) {
      rooms.people();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    greet();
    if (!done) {
      var _ = Thread.ofVirtual().name("demo-fortnight").start(this::live);
    }
  }

  private void live() {
    long begun = System.nanoTime();
    try {
      rooms.furnish();
      ear.open();
      complaints.enter();
      fortnight.enter();
      diary.live();
      clock.join();
      beside.live();
      var _ = home.completed();
      done = true;
      // Drawing eight pictures took more memory than all that comes after; it goes back.
      System.gc();
      LOG.info("The fortnight took {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    } catch (RuntimeException e) {
      LOG.error("The demo's fortnight could not be lived through", e);
    }
  }

  private void greet() {
    String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
    System.out.println(
        """

        Minbar namoyishi: toʻqima tuman, toʻqima odamlar.
        Minbar's demo: a made-up district and made-up people.

            Ish stoli / desk          %1$s/desk
            elektron pochta / e-mail  %2$s
            parol / password          %3$s
            Matbuot markazi / press   %1$s/
            Telegram (taqlid)         %4$s

        Toʻxtatish / stop: Ctrl-C
        """
            .formatted(
                address, Player.SECRETARY.email(), Player.PASSWORD, beside.world().channelPage()));
  }
}
