package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uz.uzbektext.script.Script;

/** Every text stands in three languages, is used, and Uzbek is written with the right signs. */
class TextsTest {

  private static final List<String> LANGUAGES = List.of("uz-Latn", "ru", "en");
  private static final Pattern USE =
      Pattern.compile("page\\.t\\(\\s*\"([a-z]+\\.[A-Za-z0-9_.-]+)\"\\s*[,)]");
  private static final Pattern WRONG_SIGN = Pattern.compile("\\p{L}['`’‘´ʹ′]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|[^}]*)?}");
  private static final Pattern BUILT = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*\\.)\"");

  private static Map<String, String> texts(String language) throws Exception {
    var all = new HashMap<String, String>();
    for (Path file :
        Sources.files(Sources.RESOURCES.resolve("messages"), language + ".properties")) {
      var properties = new Properties();
      properties.load(new StringReader(Sources.read(file)));
      properties.forEach((key, text) -> all.put((String) key, (String) text));
    }
    return all;
  }

  @Test
  void noTextIsMissingInAnyLanguage() throws Exception {
    var uzbek = new TreeSet<>(texts("uz-Latn").keySet());
    assertThat(uzbek).isNotEmpty();
    for (var language : LANGUAGES) {
      assertThat(new TreeSet<>(texts(language).keySet())).as(language).isEqualTo(uzbek);
    }
  }

  @Test
  void translationsFillTheSamePlaces() throws Exception {
    var uzbek = texts("uz-Latn");
    for (var language : LANGUAGES) {
      texts(language)
          .forEach(
              (key, text) ->
                  assertThat(places(text))
                      .as(language + " " + key)
                      .isEqualTo(places(uzbek.getOrDefault(key, ""))));
    }
  }

  @Test
  void uzbekIsWrittenWithItsOwnSigns() throws Exception {
    texts("uz-Latn")
        .forEach(
            (key, text) ->
                assertThat(WRONG_SIGN.matcher(text).find()).as(key + "=" + text).isFalse());
  }

  @Test
  void theBuildMakesCyrillicOfEachText() throws Exception {
    var uzbek = texts("uz-Latn");
    var cyrillic = new HashMap<String, String>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (var file : resolver.getResources("classpath*:messages/*/*uz-Cyrl.properties")) {
      var properties = new Properties();
      properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
      properties.forEach((key, text) -> cyrillic.put((String) key, (String) text));
    }
    uzbek.replaceAll((_, text) -> Script.toCyrillic(text));
    assertThat(cyrillic).isEqualTo(uzbek);
  }

  @Test
  void everyKeyThatIsUsedIsWritten() throws Exception {
    var written = texts("uz-Latn").keySet();
    var missing = new TreeSet<String>();
    for (var file : Sources.files(Sources.RESOURCES.resolve("templates"), ".jte")) {
      USE.matcher(Sources.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !written.contains(key))
          .forEach(key -> missing.add(file.getFileName() + " " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws Exception {
    var text = new StringBuilder();
    Sources.files(Sources.RESOURCES.resolve("templates"), ".jte")
        .forEach(file -> text.append(Sources.read(file)));
    Sources.files(Sources.APP, ".java").forEach(file -> text.append(Sources.read(file)));
    String all = text.toString();
    // A key put together at run time ("room.state." + word) uses all keys that begin so.
    var prefixes = new HashSet<String>();
    BUILT.matcher(all).results().forEach(found -> prefixes.add(found.group(1)));
    var unused = new TreeSet<String>();
    for (var key : texts("uz-Latn").keySet()) {
      if (!all.contains("\"" + key + "\"") && prefixes.stream().noneMatch(key::startsWith)) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Set<String> places(String text) {
    var places = new TreeSet<String>();
    PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
    return places;
  }
}
