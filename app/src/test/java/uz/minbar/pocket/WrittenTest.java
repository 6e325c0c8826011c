package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.telegram.TelegramText.Entity;
import uz.minbar.newsroom.Html;

class WrittenTest {

  private static final List<String> TYPES =
      List.of("bold", "italic", "underline", "strikethrough", "text_link", "url", "code", "custom");

  @Test
  void theFirstLineIsTheHeadlineAndBlankLinesPartParagraphs() {
    var written =
        Written.of("  Yangi maktab\n\nBugun ochildi.\nQirq sinf.\n\n \nHamma keldi.", List.of());
    assertThat(written.headline()).isEqualTo("Yangi maktab");
    assertThat(written.body()).isEqualTo("<p>Bugun ochildi.<br>Qirq sinf.</p><p>Hamma keldi.</p>");
    assertThat(Written.of("Faqat sarlavha", List.of()))
        .isEqualTo(new Written("Faqat sarlavha", ""));
    assertThat(Written.of(" \n ", List.of()).isEmpty()).isTrue();
  }

  @Test
  void whatWasMarkedStaysMarked() {
    String text = "Suv\n\nQalin va qiya, manzil namuna.example";
    var written =
        Written.of(
            text,
            List.of(
                new Entity("bold", 5, 5, null),
                new Entity("italic", 8, 10, null),
                new Entity("text_link", 14, 4, "https://namuna.example/a?b=1&c=2"),
                new Entity("url", text.indexOf("namuna"), 14, null)));
    assertThat(written.body())
        .isEqualTo(
            "<p><b>Qal</b><b><i>in</i></b><i> va </i><i><a"
                + " href=\"https://namuna.example/a?b=1&amp;c=2\">qiya</a></i>, manzil <a"
                + " href=\"https://namuna.example\">namuna.example</a></p>");
  }

  @Test
  void aLinkThatRunsSomethingIsNone() {
    var written =
        Written.of("A\n\nbosing", List.of(new Entity("text_link", 3, 6, "javascript:alert(1)")));
    assertThat(written.body()).isEqualTo("<p>bosing</p>");
  }

  @Test
  void aFirstLineThatIsNoHeadlineIsToldInTheBody() {
    String line = "soʻz ".repeat(60).strip();
    var written = Written.of(line, List.of());
    assertThat(written.headline()).hasSizeLessThanOrEqualTo(201).endsWith("…");
    assertThat(written.body()).isEqualTo("<p>" + line + "</p>");
    assertThat(Written.of("😀".repeat(150), List.of()).headline())
        .isEqualTo("😀".repeat(100) + "…");
  }

  @Property(tries = 500)
  void noWordIsLostAndTheHtmlIsWhole(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 7) Integer> types,
      @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 80) Integer> places,
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> pieces) {
    var text = new StringBuilder("Sarlavha\n\n");
    for (int piece : pieces) {
      text.append(
          List.of("a", " ", "\n", "\n\n", "<b>", "&amp;", "\"", "😀", "oʻ", "</p>").get(piece));
    }
    var entities = new ArrayList<Entity>();
    for (int i = 0; i < types.size() && 2 * i + 1 < places.size(); i++) {
      entities.add(
          new Entity(
              TYPES.get(types.get(i)),
              places.get(2 * i),
              places.get(2 * i + 1),
              "https://a.example"));
    }
    var written = Written.of(text.toString(), entities);
    assertThat(written.headline()).isEqualTo("Sarlavha");
    String told = Jsoup.parseBodyFragment(written.body()).body().select("p").text();
    assertThat(told.replaceAll("\\s+", "")).isEqualTo(text.substring(10).replaceAll("\\s+", ""));
    assertThat(Html.clean(written.body()).removed()).isEmpty();
    assertThat(Jsoup.parseBodyFragment(written.body()).body().html().replaceAll("\\s+", ""))
        .isEqualTo(
            Jsoup.parseBodyFragment(Html.clean(written.body()).html())
                .body()
                .html()
                .replaceAll("\\s+", ""));
  }
}
