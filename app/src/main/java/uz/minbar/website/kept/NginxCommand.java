package uz.minbar.website.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.Command;
import uz.minbar.foundation.CommandFailure;

/**
 * {@code minbar nginx}: the configuration of an nginx that stands before the program and gives kept
 * pages by itself, by the program's own settings.
 */
public final class NginxCommand implements Command {

  /** What needs no quoting in a configuration. */
  private static final Pattern FOLDER = Pattern.compile("/[A-Za-z0-9/._-]+");

  @Override
  public String name() {
    return "nginx";
  }

  @Override
  public void run(List<String> words, PrintStream out) {
    if (!words.isEmpty()) {
      throw new CommandFailure("nginx takes no words; it reads the settings MINBAR_….");
    }
    out.print(configuration(System.getenv()));
  }

  /**
   * The configuration.
   *
   * @param settings by their names in the environment
   * @throws CommandFailure where they do not name a folder, or no host
   */
  public static String configuration(Map<String, String> settings) {
    String folder = settings.getOrDefault("MINBAR_KEPT_FOLDER", "");
    if (!FOLDER.matcher(folder).matches()) {
      throw new CommandFailure(
          "set MINBAR_KEPT_FOLDER, for this and for the program, to a folder that nginx may read"
              + " (from / on; letters, figures, - _ . only).");
    }
    @Nullable String host =
        URI.create(settings.getOrDefault("MINBAR_PUBLIC_URL", "http://localhost")).getHost();
    if (host == null) {
      throw new CommandFailure("MINBAR_PUBLIC_URL names no host.");
    }
    return template()
        .replace("@HOST@", host)
        .replace("@PORT@", settings.getOrDefault("MINBAR_PORT", "8080"))
        .replace("@FOLDER@", Path.of(folder).normalize().toString());
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(NginxCommand.class.getResourceAsStream("nginx.conf"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
