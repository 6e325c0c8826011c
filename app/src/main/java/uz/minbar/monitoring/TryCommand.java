package uz.minbar.monitoring;

import java.io.PrintStream;
import java.util.List;
import uz.minbar.foundation.Command;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.monitoring.spikes.SpikesTrial;

/** {@code minbar try spikes FILE.csv}: tries a part of the monitoring on files. */
public final class TryCommand implements Command {

  @Override
  public String name() {
    return "try";
  }

  @Override
  public void run(List<String> words, PrintStream out) {
    var files = words.isEmpty() ? words : words.subList(1, words.size());
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "spikes" -> SpikesTrial.run(files, out);
      default -> throw new CommandFailure("try wants: try spikes FILE.csv");
    }
  }
}
