package uz.minbar.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Opens the first pages once and ends the program. {@code minbar train} starts it so, and the JDK
 * writes down what was loaded on the way; the next start finds that ready.
 */
@Component
@ConditionalOnProperty("minbar.rehearse")
class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {

  private static final List<String> PAGES =
      List.of("/", "/oz", "/uz", "/desk", "/desk/sign-in", "/api/v1/sources", "/actuator/health");

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var context = (WebServerApplicationContext) ready.getApplicationContext();
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("a rehearsal needs the web server");
    }
    for (int round = 0; round < 3; round++) {
      PAGES.forEach(page -> open(server.getPort(), page));
    }
    System.exit(SpringApplication.exit(ready.getApplicationContext()));
  }

  private static void open(int port, String page) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
      if (connection.getResponseCode() < 400) {
        connection.getInputStream().readAllBytes();
      }
      connection.disconnect();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
