package uz.uzbektext.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.uzbektext.tone.ToneTrial.Seen;

/**
 * Trains the tone model from data given by path and prints how good it is on what it has not seen:
 * {@code --reviews FILE --translated FILE --sentences FILE --own FILE [--out FILE] [--seed N]}.
 * Each file has a line a text: the polarity first, the text last, tabs between; our own have
 * whether they are of the kind of reviews or of news in the middle. Without {@code --out} it only
 * measures.
 */
public final class TrainTone {

  private TrainTone() {}

  /** Prints to standard output; some ten minutes of one core at most. */
  public static void main(String[] arguments) throws IOException {
    var given = new HashMap<String, String>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    if (!given.keySet().containsAll(List.of("--reviews", "--translated", "--sentences", "--own"))) {
      System.err.println(
          "wants --reviews FILE --translated FILE --sentences FILE --own FILE [--out FILE] [--seed"
              + " N]");
      System.exit(2);
      return;
    }
    var samples =
        ToneTrial.samples(
            path(given, "--reviews"),
            path(given, "--translated"),
            path(given, "--sentences"),
            path(given, "--own"));
    var seen = ToneTrial.unseen(samples, Long.parseLong(given.getOrDefault("--seed", "1")));
    measure(seen);
    if (given.containsKey("--out")) {
      var out = path(given, "--out");
      ToneTrial.ship(samples, ToneTrial.calibrate(seen), out);
      System.out.printf(Locale.ROOT, "%s: %d bytes%n", out.getFileName(), Files.size(out));
    }
  }

  private static Path path(Map<String, String> given, String name) {
    return Path.of(given.getOrDefault(name, ""));
  }

  /** Each fold is calibrated by the others, so that nothing judges itself. */
  private static void measure(List<Seen> seen) {
    var byOthers = new HashMap<Integer, Calibration>();
    for (int fold = 0; fold < ToneTrial.FOLDS; fold++) {
      int out = fold;
      byOthers.put(
          fold, ToneTrial.calibrate(seen.stream().filter(one -> one.fold() != out).toList()));
    }
    var whole = ToneTrial.calibrate(seen);
    var reviews = seen.stream().filter(one -> !one.sample().news()).toList();
    var news = seen.stream().filter(one -> one.sample().news()).toList();
    System.out.print(
        ToneReport.of(reviews, one -> byOthers.getOrDefault(one.fold(), whole), true)
            .print("reviews, positive or negative"));
    System.out.print(
        ToneReport.of(reviews, one -> byOthers.getOrDefault(one.fold(), whole))
            .print("reviews, three classes allowed"));
    System.out.print(
        ToneReport.of(news, one -> byOthers.getOrDefault(one.fold(), whole))
            .print("sentences, three classes"));
  }
}
