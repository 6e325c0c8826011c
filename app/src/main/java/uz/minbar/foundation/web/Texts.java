package uz.minbar.foundation.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.Language;
import uz.uzbektext.script.Script;

/**
 * The words of the interface: {@code messages/<room>/[part.]<language>.properties}. Uzbek in Latin
 * script is the master; Cyrillic is made from it by the build and written by nobody.
 *
 * <p>{@code {0}} stands for an argument; {@code {0|файл|файла|файлов}} for the form of a noun that
 * goes with the number (Russian: one, few, many; English: one, other). In Uzbek {@code {0|ta}} is
 * the number in words up to ten: "uchta", and "12 ta"; {@code {0|tasi}} and {@code {0|Ta}} alike.
 */
@Component
public class Texts {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^}]*))?}");

  private static final List<String> UZBEK_NUMBERS =
      List.of(
          "bitta",
          "ikkita",
          "uchta",
          "toʻrtta",
          "beshta",
          "oltita",
          "yettita",
          "sakkizta",
          "toʻqqizta",
          "oʻnta");

  private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);

  Texts() {
    for (var language : Language.values()) {
      texts.put(language, read(language));
    }
  }

  /** The text of that key; a key that nobody wrote is shown in brackets and fails a test. */
  public String get(Language language, String key, Object... arguments) {
    var text = of(language).get(key);
    return text == null ? "[" + key + "]" : text.in(language, arguments);
  }

  public boolean has(String key) {
    return of(Language.UZ_LATN).containsKey(key);
  }

  /** All keys of a language, for the test that looks for missing ones. */
  public Set<String> keys(Language language) {
    return Set.copyOf(of(language).keySet());
  }

  private Map<String, Text> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  /**
   * A text, taken apart once: words and places in turns, words first and last.
   *
   * @param places none in a text without arguments
   */
  private record Text(List<String> words, List<Place> places) {

    static Text of(String written) {
      var words = new ArrayList<String>();
      var places = new ArrayList<Place>();
      var place = PLACE.matcher(written);
      int from = 0;
      while (place.find()) {
        words.add(written.substring(from, place.start()));
        String forms = place.group(2);
        places.add(
            new Place(
                Integer.parseInt(place.group(1)),
                forms == null ? List.of() : List.of(forms.split("\\|", -1))));
        from = place.end();
      }
      words.add(written.substring(from));
      return new Text(words, places);
    }

    String in(Language language, Object... arguments) {
      if (places.isEmpty()) {
        return words.getFirst();
      }
      var whole = new StringBuilder(words.getFirst());
      for (int i = 0; i < places.size(); i++) {
        whole.append(places.get(i).in(language, arguments)).append(words.get(i + 1));
      }
      return whole.toString();
    }
  }

  /**
   * @param forms of a noun that goes with the number; none where the argument stands as it is
   */
  private record Place(int index, List<String> forms) {

    String in(Language language, Object... arguments) {
      Object argument = index < arguments.length ? arguments[index] : "";
      return forms.isEmpty()
          ? String.valueOf(argument)
          : form(language, ((Number) argument).longValue(), forms);
    }
  }

  private static String form(Language language, long number, List<String> forms) {
    if (language == Language.UZ_LATN || language == Language.UZ_CYRL) {
      return counted(language, number, forms.getFirst());
    }
    int form =
        switch (language) {
          case RU -> russianForm(Math.abs(number));
          default -> number == 1 ? 0 : 1;
        };
    return forms.get(Math.min(form, forms.size() - 1));
  }

  private static String counted(Language language, long number, String form) {
    if (number < 1 || number > UZBEK_NUMBERS.size()) {
      return number + " " + form.toLowerCase(Locale.ROOT);
    }
    String word = UZBEK_NUMBERS.get((int) number - 1);
    String written = language == Language.UZ_CYRL ? Script.toCyrillic(word) : word;
    String begun =
        Character.isUpperCase(form.charAt(0))
            ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1)
            : written;
    return begun + form.substring(2);
  }

  private static int russianForm(long number) {
    long ten = number % 10;
    long hundred = number % 100;
    if (ten == 1 && hundred != 11) {
      return 0;
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
  }

  private static Map<String, Text> read(Language language) {
    var read = new HashMap<String, Text>();
    try {
      var resolver = new PathMatchingResourcePatternResolver(Texts.class.getClassLoader());
      for (var file :
          resolver.getResources("classpath*:messages/*/*" + language.tag() + ".properties")) {
        readFile(file, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private static void readFile(Resource file, Map<String, Text> into) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach((key, text) -> into.put((String) key, Text.of((String) text)));
  }
}
