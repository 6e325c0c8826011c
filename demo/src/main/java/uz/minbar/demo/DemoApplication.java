package uz.minbar.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import uz.minbar.MinbarApplication;

/** Starts the program with the made-up district and the world beside it. */
final class DemoApplication {

  private DemoApplication() {}

  static void main(String[] arguments) {
    try {
      start(Path.of(System.getenv().getOrDefault("MINBAR_HOME", "data-demo")), arguments);
    } catch (DemoFailure e) {
      System.err.println("minbar: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void start(Path folder, String[] arguments) {
    var home = DemoHome.take(folder.toAbsolutePath().normalize());
    var beside = Beside.start(home);
    var application = new SpringApplication(MinbarApplication.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("demoHome", home);
          context.getBeanFactory().registerSingleton("beside", beside);
        });
    var _ = application.run(settings(home, beside, arguments));
  }

  /** As arguments they outweigh what the surroundings say: a demo never reaches the real world. */
  private static String[] settings(DemoHome home, Beside beside, String[] arguments) {
    var all = new ArrayList<>(List.of(arguments));
    beside.world().settings().forEach((name, value) -> all.add("--" + name + "=" + value));
    all.add("--minbar.home=" + home.folder());
    all.add("--minbar.database-url=");
    all.add("--minbar.monitoring.own-every=10s");
    all.add("--db-scheduler.polling-interval=150ms");
    // When the clock leaps, a heart that beat a moment ago seems to have stopped days ago.
    all.add("--db-scheduler.missed-heartbeats-limit=1000000");
    return all.toArray(String[]::new);
  }
}
