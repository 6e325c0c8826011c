package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in up to four languages; a language that nobody has written is absent, never empty. */
public record LocalizedText(Map<Language, String> byLanguage) {

  public static final LocalizedText EMPTY = new LocalizedText(Map.of());

  public LocalizedText {
    var present = new EnumMap<Language, String>(Language.class);
    byLanguage.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            present.put(language, text);
          }
        });
    byLanguage = java.util.Collections.unmodifiableMap(present);
  }

  /**
   * Reads {@code {"uz-Latn": "…"}}.
   *
   * @throws IllegalArgumentException for a key that is not one of the four languages
   */
  @JsonCreator
  public static LocalizedText ofTags(Map<String, String> byTag) {
    var texts = new EnumMap<Language, String>(Language.class);
    byTag.forEach(
        (tag, text) ->
            texts.put(
                Language.ofTag(tag)
                    .orElseThrow(() -> new IllegalArgumentException("no such language: " + tag)),
                text));
    return new LocalizedText(texts);
  }

  public static LocalizedText of(Language language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** The text in exactly this language, or null. */
  public @Nullable String in(Language language) {
    return byLanguage.get(language);
  }

  /** The text in exactly this language, "" where there is none. */
  public String exact(Language language) {
    return byLanguage.getOrDefault(language, "");
  }

  /** The text in this language or, failing that, in the first language that has one; "" if none. */
  public String best(Language language) {
    var exact = byLanguage.get(language);
    return exact != null ? exact : byLanguage.values().stream().findFirst().orElse("");
  }

  public LocalizedText with(Language language, String text) {
    var texts = new EnumMap<Language, String>(Language.class);
    texts.putAll(byLanguage);
    texts.put(language, text);
    return new LocalizedText(texts);
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  @JsonValue
  public Map<String, String> toTags() {
    var tags = new LinkedHashMap<String, String>();
    byLanguage.forEach((language, text) -> tags.put(language.tag(), text));
    return tags;
  }
}
