package uz.uzbektext.identify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts whose language is known, from the data sets and from our own sentences. */
final class Corpus {

  /**
   * A line of a data set.
   *
   * @param source the set that it is from
   * @param group the same for a text and what was made out of it
   */
  record Line(String language, String script, String text, String source, int group) {

    /** Only lines of real use are judged. */
    boolean judged() {
      return !source.equals(EXTRA);
    }

    /** As {@code text lang} should print it. */
    String tag() {
      return language.startsWith("xx")
          ? "und"
          : language.equals("uz") || language.equals("kaa") ? language + "-" + script : language;
    }
  }

  /** Lines that only teach: by machine out of others, or near to others. */
  private static final String EXTRA = "extra";

  private static final Map<String, String> FITRAT =
      Map.of(
          "uz_lat", "uz", "uz_cyr", "uz", "rus", "ru", "eng", "en", "tur", "tr", "fra", "xxfr",
          "deu", "xxde", "spa", "xxes", "ita", "xxit", "oth", "xx");
  private static final Map<String, String> UDHR =
      Map.of(
          "eng", "en", "kaa", "kaa", "kaz", "kk", "kir", "ky", "rus", "ru", "tgk", "tg", "tuk",
          "tk", "tur", "tr", "uzn", "uz");
  private static final Pattern PARAGRAPH = Pattern.compile("<para>(.*?)</para>", Pattern.DOTALL);
  private static final int MOST_LINES = 1200;

  private Corpus() {}

  /**
   * @param data holds {@code identify} and {@code transliteration}
   * @param own our own sentences: language-Script, tab, text
   */
  static List<Line> read(Path data, Path own) throws IOException {
    var lines = new ArrayList<Line>();
    fitrat(data.resolve("identify/fitrat_half.txt"), lines);
    declarations(data.resolve("identify/udhr"), lines);
    uzbek(data.resolve("transliteration"), lines);
    for (String line : Files.readAllLines(own)) {
      String[] columns = line.split("\t");
      add(columns[0].split("-")[0], columns[1], "own", lines);
    }
    one(lines);
    for (var line : List.copyOf(lines)) {
      if (line.language.equals("kaa") && line.script.equals("Cyrl")) {
        add("kaa", Karakalpak.latin(line.text), line.source, line.group, lines);
        add("kaa", Karakalpak.oldLatin(line.text), EXTRA, line.group, lines);
      } else if (line.language.equals("uz") && line.script.equals("Latn") && line.judged()) {
        add("uz", reformed(line.text), EXTRA, line.group, lines);
      }
    }
    return lines;
  }

  /** The same words twice are one text: seen once, seen always. */
  private static void one(List<Line> lines) {
    var groups = new HashMap<String, Integer>();
    lines.replaceAll(
        line -> {
          String words = Letters.words(line.text, line.script);
          Integer group = groups.putIfAbsent(words, line.group);
          return group == null
              ? line
              : new Line(line.language, line.script, line.text, line.source, group);
        });
  }

  private static void add(String language, String text, String source, List<Line> lines) {
    add(language, text, source, lines.size(), lines);
  }

  private static void add(
      String language, String text, String source, int group, List<Line> lines) {
    lines.add(new Line(language, Letters.script(text), text.strip(), source, group));
  }

  private static void fitrat(Path file, List<Line> lines) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ", 2);
      String language = FITRAT.get(parts[0].replace("__label__", ""));
      if (parts.length == 2 && language != null) {
        add(language, parts[1], "fitrat", lines);
      } else if (parts.length == 2) {
        add("xx", parts[1], "fitrat", lines);
      }
    }
  }

  private static void declarations(Path folder, List<Line> lines) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String code = file.getFileName().toString().substring(5, 8);
        var paragraphs = PARAGRAPH.matcher(Files.readString(file));
        while (paragraphs.find()) {
          add(UDHR.getOrDefault(code, "xx"), paragraphs.group(1), "declaration", lines);
        }
      }
    }
  }

  /** Some lines of the parallel documents: Uzbek of many kinds. */
  private static void uzbek(Path folder, List<Line> lines) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        var all = Files.readAllLines(file).stream().filter(line -> line.length() > 20).toList();
        int step = Math.max(1, all.size() * 57 / MOST_LINES);
        for (int i = 0; i < all.size(); i += step) {
          add("uz", all.get(i).substring(0, Math.min(200, all.get(i).length())), EXTRA, lines);
        }
      }
    }
  }

  private static String reformed(String text) {
    return Letters.words(text, "Latn")
        .strip()
        .replace("oʼ", "ö")
        .replace("gʼ", "ğ")
        .replace("sh", "ş")
        .replace("ch", "ç");
  }

  /** Some words in a row out of a text: people write short. */
  static String some(String text, Random random) {
    String[] words = text.split("\\s+");
    int size = 1 + random.nextInt(4);
    int from = random.nextInt(Math.max(1, words.length - size + 1));
    return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + size)));
  }
}
