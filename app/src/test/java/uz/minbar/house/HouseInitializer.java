package uz.minbar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Gives the tests' house a fresh home under target, before the server of a home is started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class HouseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "minbar.home=" + freshHome(),
            "minbar.kept-folder=" + Path.of("target", "house-kept").toAbsolutePath(),
            "minbar.admin.email=first@namuna.example",
            "minbar.admin.password=birinchi-parol-123",
            "minbar.api-token=first-token-of-the-house",
            "minbar.telegram-api=" + Outside.TELEGRAM.api(),
            "minbar.telegram-preview=" + Outside.TELEGRAM.preview(),
            "minbar.graph-api=" + Outside.GRAPH.base(),
            "minbar.youtube-api=" + Outside.YOUTUBE.base(),
            "minbar.google-sign-in=" + Outside.YOUTUBE.base(),
            "minbar.fetch-allow=" + Outside.allowed(),
            "minbar.smtp-url=" + Outside.MAIL.url(),
            "minbar.mail-from=axborot@namuna.example",
            "minbar.publishing.pace=0s")
        .applyTo(context);
  }

  private static Path freshHome() {
    var home = Path.of("target", "house").toAbsolutePath();
    try {
      if (Files.exists(home)) {
        try (var files = Files.walk(home)) {
          files.sorted(Comparator.reverseOrder()).forEach(HouseInitializer::delete);
        }
      }
      return Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
