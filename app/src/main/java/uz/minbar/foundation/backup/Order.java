package uz.minbar.foundation.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.CommandFailure;

/**
 * What a person asked for at the console.
 *
 * @param databaseUrl an external server; null for the one in the home
 */
record Order(Path file, Path home, @Nullable String databaseUrl, boolean force) {

  static Order of(String command, List<String> words) {
    return of(command, words, System.getenv("MINBAR_HOME"), System.getenv("MINBAR_DATABASE_URL"));
  }

  static Order of(
      String command, List<String> words, @Nullable String envHome, @Nullable String url) {
    Path home = Path.of(envHome == null || envHome.isBlank() ? "data" : envHome);
    Path file = null;
    boolean force = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--home") && i + 1 < words.size()) {
        home = Path.of(words.get(++i));
      } else if (word.equals("--force") && command.equals("restore")) {
        force = true;
      } else if (!word.startsWith("-") && file == null) {
        file = Path.of(word);
      } else {
        throw new CommandFailure(usage(command));
      }
    }
    if (file == null) {
      throw new CommandFailure(usage(command));
    }
    return new Order(
        absolute(file), absolute(home), url == null || url.isBlank() ? null : url, force);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String usage(String command) {
    return "say it so: minbar "
        + command
        + " FILE [--home DIR]"
        + (command.equals("restore") ? " [--force]" : "");
  }
}
