package uz.minbar.monitoring.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.house.Outside.GRAPH;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import uz.minbar.house.Desk;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.outside.graph.GraphRefusal;

/** From a post on a page to a mention of the office whose token reads it. */
@HouseTest
class FacebookModuleTest extends OnePage {

  @Test
  void aPostIsAMentionOfTheOwnOfficeOnly() {
    var other = house.organisation();
    String mine = topic(office);
    String theirs = topic(other);
    var at = house.clock().instant().minus(Duration.ofHours(2));
    String post =
        GRAPH.share(page, "Maktabda " + word + " ochildi. 🎉", "Batafsil", "Saytda oʻqing", at);
    String source = source(office, token);
    pass("a mention", () -> mentions(office, mine).size() == 1);
    var mention = mentions(office, mine).get(0);
    assertThat(mention.get("title").asString()).isEqualTo("Maktabda " + word + " ochildi. 🎉");
    assertThat(mention.get("text").asString()).contains("Batafsil", "Saytda oʻqing");
    assertThat(mention.get("author").asString()).isEqualTo("Namuna sahifasi");
    assertThat(mention.get("url").asString()).startsWith("https://www.facebook.com/" + page);
    assertThat(Instant.parse(mention.get("publishedAt").asString()))
        .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
    var shown = office.get(BASE + "/sources/" + source).json();
    assertThat(shown.get("title").asString()).isEqualTo("Namuna sahifasi");
    assertThat(shown.get("address").asString()).isEqualTo(page);
    visit(source);
    pass("nothing twice", () -> state(source).equals("unchanged"));
    assertThat(health(source).get("items").asInt()).isEqualTo(1);
    GRAPH.edit(page, post, "Maktabda " + word + " yopildi. 🎉");
    visit(source);
    String id = mention.get("id").asString();
    pass(
        "a change",
        () -> mentions(office, mine).get(0).get("title").asString().contains("yopildi"));
    assertThat(Desk.of(house, office).get("/desk/monitoring/mentions/" + id).body())
        .contains("ochildi", "yopildi");
    assertThat(mentions(other, theirs)).isEmpty();
    isClosedTo(other, source);
    // With a token of its own the same page is another source, and its posts are its own.
    String second = source(other, GRAPH.token(page));
    assertThat(second).isNotEqualTo(source);
    pass("theirs", () -> mentions(other, theirs).size() == 1);
    assertThat(mentions(office, mine)).hasSize(1);
  }

  /** Who may not even know of a source can neither see nor take it. */
  private void isClosedTo(Office other, String source) {
    assertThat(other.get(BASE + "/sources/" + source).status()).isEqualTo(404);
    var _ = Desk.of(house, other).submit("/desk/monitoring/sources/" + source + "/restore", "");
    assertThat(other.get(BASE + "/sources/" + source).status()).isEqualTo(404);
    assertThatThrownBy(() -> take(other, source))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void take(Office by, String source) {
    by.rows(
        () ->
            house
                .jdbc()
                .sql(
                    """
                    insert into monitoring_subscription (organisation, source, created_at) values (?, ?::uuid, now())
                    """)
                .params(by.organisation().value(), source)
                .update());
  }

  @Test
  void olderPostsAreReadUntilAKnownOneAndNoFurtherThanTwoPages() {
    var at = house.clock().instant().minus(Duration.ofDays(2));
    for (int i = 0; i < 60; i++) {
      var _ = GRAPH.post(page, "Xabar " + i + " " + word, at.plus(Duration.ofMinutes(i)));
    }
    String source = source(office, token);
    pass("two pages", () -> health(source).get("items").asInt() == 50);
    assertThat(GRAPH.calls(page)).hasSize(2);
    var _ = GRAPH.post(page, "Yangi " + word, at.plus(Duration.ofHours(3)));
    visit(source);
    pass("the new one", () -> health(source).get("items").asInt() == 51);
    assertThat(GRAPH.calls(page)).hasSize(3).allMatch(call -> call.status() == 200);
    GRAPH.usage("X-App-Usage", "{\"call_count\":97,\"total_time\":1,\"total_cputime\":1}");
    visit(source);
    pass("a rest", () -> GRAPH.calls(page).size() == 4 && state(source).equals("unchanged"));
    pass(
        "of an hour",
        () -> Instant.parse(held()).isAfter(house.clock().instant().plusSeconds(3000)));
  }

  @Test
  void eachRefusalOfThePlatformIsSaidInWords() {
    String source = source(office, token);
    pass("a visit", () -> state(source).equals("empty"));
    refuses(source, GraphRefusal.WITHOUT_RIGHT, "pages_read_engagement");
    refuses(source, GraphRefusal.NO_PAGE, "eʼlon qilinmagan");
    refuses(source, GraphRefusal.LATER, "vaqtincha");
    // A limit holds all pages of the office, for as long as the platform says.
    GRAPH.usage(
        "X-Business-Use-Case-Usage",
        "{\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":20}]}");
    refuses(source, GraphRefusal.LIMIT, "chegarasi");
    GRAPH.usage("X-Business-Use-Case-Usage", "");
    int calls = GRAPH.calls(page).size();
    visit(source);
    pass("the host is held", () -> Instant.parse(held()).isAfter(house.clock().instant()));
    assertThat(Duration.between(house.clock().instant(), Instant.parse(held())))
        .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    assertThat(GRAPH.calls(page)).hasSize(calls);
    house.clock().advance(Duration.ofMinutes(21));
    pass("well again", () -> state(source).equals("empty"));
  }

  private void refuses(String source, GraphRefusal refusal, String word) {
    GRAPH.next(page, refusal);
    visit(source);
    pass(refusal.name(), () -> health(source).path("lastError").asString("").contains(word));
    assertThat(state(source)).isEqualTo("failing");
  }
}
