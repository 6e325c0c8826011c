package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People and their bot: what is given until it is confirmed, and what the platform refuses. */
class TelegramPeopleTest {

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final TelegramPeople people = telegram.people();
  private final BotCaller bot = new BotCaller(telegram);
  private final long person = people.person("Aziza");

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void anUpdateComesAgainUntilALaterCallConfirmsIt() {
    long first = people.writes(person, "bir");
    people.writes(person, "ikki");
    for (int i = 0; i < 2; i++) {
      assertThat(updates(0)).containsExactly("bir", "ikki");
    }
    assertThat(updates(first + 1)).containsExactly("ikki");
    assertThat(updates(0)).containsExactly("ikki");
    assertThat(updates(first + 2)).isEmpty();
    assertThat(people.unconfirmed()).isZero();
  }

  @Test
  void aCallWaitsForTheFirstUpdate() {
    var waiting =
        CompletableFuture.supplyAsync(() -> bot.call("getUpdates", Map.of("timeout", 20)));
    people.writes(person, "salom");
    assertThat(waiting.join().path("result").size()).isEqualTo(1);
  }

  @Test
  void twoListenersOrAWebhookAreAConflict() throws Exception {
    var first = CompletableFuture.supplyAsync(() -> bot.call("getUpdates", Map.of("timeout", 20)));
    while (people.polls() == 0) {
      Thread.onSpinWait();
    }
    assertThat(bot.call("getUpdates", Map.of()).path("ok").asBoolean()).isTrue();
    assertThat(first.join().path("error_code").asInt()).isEqualTo(409);
    people.webhook(true);
    assertThat(bot.call("getUpdates", Map.of()).path("description").asString(""))
        .contains("webhook is active");
  }

  @Test
  void theBotMayNotBeginAndNotGoOnWhereItIsBlocked() {
    assertThat(say("salom", "a").path("error_code").asInt()).isEqualTo(403);
    people.writes(person, "/start");
    assertThat(say("salom", "a").path("ok").asBoolean()).isTrue();
    people.blocks(person);
    assertThat(say("salom", "a").path("description").asString("")).contains("blocked");
  }

  @Test
  void aButtonHoldsSixtyFourBytesAndIsAnsweredOnce() {
    people.writes(person, "/start");
    assertThat(say("x", "ў".repeat(33)).path("description").asString(""))
        .contains("BUTTON_DATA_INVALID");
    long message = say("x", "ў".repeat(32)).at("/result/message_id").asLong();
    people.presses(person, message, "Ha");
    var press = bot.call("getUpdates", Map.of()).path("result").get(1).path("callback_query");
    assertThat(press.path("data").asString("")).isEqualTo("ў".repeat(32));
    var answer = Map.of("callback_query_id", press.path("id").asString(""));
    assertThat(bot.call("answerCallbackQuery", answer).path("ok").asBoolean()).isTrue();
    assertThat(bot.call("answerCallbackQuery", answer).path("error_code").asInt()).isEqualTo(400);
  }

  @Test
  void filesAreGivenUpToTwentyMegabytes() {
    people.file(person, "a.png", "image/png", BotCaller.PNG, BotCaller.PNG.length);
    people.file(person, "b.png", "image/png", new byte[20 * 1024 * 1024 + 1], 1);
    var updates = bot.call("getUpdates", Map.of()).path("result");
    var small = file(updates.get(0).at("/message/document/file_id").asString(""));
    assertThat(small.at("/result/file_path").asString("")).isNotEmpty();
    assertThat(
            bot.get("/file/bot" + telegram.token() + "/" + small.at("/result/file_path").asString())
                .statusCode())
        .isEqualTo(200);
    assertThat(
            file(updates.get(1).at("/message/document/file_id").asString(""))
                .path("description")
                .asString(""))
        .contains("file is too big");
  }

  private JsonNode file(String id) {
    return bot.call("getFile", Map.of("file_id", id));
  }

  private List<String> updates(long offset) {
    return bot.call("getUpdates", Map.of("offset", offset))
        .path("result")
        .findValuesAsString("text");
  }

  private JsonNode say(String text, String data) {
    return bot.call(
        "sendMessage",
        Map.of(
            "chat_id",
            person,
            "text",
            text,
            "reply_markup",
            Map.of(
                "inline_keyboard", List.of(List.of(Map.of("text", "Ha", "callback_data", data))))));
  }
}
