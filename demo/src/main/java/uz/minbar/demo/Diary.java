package uz.minbar.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** What is to be done when, in the order of time; what is done may enter what comes of it later. */
@Component
class Diary {

  private static final ZoneId DISTRICT = ZoneId.of("Asia/Tashkent");

  private final DemoHome home;
  private final Stage stage;
  private final PriorityQueue<Scene> scenes =
      new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparing(Scene::number));
  private int entered;

  Diary(DemoHome home, Stage stage) {
    this.home = home;
    this.stage = stage;
  }

  private record Scene(Instant at, int number, Runnable play) {}

  void at(Instant moment, Runnable play) {
    entered++;
    scenes.add(new Scene(moment, entered, play));
  }

  /** Lives through all that is entered. */
  void live() {
    for (var scene = scenes.poll(); scene != null; scene = scenes.poll()) {
      stage.leap(scene.at());
      scene.play().run();
    }
  }

  /** A time of a day before the demo's first start, in the district. */
  Instant day(int before, int hour, int minute) {
    return home.start()
        .atZone(DISTRICT)
        .toLocalDate()
        .minusDays(before)
        .atTime(LocalTime.of(hour, minute))
        .atZone(DISTRICT)
        .toInstant();
  }

  Instant minutesAgo(int minutes) {
    return home.start().minus(Duration.ofMinutes(minutes));
  }
}
