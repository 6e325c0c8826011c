package uz.minbar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The same load for both sides, by wrk. */
record Load(double perSecond, String median, String slowest) {

  static final int CONNECTIONS = 8;
  private static final Pattern PACE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern LATENCY = Pattern.compile("(?m)^\\s+(50|99)%\\s+(\\S+)");

  /**
   * @throws IOException where an answer was no page
   */
  static Load on(String address, int seconds, String... headers)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "--latency"));
    for (String header : headers) {
      command.addAll(List.of("-H", header));
    }
    command.add(address);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var pace = PACE.matcher(said);
    if (process.waitFor() != 0
        || said.contains("Non-2xx")
        || said.contains("Socket errors")
        || !pace.find()) {
      throw new IOException("the load on " + address + " failed:\n" + said);
    }
    var times = LATENCY.matcher(said).results().map(line -> line.group(2)).toList();
    return new Load(Double.parseDouble(pace.group(1)), times.getFirst(), times.getLast());
  }
}
