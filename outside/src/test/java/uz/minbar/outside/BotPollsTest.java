package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Polls are taken, voted in and stopped once, and nobody changes them. */
class BotPollsTest {

  private static final String CHANNEL = "@namuna_kanali";

  private final TelegramStandIn telegram = TelegramStandIn.start();
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
  void countsVotesUntilItIsStoppedAndIsStoppedOnce() {
    assertThat(ask("Bozor qayerda boʻlsin?", "Markazda", "Chekkada").at("/result/poll/question"))
        .hasToString("\"Bozor qayerda boʻlsin?\"");
    telegram.people().vote(CHANNEL, 1, 0, 3);
    telegram.people().vote(CHANNEL, 1, 1, 1);
    var stopped = stop(1);
    assertThat(stopped.at("/result/options/0/voter_count").asInt()).isEqualTo(3);
    assertThat(stopped.at("/result/total_voter_count").asInt()).isEqualTo(4);
    assertThat(stopped.at("/result/is_closed").asBoolean()).isTrue();
    assertThat(description(stop(1))).isEqualTo("Bad Request: poll has already been closed");
    assertThatThrownBy(() -> telegram.people().vote(CHANNEL, 1, 0, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(description(stop(9))).isEqualTo("Bad Request: message with poll to stop not found");
    telegram.post(CHANNEL, "Xabar");
    assertThat(description(stop(2))).isEqualTo("Bad Request: message is not a poll");
  }

  @Test
  void nobodyChangesIt() {
    ask("Bozor qayerda boʻlsin?", "Markazda", "Chekkada");
    assertThat(
            description(
                bot.call(
                    "editMessageText", Map.of("chat_id", CHANNEL, "message_id", 1, "text", "x"))))
        .isEqualTo("Bad Request: message can't be edited");
  }

  @ParameterizedTest
  @CsvSource({
    "300, 12, 100, ",
    "301, 2, 1, poll question length must not exceed 300",
    "0, 2, 1, poll question must be non-empty",
    "1, 1, 1, poll must have at least 2 option",
    "1, 13, 1, poll can't have more than 12 options",
    "1, 2, 101, poll options length must not exceed 100",
    "1, 2, 0, poll options must be non-empty"
  })
  void keepsToTheLimits(int question, int answers, int answer, String refusal) {
    var sent =
        ask(
            "s".repeat(question),
            Collections.nCopies(answers, "j".repeat(answer)).toArray(String[]::new));
    assertThat(description(sent)).isEqualTo(refusal == null ? "" : "Bad Request: " + refusal);
  }

  @Test
  void standsOnThePageWithSharesAndVoters() {
    ask("Bozor <qayerda> boʻlsin?", "Markazda", "Chekkada");
    telegram.people().vote(CHANNEL, 1, 0, 2);
    telegram.people().vote(CHANNEL, 1, 1, 1);
    var page = Jsoup.parse(page());
    assertThat(page.select(".tgme_widget_message_poll_question").text())
        .isEqualTo("Bozor <qayerda> boʻlsin?");
    assertThat(page.select(".tgme_widget_message_poll_option_text").eachText())
        .containsExactly("Markazda", "Chekkada");
    assertThat(page.select(".tgme_widget_message_poll_option_percent").eachText())
        .containsExactly("67%", "33%");
    assertThat(page.select(".tgme_widget_message_voters").text()).isEqualTo("3");
    assertThat(page.select(".tgme_widget_message_poll_type").text()).isEqualTo("Anonymous Poll");
    stop(1);
    assertThat(page()).contains("Final Results");
  }

  private String page() {
    return bot.get("/s/namuna_kanali").body();
  }

  private JsonNode ask(String question, String... answers) {
    var options = List.of(answers).stream().map(answer -> Map.of("text", answer)).toList();
    return bot.call(
        "sendPoll", Map.of("chat_id", CHANNEL, "question", question, "options", options));
  }

  private JsonNode stop(long message) {
    return bot.call("stopPoll", Map.of("chat_id", CHANNEL, "message_id", message));
  }

  private static String description(JsonNode answer) {
    return answer.path("description").asString("");
  }
}
