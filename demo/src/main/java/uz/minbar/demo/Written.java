package uz.minbar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialText;

/**
 * A material as it stands in {@code materials.txt}.
 *
 * @param pictures words of {@link Drawing}
 */
record Written(
    String key, MaterialKind kind, List<String> regions, List<String> pictures, MaterialText text) {

  static Map<String, Written> all() {
    var all = new LinkedHashMap<String, Written>();
    for (String block : file().split("(?m)^= ")) {
      if (!block.startsWith("#")) {
        var written = read(block.strip());
        all.put(written.key(), written);
      }
    }
    return all;
  }

  private static Written read(String block) {
    var versions = block.split("(?m)^@ ");
    var head = Arrays.stream(versions[0].split("\\|", -1)).map(String::strip).toList();
    var headline = new EnumMap<Language, String>(Language.class);
    var lead = new EnumMap<Language, String>(Language.class);
    var body = new EnumMap<Language, String>(Language.class);
    for (int i = 1; i < versions.length; i++) {
      var lines = versions[i].strip().lines().toList();
      var language = Language.ofTag(lines.getFirst().strip()).orElseThrow();
      headline.put(language, lines.get(1));
      lead.put(language, lines.get(2));
      body.put(language, html(lines.subList(3, lines.size())));
    }
    return new Written(
        head.get(0),
        MaterialKind.ofWord(head.get(1)),
        words(head.get(2)),
        words(head.get(3)),
        new MaterialText(
            new LocalizedText(headline), new LocalizedText(lead), new LocalizedText(body)));
  }

  private static String html(List<String> lines) {
    return lines.stream()
        .map(line -> HtmlUtils.htmlEscape(line, "UTF-8"))
        .map(
            line ->
                line.startsWith("- ")
                    ? "<li>" + line.substring(2) + "</li>"
                    : "<p>" + line + "</p>")
        .collect(Collectors.joining())
        .replaceAll("(?:<li>.*?</li>)+", "<ul>$0</ul>");
  }

  private static List<String> words(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(","));
  }

  private static String file() {
    try (var stream = Written.class.getResourceAsStream("materials.txt")) {
      if (stream == null) {
        throw new IllegalStateException("materials.txt is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
