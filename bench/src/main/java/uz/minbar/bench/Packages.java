package uz.minbar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian packages of the peers: installed where that may be done, else named. */
final class Packages {

  private Packages() {}

  /**
   * @param packages package by a file that it brings
   * @throws IOException in one line, what is missing and how to get it
   */
  static void require(Map<String, String> packages) throws IOException, InterruptedException {
    var missing =
        packages.entrySet().stream()
            .filter(one -> !Files.exists(Path.of(one.getKey())))
            .map(Map.Entry::getValue)
            .distinct()
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    String line = "apt-get install -y --no-install-recommends " + String.join(" ", missing);
    if (!System.getProperty("user.name").equals("root")
        || !Files.exists(Path.of("/usr/bin/apt-get"))) {
      throw new IOException("missing for this measurement: " + line);
    }
    System.out.println("installing " + String.join(" ", missing) + " …");
    var _ = run(List.of("apt-get", "update", "-qq"));
    var command =
        Stream.concat(
            Stream.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"),
            missing.stream());
    int code = run(command.toList());
    if (code != 0) {
      throw new IOException("this failed: " + line);
    }
  }

  /**
   * Services that come with packages stay asleep: a measurement starts its own on its own ports.
   */
  private static int run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.environment().put("RUNLEVEL", "1");
    return builder.start().waitFor();
  }
}
