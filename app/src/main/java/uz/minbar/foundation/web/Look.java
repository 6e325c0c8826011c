package uz.minbar.foundation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to see our pages: light or dark, size, contrast, with or without pictures.
 * Kept in a cookie that is set only when they choose something: nobody gets one for reading.
 *
 * @param theme "light", "dark", or "" for what the machine prefers
 * @param size "larger", "largest", or "" for the usual one
 */
public record Look(String theme, String size, boolean contrast, boolean textual) {

  static final String COOKIE = "look";
  static final Look USUAL = new Look("", "", false, false);

  private static final List<String> THEMES = List.of("light", "dark");
  private static final List<String> SIZES = List.of("larger", "largest");

  static Look of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .map(Look::ofWords)
        .findFirst()
        .orElse(USUAL);
  }

  /** The value of {@code data-theme}; null leaves the attribute out. */
  public @Nullable String dataTheme() {
    return theme.isEmpty() ? null : theme;
  }

  /** The classes of the root element; null leaves the attribute out. */
  public @Nullable String classes() {
    String words =
        Stream.of(size, contrast ? "contrast" : "", textual ? "textual" : "")
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? null : words;
  }

  /** This look with one thing changed; words that mean nothing change nothing. */
  Look with(String thing, String value) {
    return switch (thing) {
      case "theme" -> new Look(known(THEMES, value), size, contrast, textual);
      case "size" -> new Look(theme, known(SIZES, value), contrast, textual);
      case "contrast" -> new Look(theme, size, value.equals("on"), textual);
      case "pictures" -> new Look(theme, size, contrast, value.equals("off"));
      case "usual" -> USUAL;
      default -> this;
    };
  }

  String words() {
    return Stream.of(theme, size, contrast ? "contrast" : "", textual ? "textual" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("."));
  }

  private static Look ofWords(String words) {
    var all = List.of(words.split("\\.", 8));
    return new Look(
        first(THEMES, all), first(SIZES, all), all.contains("contrast"), all.contains("textual"));
  }

  private static String first(List<String> known, List<String> words) {
    return known.stream().filter(words::contains).findFirst().orElse("");
  }

  private static String known(List<String> known, String value) {
    return known.contains(value) ? value : "";
  }
}
