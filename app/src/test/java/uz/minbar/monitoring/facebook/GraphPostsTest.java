package uz.minbar.monitoring.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the platform answers, as it comes and as it should not. */
class GraphPostsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void aPostWithASharedLink() throws GraphFailure {
    var read =
        posts(
            """
            {"data":[{"id":"1_2","message":"Yangi bogʻcha ochildi.\\n\\nBatafsil 👇","created_time":"2026-03-02T09:00:00+0000",
              "permalink_url":"https://www.facebook.com/namuna/posts/2","from":{"name":"Namuna tumani","id":"1"},
              "attachments":{"data":[{"title":"Bogʻcha haqida","description":"Yangi bogʻcha ochildi."}]}}],
             "paging":{"cursors":{"before":"a","after":"b"},"next":"https://graph.example/?access_token=X&after=b"}}
            """);
    assertThat(read.posts())
        .containsExactly(
            new GraphPost(
                "1_2",
                "https://www.facebook.com/namuna/posts/2",
                "Yangi bogʻcha ochildi.",
                "Yangi bogʻcha ochildi.\n\nBatafsil 👇\nBogʻcha haqida",
                "Namuna tumani",
                "2026-03-02T09:00:00+0000"));
    assertThat(read.page()).isEqualTo("Namuna tumani");
    assertThat(read.after()).isEqualTo("b");
  }

  @Test
  void theOldestPostsLeadNowhere() throws GraphFailure {
    assertThat(posts("{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"b\"}}}").after()).isEmpty();
    assertThat(posts("{\"data\":[]}").page()).isEmpty();
  }

  @Test
  void whatIsMissingOrNullIsDoneWithout() throws GraphFailure {
    assertThat(one("\"story\":\"Namuna tumani oʻz rasmini yangiladi.\"").title())
        .isEqualTo("Namuna tumani oʻz rasmini yangiladi.");
    var bare =
        one(
            "\"message\":\"Сув йўқ\",\"story\":null,\"from\":null,\"permalink_url\":null,"
                + "\"created_time\":null,\"attachments\":null");
    assertThat(bare)
        .isEqualTo(
            new GraphPost("1_2", "https://www.facebook.com/1_2", "Сув йўқ", "Сув йўқ", "", ""));
    assertThat(
            one("\"attachments\":{\"data\":[{\"title\":\"Havola\"},{\"description\":null}]}")
                .text())
        .isEqualTo("Havola");
    // Neither a picture without a word nor a post without an id can be told or known again.
    assertThat(
            posts(
                    "{\"data\":[{\"id\":\"1_2\"},{\"message\":\"a\"},{\"id\":\"1_3\",\"message\":\" \"},null,7]}")
                .posts())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org/1", "::", "http://[", "//x y"})
  void anAddressThatIsNoneIsMadeOfTheId(String address) throws GraphFailure {
    assertThat(one("\"message\":\"a\",\"permalink_url\":\"" + address + "\"").address())
        .isEqualTo("https://www.facebook.com/1_2");
  }

  @Test
  void anAddressWithoutItsSiteGetsIt() throws GraphFailure {
    assertThat(one("\"message\":\"a\",\"permalink_url\":\"/namuna/posts/2\"").address())
        .isEqualTo("https://www.facebook.com/namuna/posts/2");
  }

  @Test
  void aLongLineIsCutAtASentenceOrAWord() throws GraphFailure {
    String sentence = "Diqqat! Bugun soat oʻnda markaziy maydonda sayyor qabul oʻtkaziladi.";
    assertThat(title(sentence + " " + "Aholi taklif etiladi ".repeat(9))).isEqualTo(sentence);
    String words = title("Қишлоқларда ичимлик суви таъминоти ".repeat(9));
    assertThat(words).hasSizeLessThanOrEqualTo(160).endsWith("…");
    assertThat(words.replace("…", "").split(" "))
        .containsOnly("Қишлоқларда", "ичимлик", "суви", "таъминоти");
    assertThat(title("\\n \\nIkkinchi qator\\nUchinchi")).isEqualTo("Ikkinchi qator");
    assertThat(title("x".repeat(100_000))).hasSize(160);
  }

  @Property
  void noTitleIsLongOrHalfALetter(@ForAll String text) throws GraphFailure {
    for (String message : new String[] {text, "😀".repeat(200) + text, "a" + "😀".repeat(200)}) {
      var read =
          posts("{\"data\":[{\"id\":\"1\",\"message\":" + JSON.writeValueAsString(message) + "}]}");
      for (var post : read.posts()) {
        assertThat(post.title()).hasSizeLessThanOrEqualTo(160);
        assertThat(post.title().endsWith("\uD83D…")).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"data\"", "{\"data\":{}}", "{\"data\":null}"})
  void whatIsNoListSaysSo(String body) {
    assertThatThrownBy(() -> posts(body))
        .isInstanceOf(GraphFailure.class)
        .hasMessage("monitoring.fault.facebookUnreadable");
  }

  private static String title(String message) throws GraphFailure {
    return one("\"message\":\"" + message + "\"").title();
  }

  private static GraphPost one(String fields) throws GraphFailure {
    return posts("{\"data\":[{\"id\":\"1_2\"," + fields + "}]}").posts().getFirst();
  }

  private static GraphPosts posts(String body) throws GraphFailure {
    return GraphPosts.of(JSON.readTree(body), null);
  }
}
