package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages show what the channel has, in the structure readers rely on. */
class TelegramPagesTest {

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final BotCaller bot = new BotCaller(telegram);

  @BeforeEach
  void open() {
    telegram.addChannel("namuna_kanali", "Namuna <tumani>");
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void showsAPostAsTheRealPageDoes() {
    telegram.post(
        "@namuna_kanali",
        "Yoʻl #tamir\nhttps://x.example/a?b=1 <script>",
        Instant.parse("2026-11-20T05:00:00Z"));
    var page = page("/s/namuna_kanali");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Namuna <tumani>");
    var message = page.expectFirst("div.tgme_widget_message_wrap > div.tgme_widget_message");
    assertThat(message.attr("data-post")).isEqualTo("namuna_kanali/1");
    var text = message.expectFirst(".tgme_widget_message_text");
    assertThat(text.select("br")).hasSize(1);
    assertThat(text.select("a").eachText()).containsExactly("#tamir", "https://x.example/a?b=1");
    assertThat(text.text()).endsWith("<script>");
    assertThat(message.select("a.tgme_widget_message_date > time").attr("datetime"))
        .isEqualTo("2026-11-20T05:00:00+00:00");
    assertThat(message.select(".tgme_widget_message_views").text()).isNotEmpty();
    assertThat(page("/namuna_kanali/1").select(".tgme_widget_message")).hasSize(1);
  }

  @Test
  void turnsPagesOfTwenty() {
    for (int i = 1; i <= 45; i++) {
      telegram.post("@namuna_kanali", "No. " + i);
    }
    var page = page("/s/namuna_kanali");
    assertThat(page.select(".tgme_widget_message")).hasSize(20);
    assertThat(page.expectFirst(".tgme_widget_message_text").text()).isEqualTo("No. 26");
    String older = page.select(".js-messages_more_wrap a[href*=before=]").attr("href");
    assertThat(older).isEqualTo("/s/namuna_kanali?before=26");
    assertThat(page(older).expectFirst(".tgme_widget_message_text").text()).isEqualTo("No. 6");
    var oldest = page("/s/namuna_kanali?before=6");
    assertThat(oldest.select(".tgme_widget_message")).hasSize(5);
    assertThat(oldest.select("[href*=before=]")).isEmpty();
    assertThat(page("/s/namuna_kanali?q=no.%2045").select(".tgme_widget_message")).hasSize(1);
  }

  @Test
  void showsEditsPhotosAndAlbumsAndHidesWhatIsGone() {
    bot.call("sendMessage", Map.of("chat_id", "@namuna_kanali", "text", "eski"));
    bot.call("sendMessage", Map.of("chat_id", "@namuna_kanali", "text", "xato"));
    bot.call(
        "editMessageText", Map.of("chat_id", "@namuna_kanali", "message_id", 1, "text", "yangi"));
    bot.call("deleteMessage", Map.of("chat_id", "@namuna_kanali", "message_id", 2));
    bot.upload(
        "sendMediaGroup",
        Map.of(
            "chat_id",
            "@namuna_kanali",
            "media",
            "[{\"type\":\"photo\",\"media\":\"attach://a\",\"caption\":\"Albom\"},{\"type\":\"photo\",\"media\":\"attach://b\"}]"),
        Map.of("a", BotCaller.PNG, "b", BotCaller.PNG));
    var page = page("/s/namuna_kanali");
    assertThat(page.select(".tgme_widget_message_text").eachText())
        .containsExactly("yangi", "Albom");
    assertThat(page.expectFirst(".tgme_widget_message_meta").text()).startsWith("edited");
    var photos = page.select(".tgme_widget_message_grouped_wrap a.tgme_widget_message_photo_wrap");
    assertThat(photos).hasSize(2);
    assertThat(photos.attr("href")).endsWith("?single");
    String style = photos.attr("style");
    String file = style.substring(style.indexOf("url('") + 5, style.indexOf("')"));
    var picture = bot.get(file);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  void hasNoPageForHiddenAndUnknownChannels() {
    telegram.preview("@namuna_kanali", false);
    var hidden = bot.get("/s/namuna_kanali");
    assertThat(hidden.statusCode()).isEqualTo(302);
    assertThat(hidden.headers().firstValue("Location")).hasValue("/namuna_kanali");
    var unknown = bot.get("/s/yoq_kanal");
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).doesNotContain("tgme_widget_message", "og:title");
  }

  @Test
  void showsAPostLateWhereThePageIsCached() {
    telegram.post("@namuna_kanali", "eski", Instant.now().minusSeconds(90));
    telegram.post("@namuna_kanali", "yangi");
    telegram.pageLag("@namuna_kanali", Duration.ofMinutes(1));
    assertThat(page("/s/namuna_kanali").select(".tgme_widget_message_text").eachText())
        .containsExactly("eski");
    telegram.pageLag("@namuna_kanali", Duration.ZERO);
    assertThat(page("/s/namuna_kanali").select(".tgme_widget_message")).hasSize(2);
  }

  @Test
  void failsWhenTold() {
    telegram.nextPage("namuna_kanali", Fault.answer5xx(503));
    assertThat(bot.get("/s/namuna_kanali").statusCode()).isEqualTo(503);
    assertThat(bot.get("/s/namuna_kanali").statusCode()).isEqualTo(200);
  }

  private Document page(String path) {
    return Jsoup.parse(bot.get(path).body());
  }
}
