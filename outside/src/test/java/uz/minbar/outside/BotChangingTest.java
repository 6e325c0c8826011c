package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Correcting, taking back, moving, and the limits of pace. */
class BotChangingTest {

  private static final String CHANNEL = "@namuna_kanali";

  private volatile Instant now = Instant.parse("2026-11-20T05:00:00Z");
  private final TelegramStandIn telegram = TelegramStandIn.start(0, () -> now);
  private final BotCaller bot = new BotCaller(telegram);

  @BeforeEach
  void open() {
    telegram.addChannel(CHANNEL, "Namuna tumani");
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void editsItsText() {
    send(CHANNEL, "Yoʻl yopildi");
    pass(Duration.ofMinutes(3));
    var answer = edit("editMessageText", 1, "text", "Yoʻl <b>ochildi</b>");
    assertThat(answer.at("/result/edit_date").asLong()).isEqualTo(now.getEpochSecond());
    var post = telegram.visible(CHANNEL).getFirst();
    assertThat(post.html()).isEqualTo("Yoʻl <b>ochildi</b>");
    assertThat(post.edited()).isEqualTo(now);
    assertThat(post.date()).isEqualTo(now.minusSeconds(180));
    assertThat(description(edit("editMessageText", 1, "text", "Yoʻl <b>ochildi</b>")))
        .startsWith("Bad Request: message is not modified");
    assertThat(description(edit("editMessageText", 9, "text", "x")))
        .isEqualTo("Bad Request: message to edit not found");
    assertThat(description(edit("editMessageCaption", 1, "caption", "x")))
        .isEqualTo("Bad Request: there is no caption in the message to edit");
  }

  @Test
  void editsACaptionAndAPhoto() {
    bot.upload(
        "sendPhoto", Map.of("chat_id", CHANNEL, "caption", "eski"), Map.of("photo", BotCaller.PNG));
    String before = String.valueOf(telegram.visible(CHANNEL).getFirst().photo());
    assertThat(edit("editMessageCaption", 1, "caption", "yangi").at("/result/caption").asString())
        .isEqualTo("yangi");
    assertThat(description(edit("editMessageText", 1, "text", "x")))
        .isEqualTo("Bad Request: there is no text in the message to edit");
    bot.upload(
        "editMessageMedia",
        Map.of(
            "chat_id", CHANNEL,
            "message_id", "1",
            "media", "{\"type\":\"photo\",\"media\":\"attach://p\",\"caption\":\"yangi\"}"),
        Map.of("p", BotCaller.PNG));
    var post = telegram.visible(CHANNEL).getFirst();
    assertThat(post.photo()).isNotEqualTo(before);
    assertThat(post.text()).isEqualTo("yangi");
  }

  @Test
  void deletesOnceAndInGroupsForTwoDaysOnly() {
    send(CHANNEL, "xato");
    pass(Duration.ofDays(30));
    assertThat(delete(CHANNEL, 1).at("/result").asBoolean()).isTrue();
    assertThat(description(delete(CHANNEL, 1)))
        .isEqualTo("Bad Request: message to delete not found");
    assertThat(telegram.visible(CHANNEL)).isEmpty();
    assertThat(telegram.messages(CHANNEL)).singleElement().matches(ChannelPost::deleted);
    String group = Long.toString(telegram.addGroup("Xodimlar"));
    send(group, "xato");
    pass(Duration.ofHours(49));
    assertThat(description(delete(group, 1))).isEqualTo("Bad Request: message can't be deleted");
  }

  @Test
  void namesTheNewIdOfAMigratedGroup() {
    String group = Long.toString(telegram.addGroup("Xodimlar"));
    long moved = telegram.migrate(group);
    var answer = send(group, "ogohlantirish");
    assertThat(answer.path("error_code").asInt()).isEqualTo(400);
    assertThat(answer.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(moved);
    assertThat(send(Long.toString(moved), "ogohlantirish").path("ok").asBoolean()).isTrue();
    assertThat(telegram.messages(group)).isEmpty();
  }

  @Test
  void limitsAChatToOneASecondAndTwentyAMinute() {
    telegram.limits(true);
    assertThat(send(CHANNEL, "1").path("ok").asBoolean()).isTrue();
    var refused = send(CHANNEL, "2");
    assertThat(refused.path("error_code").asInt()).isEqualTo(429);
    assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(1);
    assertThat(telegram.tooEarly()).isZero();
    assertThat(send(CHANNEL, "2").path("error_code").asInt()).isEqualTo(429);
    assertThat(telegram.tooEarly()).isEqualTo(1);
    for (int i = 2; i <= 20; i++) {
      pass(Duration.ofSeconds(1));
      assertThat(send(CHANNEL, "no. " + i).path("ok").asBoolean()).isTrue();
    }
    pass(Duration.ofSeconds(1));
    assertThat(send(CHANNEL, "21").at("/parameters/retry_after").asInt()).isEqualTo(40);
    pass(Duration.ofSeconds(40));
    assertThat(send(CHANNEL, "21").path("ok").asBoolean()).isTrue();
  }

  @Test
  void limitsAllChatsToThirtyASecond() {
    for (int i = 0; i < 31; i++) {
      telegram.addChannel("namuna_" + i, "Namuna " + i);
    }
    telegram.limits(true);
    for (int i = 0; i < 30; i++) {
      assertThat(send("@namuna_" + i, "salom").path("ok").asBoolean()).isTrue();
    }
    assertThat(send("@namuna_30", "salom").path("error_code").asInt()).isEqualTo(429);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private JsonNode send(String chat, String text) {
    return bot.call("sendMessage", Map.of("chat_id", chat, "text", text));
  }

  private JsonNode edit(String method, int message, String field, String text) {
    return bot.call(
        method,
        Map.of("chat_id", CHANNEL, "message_id", message, field, text, "parse_mode", "HTML"));
  }

  private JsonNode delete(String chat, int message) {
    return bot.call("deleteMessage", Map.of("chat_id", chat, "message_id", message));
  }

  private static String description(JsonNode answer) {
    return answer.path("description").asString("");
  }
}
