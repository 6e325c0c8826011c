package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The four versions in which the office speaks. Uzbek in Latin script is the master text (Cabinet
 * resolution 61 of 10 February 2021 moved office documents and official sites to Latin); Cyrillic
 * is made from it, Russian and English are translated.
 */
public enum Language {
  UZ_LATN("uz-Latn", "oz", "Oʻzbekcha"),
  UZ_CYRL("uz-Cyrl", "uz", "Ўзбекча"),
  RU("ru", "ru", "Русский"),
  EN("en", "en", "English");

  private final String tag;
  private final String prefix;
  private final String ownName;
  private final Locale locale;

  private static final Map<String, Language> BY_TAG = by(Language::tag);
  private static final Map<String, Language> BY_PREFIX = by(Language::prefix);

  Language(String tag, String prefix, String ownName) {
    this.tag = tag;
    this.prefix = prefix;
    this.ownName = ownName;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The BCP 47 tag, also the key in the API and the value stored. */
  @JsonValue
  public String tag() {
    return tag;
  }

  /** The first part of a public address, as on the state portal: {@code oz, uz, ru, en}. */
  public String prefix() {
    return prefix;
  }

  /** How the language calls itself, for the language switch. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Language> ofTag(String tag) {
    return Optional.ofNullable(BY_TAG.get(tag));
  }

  public static Optional<Language> ofPrefix(String prefix) {
    return Optional.ofNullable(BY_PREFIX.get(prefix));
  }

  private static Map<String, Language> by(Function<Language, String> name) {
    return Arrays.stream(values()).collect(Collectors.toMap(name, Function.identity()));
  }
}
