package uz.minbar.monitoring.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import uz.minbar.foundation.search.SearchText;

/**
 * Tells complaints, opinions and advertisements from news by what people say in them, in both Uzbek
 * scripts and in Russian. What says nothing of the kind is news.
 */
final class Kinds {

  /** A kind is believed from here on; one sign alone is chance. */
  private static final int ENOUGH = 2;

  private static final Pattern TELEPHONE = Pattern.compile("\\+?998[\\s-]?\\(?\\d{2}");

  /**
   * Words in a row, folded, that speak for a kind.
   *
   * @param words with a space before each
   */
  private record Cue(MentionKind kind, int weight, String words) {}

  private static final List<Cue> CUES = read();

  private Kinds() {}

  static MentionKind of(String title, String text) {
    String folded = folded(title + " . " + text);
    var points = new EnumMap<MentionKind, Integer>(MentionKind.class);
    for (var cue : CUES) {
      if (folded.contains(cue.words())) {
        points.merge(cue.kind(), cue.weight(), Integer::sum);
      }
    }
    if (TELEPHONE.matcher(text).find()) {
      points.merge(MentionKind.ADVERTISEMENT, 1, Integer::sum);
    }
    // An advertisement complains of nothing, but a complaint may name prices and telephones.
    return points.entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH)
        .max(
            Map.Entry.<MentionKind, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey() == MentionKind.COMPLAINT))
        .map(Map.Entry::getKey)
        .orElse(MentionKind.NEWS);
  }

  private static String folded(String text) {
    return " " + String.join(" ", SearchText.written(text)) + " ";
  }

  private static List<Cue> read() {
    var stream = Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var cues = new ArrayList<Cue>();
      var kind = MentionKind.NEWS;
      for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
        if (line.startsWith("=")) {
          kind = MentionKind.valueOf(line.substring(1).toUpperCase(Locale.ROOT));
        } else {
          String words = folded(line.substring(2)).stripTrailing();
          cues.add(new Cue(kind, line.charAt(0) - '0', words));
        }
      }
      return List.copyOf(cues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
