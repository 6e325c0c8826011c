package uz.minbar.monitoring.spikes;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uz.minbar.foundation.CommandFailure;

/** {@code minbar try spikes FILE.csv}: what the watch would have told about a series of counts. */
public final class SpikesTrial {

  /** A topic learns for two weeks; whoever tries a file has it whole and wants to see more. */
  private static final Duration WARM_UP = Duration.ofDays(7);

  private static final int FLOOR = 5;

  private SpikesTrial() {}

  /**
   * Prints a line an alert: time (as the file has it), expected, seen, tabs between.
   *
   * @throws CommandFailure where there is not one file, or it cannot be understood
   */
  public static void run(List<String> files, PrintStream out) {
    if (files.size() != 1) {
      throw new CommandFailure("try spikes wants one file: try spikes FILE.csv");
    }
    var file = CountFile.read(Path.of(files.getFirst()));
    var watch = new Watch(file.step(), WARM_UP, FLOOR);
    for (var row : file.rows()) {
      watch
          .see(row.at(), row.count())
          .ifPresent(
              rise ->
                  out.printf(
                      Locale.ROOT, "%s\t%.1f\t%d%n", row.written(), rise.expected(), rise.seen()));
    }
  }
}
