package uz.minbar.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * From the command to the first page: on an empty home and on the same home again, with the
 * prepared cache of {@code minbar train} and without it, in turns. The first page is the one behind
 * the set-up link; it is there when everything is.
 */
final class Start {

  private static final int ROUNDS = 5;
  private static final int PAGES = 500;
  private static final Map<String, String> NO_CACHE = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

  private Start() {}

  /** Times of one home in milliseconds, and the memory at the end. */
  private record Pair(long first, long second, Program.Memory fresh, Program.Memory used) {}

  static void run() throws Exception {
    var plain = new Pair[ROUNDS];
    var cached = new Pair[ROUNDS];
    var _ = pair(Map.of()); // the files of the program come into memory
    for (int round = 0; round < ROUNDS; round++) {
      plain[round] = pair(NO_CACHE);
      cached[round] = pair(Map.of());
    }
    print("without the cache", plain);
    print("with the cache", cached);
    System.out.printf(
        Locale.ROOT,
        "ratio %.2f (first start), %.2f (next start): with the cache to without it%n",
        median(cached, Value.FIRST) / (double) median(plain, Value.FIRST),
        median(cached, Value.SECOND) / (double) median(plain, Value.SECOND));
  }

  private enum Value {
    FIRST,
    SECOND,
    FRESH,
    USED,
    PEAK,
    DATABASE;

    long of(Pair pair) {
      return switch (this) {
        case FIRST -> pair.first();
        case SECOND -> pair.second();
        case FRESH -> pair.fresh().program();
        case USED -> pair.used().program();
        case PEAK -> pair.used().peak();
        case DATABASE -> pair.used().database();
      };
    }
  }

  private static void print(String how, Pair[] pairs) {
    System.out.printf(
        Locale.ROOT,
        "%-18s first start %,5d ms (%s), next start %,5d ms (%s); program %d MB at its first page,"
            + " %d MB after %d pages (most %d MB), database %d MB%n",
        how,
        median(pairs, Value.FIRST),
        range(pairs, Value.FIRST),
        median(pairs, Value.SECOND),
        range(pairs, Value.SECOND),
        median(pairs, Value.FRESH),
        median(pairs, Value.USED),
        PAGES,
        median(pairs, Value.PEAK),
        median(pairs, Value.DATABASE));
  }

  private static long[] sorted(Pair[] pairs, Value value) {
    return Arrays.stream(pairs).mapToLong(value::of).sorted().toArray();
  }

  private static long median(Pair[] pairs, Value value) {
    return sorted(pairs, value)[pairs.length / 2];
  }

  private static String range(Pair[] pairs, Value value) {
    var all = sorted(pairs, value);
    return all[0] + "–" + all[all.length - 1];
  }

  private static Pair pair(Map<String, String> settings) throws Exception {
    try (var place = Machine.Place.open()) {
      Path home = place.path().resolve("home");
      long first;
      try (var program = Program.start(home, settings)) {
        first = program.firstPage().toMillis();
      }
      try (var program = Program.start(home, settings)) {
        long second = program.firstPage().toMillis();
        var fresh = program.memory();
        for (int page = 0; page < PAGES; page++) {
          var _ = Http.get(program.at("/desk/sign-in"));
        }
        return new Pair(first, second, fresh, program.memory());
      }
    }
  }
}
