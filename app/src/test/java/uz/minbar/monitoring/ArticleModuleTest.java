package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.MentionId;
import uz.minbar.outside.feeds.FeedItem;

/** An item whose feed says little is completed from its page. */
@HouseTest
class ArticleModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;
  @Autowired Monitoring monitoring;

  @Test
  void textAuthorTimeAndPicturesComeFromThePage() {
    var office = house.organisation();
    String word = House.word("sahifa");
    var published = Instant.parse("2026-11-20T04:00:00Z");
    var made = office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    String topic = made.json().get("id").asString();
    SITES.page(
        "/" + word + "/1",
        """
        <html><head><title>Suv keldi</title><meta name="author" content="Andoza Sinova">
        <meta property="article:published_time" content="%s"><meta property="og:image" content="/suv.jpg"></head>
        <body><div class="menu"><a href="/">Bosh sahifa</a></div><div class="post-content"><p>%s</p><p>%s</p></div>
        """
            .formatted(
                published,
                "Namuna tumaniga ichimlik suvi keldi, deb xabar berdi mahalla faollari. ".repeat(4),
                "Bu haqda %s axborot xizmati ham maʼlum qildi, tafsilotlar keyinroq. "
                    .formatted(word)));
    String path = "/" + word + ".rss";
    var bare =
        new FeedItem("/" + word + "/1", "Suv keldi", "/" + word + "/1", "Teaser", null, null, null);
    var _ = SITES.feed(path).add(bare);
    office.post(
        BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + SITES.address(path) + "\"}");
    await(
        "a mention by the page's text",
        () -> office.get(BASE + "/mentions?topic=" + topic).json().get("items").size() == 1);
    var shown = office.get(BASE + "/mentions?topic=" + topic).json().get("items").get(0);
    assertThat(shown.get("author").asString()).isEqualTo("Andoza Sinova");
    assertThat(shown.get("publishedAt").asString()).isEqualTo(published.toString());
    assertThat(shown.get("text").asString())
        .startsWith("Namuna tumaniga")
        .endsWith("keyinroq.")
        .doesNotContain("Bosh sahifa");
    var id = new MentionId(UUID.fromString(shown.get("id").asString()));
    var mention = office.as(() -> monitoring.mention(id).orElseThrow());
    String picture = SITES.address(path).resolve("/suv.jpg").toString();
    assertThat(mention.pictures()).containsExactly(picture);
  }
}
