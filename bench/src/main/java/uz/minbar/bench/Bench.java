package uz.minbar.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code minbar bench [NAME]}: one measurement, or all of them. */
public final class Bench {

  private Bench() {}

  /** One measurement; it prints its own lines. */
  interface Measurement {
    void run() throws Exception;
  }

  private static final Map<String, Measurement> ALL =
      new TreeMap<>(
          Map.of(
              "alert", Alerting::run,
              "article", Extraction::run,
              "demo", Demo::run,
              "feeds", Feeds::run,
              "matching", Matching::run,
              "newsletter", Mailing::run,
              "page", NewsPage::run,
              "start", Start::run,
              "text", Bench::text));

  /** The language library: alphabets and search keys. */
  private static void text() throws Exception {
    Scripts.run();
    Analyzers.run();
  }

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
