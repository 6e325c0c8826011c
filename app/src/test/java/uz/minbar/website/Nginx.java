package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uz.minbar.website.kept.NginxCommand;

/**
 * An nginx before the tests' house by the configuration that the program makes. Its clock is the
 * house's at the moment of its start.
 */
final class Nginx implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final PressCentre press;
  private final int port;

  private Nginx(Process process, PressCentre press, int port) {
    this.process = process;
    this.press = press;
    this.port = port;
  }

  static Nginx before(PressCentre press) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(press.host()))) {
      port = socket.getLocalPort();
    }
    Path place = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "nginx");
    Path file = place.resolve("nginx.conf");
    Files.writeString(file, whole(place, press, port));
    var process =
        new ProcessBuilder("/usr/sbin/nginx", "-e", "nginx.log", "-p", place + "/", "-c", file + "")
            .redirectErrorStream(true)
            .redirectOutput(place.resolve("out.log").toFile())
            .start();
    var nginx = new Nginx(process, press, port);
    nginx.awaitFirstAnswer();
    return nginx;
  }

  private static String whole(Path place, PressCentre press, int port) {
    String made =
        NginxCommand.configuration(
            Map.of(
                "MINBAR_KEPT_FOLDER",
                Path.of("target", "house-kept").toAbsolutePath().toString(),
                "MINBAR_PUBLIC_URL",
                "http://" + press.host(),
                "MINBAR_PORT",
                String.valueOf(press.at("/").getPort())));
    assertThat(made).contains("listen 80;", "map $msec ", "127.0.0.1:");
    return """
    daemon off;
    master_process off;
    pid PLACE/pid;
    error_log PLACE/nginx.log;
    events {}
    http {
      client_body_temp_path PLACE/1;
      proxy_temp_path PLACE/2;
      fastcgi_temp_path PLACE/3;
      uwsgi_temp_path PLACE/4;
      scgi_temp_path PLACE/5;
      MADE
    }
    """
        .replace("PLACE", place.toString())
        .replace(
            "MADE",
            made.replace("listen 80;", "listen " + press.host() + ":" + port + ";")
                .replace(
                    "map $msec ",
                    "map \"" + press.house().clock().instant().getEpochSecond() + ".000\" "));
  }

  private void awaitFirstAnswer() throws IOException {
    for (int tries = 0; tries < 200 && process.isAlive(); tries++) {
      try (var socket = new java.net.Socket(press.host(), port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (java.net.ConnectException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    throw new IOException("nginx did not start");
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://" + press.host() + ":" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), body);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }
}
