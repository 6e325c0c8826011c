package uz.minbar.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.minbar.bench.text.TextSpeed;

/** {@code minbar bench [NAME]}: one measurement, or all of them. */
public final class Bench {

  private Bench() {}

  /** One measurement; it prints its own lines. */
  interface Measurement {
    void run() throws Exception;
  }

  private static final Map<String, Measurement> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("alert", Alerting::run),
              Map.entry("article", Extraction::run),
              Map.entry("demo", Demo::run),
              Map.entry("feeds", Feeds::run),
              Map.entry("matching", Matching::run),
              Map.entry("newsletter", Mailing::run),
              Map.entry("page", NewsPage::run),
              Map.entry("search", Search::run),
              Map.entry("start", Start::run),
              Map.entry("text", TextSpeed::run),
              Map.entry("timed", Timed::run)));

  public static void main(String[] names) throws Exception {
    var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
    System.out.println(Machine.facts());
    for (String name : wanted) {
      var measurement = ALL.get(name);
      if (measurement == null) {
        System.err.println("minbar bench knows: " + String.join(", ", ALL.keySet()));
        System.exit(2);
        return;
      }
      System.out.println("== " + name);
      measurement.run();
    }
  }
}
