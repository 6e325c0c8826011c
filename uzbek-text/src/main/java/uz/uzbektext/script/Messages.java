package uz.uzbektext.script;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

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

  /** One file for another, keys unchanged and in their order. */
  static String cyrillic(String latin) throws IOException {
    var texts = new Properties();
    texts.load(new StringReader(latin));
    var file = new StringBuilder();
    new TreeMap<>(texts)
        .forEach(
            (key, text) ->
                file.append(escaped((String) key, true))
                    .append('=')
                    .append(escaped(Script.toCyrillic((String) text), false))
                    .append('\n'));
    return file.toString();
  }

  private static String escaped(String text, boolean key) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        case '\\' -> escaped.append("\\\\");
        case ' ' -> escaped.append(key || i == 0 ? "\\ " : " ");
        case '=', ':', '#', '!' -> escaped.append(key ? "\\" : "").append(sign);
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }
}
