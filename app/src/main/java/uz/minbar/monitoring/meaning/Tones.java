package uz.minbar.monitoring.meaning;

import java.util.List;
import java.util.Locale;
import uz.minbar.monitoring.matching.Highlight;
import uz.uzbektext.tone.Tone;
import uz.uzbektext.tone.ToneScore.Reason;

/**
 * How mentions speak of what the topics found in them: of the hokimiyat, say, not how the whole
 * article sounds. What nothing tells clearly stays {@code unclear}, for a person to judge.
 */
public final class Tones {

  private Tones() {}

  /**
   * A tone and the words that decided it.
   *
   * @param tone one of {@link MentionTone}
   * @param probability of that tone; of the likeliest one where it is unclear
   * @param against words of the text that speak against its object, the strongest first
   * @param favour words that speak in its favour
   */
  public record Judged(
      MentionTone tone, double probability, List<String> against, List<String> favour) {}

  /** Of a text towards what was found in it. */
  public static Judged of(String title, String text, List<Highlight> found) {
    String whole = whole(title, text);
    var names =
        found.stream().map(place -> cut(title, text, place)).filter(one -> !one.isBlank()).toList();
    var told = Tone.shipped().towards(whole, names);
    var reasons = told.score().reasons();
    return new Judged(
        MentionTone.of(told.polarity()),
        told.probability(),
        words(reasons.stream().filter(reason -> reason.weight() < 0).toList()),
        words(reasons.stream().filter(reason -> reason.weight() > 0).toList()));
  }

  /** Title and text, each once: posts have their first line for a title. */
  static String whole(String title, String text) {
    return text.startsWith(title) ? text : title + "\n" + text;
  }

  private static String cut(String title, String text, Highlight place) {
    String field = place.field().equals("title") ? title : text;
    return place.to() <= field.length() ? field.substring(place.from(), place.to()) : "";
  }

  private static List<String> words(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason.word().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
