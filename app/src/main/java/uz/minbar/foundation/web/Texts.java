package uz.minbar.foundation.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
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

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  Texts() {
    for (var language : Language.values()) {
      texts.put(language, read(language));
    }
  }

  /** The text of that key; a key that nobody wrote is shown in brackets and fails a test. */
  public String get(Language language, String key, Object... arguments) {
    var text = of(language).get(key);
    if (text == null) {
      return "[" + key + "]";
    }
    return arguments.length == 0 && text.indexOf('{') < 0 ? text : fill(language, text, arguments);
  }

  public boolean has(String key) {
    return of(Language.UZ_LATN).containsKey(key);
  }

  /** All keys of a language, for the test that looks for missing ones. */
  public Set<String> keys(Language language) {
    return Set.copyOf(of(language).keySet());
  }

  private Map<String, String> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static String fill(Language language, String text, Object... arguments) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              int index = Integer.parseInt(place.group(1));
              Object argument = index < arguments.length ? arguments[index] : "";
              String forms = place.group(2);
              return Matcher.quoteReplacement(
                  forms == null
                      ? String.valueOf(argument)
                      : form(language, ((Number) argument).longValue(), forms.split("\\|", -1)));
            });
  }

  private static String form(Language language, long number, String[] forms) {
    if (language == Language.UZ_LATN || language == Language.UZ_CYRL) {
      return counted(language, number, forms[0]);
    }
    int form =
        switch (language) {
          case RU -> russianForm(Math.abs(number));
          default -> number == 1 ? 0 : 1;
        };
    return forms[Math.min(form, forms.length - 1)];
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

  private static Map<String, String> read(Language language) {
    var read = new HashMap<String, String>();
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

  private static void readFile(Resource file, Map<String, String> into) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach((key, text) -> into.put((String) key, (String) text));
  }
}
