package uz.minbar.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.net.FormData;

/** A running {@link RushingProgram}: its calls, and its end. */
public final class RunningProgram implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private RunningProgram(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param properties of the Java machine, {@code rush.…}
   * @param settings arguments of the program
   */
  public static RunningProgram start(Map<String, String> properties, List<String> settings)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            RushingProgram.class.getName(),
            "--server.port=0",
            // In a rushing time a heart must beat more often to be believed alive.
            "--db-scheduler.heartbeat-interval=500ms",
            "--db-scheduler.missed-heartbeats-limit=200"));
    command.addAll(settings);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var out = process.inputReader(StandardCharsets.UTF_8);
    return new RunningProgram(process, ready(out));
  }

  private static int ready(BufferedReader out) throws IOException {
    var seen = new ArrayList<String>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      if (line.startsWith("READY ")) {
        var _ = Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return Integer.parseInt(line.substring("READY ".length()));
      }
    }
    throw new AssertionError("The program did not start:\n" + String.join("\n", seen));
  }

  public JsonNode post(String token, String path, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at(path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  /** Puts a picture into the archive. */
  public JsonNode picture(String token, byte[] jpeg) throws IOException, InterruptedException {
    var form = new FormData();
    form.jpeg("file", jpeg);
    var request =
        HttpRequest.newBuilder(at("/api/v1/archive/assets"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", form.contentType())
            .POST(form.body())
            .build();
    return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  public JsonNode get(String token, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    return read(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  /** A page of the press centre. */
  public String page(String path) throws IOException, InterruptedException {
    return read(HttpRequest.newBuilder(at(path)));
  }

  /** Sends JSON to the press centre, as a browser does. */
  public void send(String path, String machine, String json)
      throws IOException, InterruptedException {
    var _ =
        read(
            HttpRequest.newBuilder(at(path))
                .header("X-Forwarded-For", machine)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static String read(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static JsonNode read(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  public void kill() throws InterruptedException {
    var _ = process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
