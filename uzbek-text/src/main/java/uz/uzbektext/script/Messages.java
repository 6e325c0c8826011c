package uz.uzbektext.script;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Makes the Cyrillic messages of a program from its Latin ones while it is built, so that nobody
 * writes them and no start waits for them.
 */
public final class Messages {

  private static final String LATIN = "uz-Latn.properties";
  private static final String CYRILLIC = "uz-Cyrl.properties";

  private Messages() {}

  /**
   * Writes beside each {@code …uz-Latn.properties} below the folder its {@code
   * …uz-Cyrl.properties}.
   *
   * @param folder one argument: the folder with the messages, all in UTF-8
   */
  public static void main(String[] folder) throws IOException {
    if (folder.length != 1) {
      System.err.println("Wants one folder with messages.");
      System.exit(2);
    }
    for (var latin : latin(Path.of(folder[0]))) {
      String name = latin.getFileName().toString().replace(LATIN, CYRILLIC);
      Files.writeString(latin.resolveSibling(name), cyrillic(Files.readString(latin)));
    }
  }

  private static List<Path> latin(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(LATIN)).toList();
    }
  }

  /** One file for another, keys unchanged and sorted: the same file for the same texts. */
  static String cyrillic(String latin) throws IOException {
    var texts = new Properties();
    texts.load(new StringReader(latin));
    texts.replaceAll((_, text) -> Script.toCyrillic((String) text));
    var file = new StringWriter();
    texts.store(file, null);
    // The first line that store writes is the time.
    return file.toString().lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
  }
}
