package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's HTML: what passes, and the words and bytes of each refusal. */
class PostHtmlTest {

  @Test
  void readsTagsAndCharacters() {
    var post =
        PostHtml.read(
            "<b>Suv &amp; <i>gaz</i></b> &lt;3 &#8212; &nbsp; <a"
                + " href=\"https://x.example/?a=1&amp;b=2\">bu yerda</a>");
    assertThat(post.text()).isEqualTo("Suv & gaz <3 — &nbsp; bu yerda");
    assertThat(post.entities())
        .extracting(PostEntity::type)
        .containsExactly("bold", "italic", "text_link");
    assertThat(post.entities().getLast().url()).isEqualTo("https://x.example/?a=1&b=2");
    assertThat(PostHtml.read(post.html())).isEqualTo(post);
  }

  @Test
  void trimsAndMovesTheEntities() {
    var post = PostHtml.read("\n  <b>Yoʻl</b> \n");
    assertThat(post.text()).isEqualTo("Yoʻl");
    assertThat(post.entities()).containsExactly(new PostEntity("bold", 0, 4, null));
  }

  @Test
  void keepsAHundredEntities() {
    assertThat(PostHtml.read("<b>x</b> ".repeat(120)).entities()).hasSize(100);
  }

  @Test
  void losesTheLinkOfABadAddressNotTheText() {
    var post = PostHtml.read("<a href=\"javascript:alert(1)\">bos</a>");
    assertThat(post.text()).isEqualTo("bos");
    assertThat(post.entities()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "oʻ<p>x</p> | Unsupported start tag \"p\" at byte offset 3",
        "a<br>b | Unsupported start tag \"br\" at byte offset 1",
        "5 < 6 | Unsupported start tag \"\" at byte offset 2",
        "<b>x | Can't find end tag corresponding to start tag \"b\"",
        "x</b> | Unexpected end tag at byte offset 1",
        "<b><i>x</b></i> | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        "<b | Unclosed start tag at byte offset 0",
        "<a href=x | Unclosed start tag at byte offset 0",
        "<b>x</b | Unclosed end tag at byte offset 4",
        "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"
      })
  void refusesBrokenMarkup(String html, String words) {
    assertThatThrownBy(() -> PostHtml.read(html))
        .isInstanceOf(BotRefusal.class)
        .hasMessage("Bad Request: can't parse entities: " + words);
  }

  @Test
  void writesCrossingEntitiesNested() {
    var post =
        new PostText(
            "abcdef",
            java.util.List.of(
                new PostEntity("bold", 0, 4, null), new PostEntity("italic", 2, 4, null)));
    assertThat(post.html()).isEqualTo("<b>ab<i>cd</i></b><i>ef</i>");
  }
}
