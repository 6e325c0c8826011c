package uz.minbar.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Memory of the program while the made-up world goes on and somebody reads in the press centre. */
final class Demo {

  private static final Duration READING = Duration.ofSeconds(90);
  private static final Pattern LINK = Pattern.compile("href=\"(/oz/[a-z0-9/-]*)\"");

  private Demo() {}

  static void run() throws Exception {
    try (var place = Machine.Place.open();
        var program = Program.start(place.path().resolve("home"), Map.of(), "--demo")) {
      var first = program.page("/oz/");
      var fresh = program.memory();
      long end = System.nanoTime() + READING.toNanos();
      int read = 0;
      while (System.nanoTime() < end) {
        var links = LINK.matcher(Http.get(program.at("/oz/")).body());
        for (read++; links.find(); read++) {
          var _ = Http.get(program.at(links.group(1)));
        }
        Thread.sleep(1_000); // a quick reader, not a load
      }
      var used = program.memory();
      System.out.printf(
          Locale.ROOT,
          "demo: first page after %,d ms; program %d MB then, %d MB after %d s and %d pages (most"
              + " %d MB), database %d MB%n",
          first.toMillis(),
          fresh.program(),
          used.program(),
          READING.toSeconds(),
          read,
          used.peak(),
          used.database());
    }
  }
}
