package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  Language(String tag, String prefix, String ownName) {
    this.tag = tag;
    this.prefix = prefix;
    this.ownName = ownName;
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
    return Locale.forLanguageTag(tag);
  }

  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  public static Optional<Language> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(language -> language.prefix.equals(prefix)).findFirst();
  }
}
