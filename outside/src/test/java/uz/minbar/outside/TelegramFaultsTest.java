package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each mishap: what the caller sees, and whether the message is out. */
class TelegramFaultsTest {

  private static final String CHANNEL = "@namuna_kanali";

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final BotCaller bot = new BotCaller(telegram);

  @BeforeEach
  void open() {
    telegram.addChannel(CHANNEL, "Namuna tumani");
    // A kept connection is the harder case: clients repeat silently on it if they may.
    send("birinchi");
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void refusesWithoutTaking() {
    telegram.next(Fault.answer429(7));
    var tooMany = send("x");
    assertThat(tooMany.path("error_code").asInt()).isEqualTo(429);
    assertThat(tooMany.at("/parameters/retry_after").asInt()).isEqualTo(7);
    telegram.next(Fault.PARSE_ERROR);
    assertThat(send("x").path("description").asString("")).contains("can't parse entities");
    telegram.next(Fault.answer5xx(503));
    assertThat(bot.post("sendMessage", "application/json", json("x")).statusCode()).isEqualTo(503);
    assertThat(telegram.messages(CHANNEL)).hasSize(1);
    send("endi boʻldi");
    assertThat(telegram.messages(CHANNEL)).hasSize(2);
    assertThat(telegram.tooEarly()).isEqualTo(1);
  }

  @Test
  void cutsBeforeTaking() {
    telegram.next(Fault.CUT_BEFORE_TAKING);
    assertThatThrownBy(() -> send("x")).isInstanceOf(UncheckedIOException.class);
    assertThat(telegram.messages(CHANNEL)).hasSize(1);
    assertThat(telegram.log(CHANNEL)).hasSize(2);
  }

  @Test
  void takesAndThenCuts() {
    telegram.next(CHANNEL, Fault.CUT_AFTER_TAKING);
    assertThatThrownBy(() -> send("ketdi")).isInstanceOf(UncheckedIOException.class);
    assertThat(telegram.messages(CHANNEL))
        .extracting(ChannelPost::text)
        .containsExactly("birinchi", "ketdi");
    var last = telegram.log(CHANNEL).getLast();
    assertThat(last.taken()).isTrue();
    assertThat(last.status()).isZero();
  }

  @Test
  void takesAndThenTheGatewayFails() {
    telegram.next(Fault.TAKEN_5XX);
    assertThat(bot.post("sendMessage", "application/json", json("ketdi")).statusCode())
        .isEqualTo(502);
    assertThat(telegram.messages(CHANNEL)).hasSize(2);
  }

  @Test
  void staysSilent() {
    var _ = bot.impatient();
    telegram.next(Fault.NOTHING);
    telegram.next(Fault.TAKEN_NOTHING);
    assertThatThrownBy(() -> send("yoʻq")).hasMessageContaining("timed out");
    assertThatThrownBy(() -> send("bor")).hasMessageContaining("timed out");
    assertThat(telegram.messages(CHANNEL))
        .extracting(ChannelPost::text)
        .containsExactly("birinchi", "bor");
  }

  @Test
  void stopsInTheMiddleOfItsAnswer() throws Exception {
    telegram.next(CHANNEL, Fault.TAKEN_HALF_ANSWER);
    try (var line = new Socket("127.0.0.1", telegram.api().getPort())) {
      String path = "/bot%s/sendMessage?chat_id=%s&text=yarim".formatted(telegram.token(), CHANNEL);
      line.getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      var in =
          new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
      line.setSoTimeout(300);
      assertThatThrownBy(() -> in.lines().forEach(_ -> {}))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
    assertThat(telegram.messages(CHANNEL)).extracting(ChannelPost::text).contains("yarim");
  }

  @Test
  void answersLateButWell() {
    telegram.next(Fault.slow(Duration.ofMillis(150)));
    long start = System.nanoTime();
    assertThat(send("sekin").path("ok").asBoolean()).isTrue();
    assertThat(System.nanoTime() - start).isGreaterThan(150_000_000L);
  }

  @Test
  void keepsTheMishapsOfOneChatFromOthers() {
    telegram.addChannel("@boshqa", "Boshqa");
    telegram.next("@boshqa", Fault.answer429(3));
    assertThat(send("x").path("ok").asBoolean()).isTrue();
    assertThat(
            bot.call("sendMessage", Map.of("chat_id", "@boshqa", "text", "x"))
                .path("error_code")
                .asInt())
        .isEqualTo(429);
  }

  @Test
  void misbehavesByChanceAndTheLogTellsTheTruth() {
    telegram.misbehave(new Random(7), 0.5);
    for (int i = 0; i < 60; i++) {
      try {
        var _ = bot.post("sendMessage", "application/json", json("no. " + i));
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageNotContaining("timed out");
      }
    }
    telegram.behave();
    var log = telegram.log(CHANNEL);
    assertThat(log).hasSize(61);
    assertThat(log.stream().filter(call -> call.fault() != null).count()).isBetween(15L, 45L);
    assertThat(log.stream().filter(TelegramStandIn.Call::taken).count())
        .isEqualTo(telegram.messages(CHANNEL).size());
    assertThat(log.stream().filter(call -> call.taken() && call.status() != 200)).isNotEmpty();
  }

  @Test
  void neverLogsTheToken() {
    assertThat(telegram.log().toString()).doesNotContain(telegram.token());
  }

  private JsonNode send(String text) {
    return bot.call("sendMessage", Map.of("chat_id", CHANNEL, "text", text));
  }

  private static byte[] json(String text) {
    return BotCall.JSON.writeValueAsBytes(Map.of("chat_id", CHANNEL, "text", text));
  }
}
