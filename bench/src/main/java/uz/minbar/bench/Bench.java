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
      new TreeMap<>(Map.of("matching", Matching::run, "text", Scripts::run));

  public static void main(String[] names) throws Exception {
    var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
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
