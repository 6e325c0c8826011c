package uz.minbar.newsroom.comments;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FlatTest {

  @Test
  void aPassageIsFoundAgainWhenTheTextAroundItMoved() {
    String before = Flat.of("<p>Suv keldi. Suv ketdi.</p><p>Gaz keldi.</p>").words();
    int second = before.lastIndexOf("Suv");
    var passage = Passage.of(before, second, second + 3);
    String after =
        Flat.of("<h2>Yangi</h2><p>Bugun Suv keldi, Suv ketdi.</p><p>Gaz keldi.</p>").words();
    assertThat(passage.in(after)).isEqualTo(after.lastIndexOf("Suv"));
    assertThat(passage.in("Boshqa matn")).isEqualTo(-1);
  }

  @Test
  void wordsAreReplacedAndMarkupStays() {
    assertThat(replaced("<p>Quvur  <b>ertaga</b> ulanadi.</p>", "Quvur ertaga", "Tarmoq bugun"))
        .isEqualTo("<p>Tarmoq bugun<b></b> ulanadi.</p>");
    assertThat(replaced("<p>A &lt;b&gt; B</p>", "<b>", "&")).isEqualTo("<p>A &amp; B</p>");
    assertThat(replaced("<p>Bir ikki uch</p>", "ikki ", "")).isEqualTo("<p>Bir uch</p>");
    assertThat(replaced("<ul><li>bir</li><li>ikki</li></ul>", "ikki", "uch"))
        .isEqualTo("<ul><li>bir</li><li>uch</li></ul>");
  }

  @Test
  void overTwoParagraphsNothingIsReplaced() {
    assertThat(replaced("<p>Bir</p><p>ikki</p>", "Bir ikki", "x")).isEqualTo("none");
  }

  @Property(tries = 300)
  void whatIsReplacedStandsThereAndNothingElseMoves(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String one,
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String two,
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String instead) {
    String html = "<p>" + one + " <i>" + two + "</i> 1</p><p>2 " + one + "</p>";
    var flat = Flat.of(html);
    int at = flat.words().indexOf(two + " 1");
    String changed = flat.with(at, at + two.length(), instead).orElseThrow();
    assertThat(Flat.of(changed).words()).isEqualTo(one + " " + instead + " 1 2 " + one);
  }

  private static String replaced(String html, String quote, String instead) {
    var flat = Flat.of(html);
    int at = flat.words().indexOf(quote);
    return flat.with(at, at + quote.length(), instead).orElse("none");
  }
}
