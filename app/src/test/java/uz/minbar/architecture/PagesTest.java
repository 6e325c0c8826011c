package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages obey the content policy by their text already: nothing inline, nothing from elsewhere. */
class PagesTest {

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\sstyle=|\\son[a-z]+=\"|hx-on|<style|javascript:"),
          Pattern.compile("<script(?![^>]*(?:src=|application/(?:ld\\+)?json))"),
          Pattern.compile("(?:src|href|action)=\"(?:https?:)?//"));
  private static final Pattern POST =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

  @Test
  void nothingIsInlineAndNothingComesFromElsewhere() {
    var faults = new TreeSet<String>();
    for (var file : Sources.files(Sources.RESOURCES.resolve("templates"), ".jte")) {
      for (var rule : FORBIDDEN) {
        rule.matcher(Sources.read(file))
            .results()
            .forEach(found -> faults.add(file.getFileName() + found.group()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyFormOfTheDeskCarriesItsToken() {
    var faults = new TreeSet<String>();
    for (var file : Sources.files(Sources.RESOURCES.resolve("templates"), ".jte")) {
      if (file.toString().contains("/open/") || file.endsWith("frame/open.jte")) {
        continue; // No session there: a form changes something only for who holds its link.
      }
      POST.matcher(Sources.read(file))
          .results()
          .filter(form -> !form.group(1).contains("frame.csrf"))
          .forEach(_ -> faults.add(file.getFileName().toString()));
    }
    assertThat(faults).isEmpty();
  }
}
