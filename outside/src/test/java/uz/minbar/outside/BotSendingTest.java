package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Bot API's rules of sending, one by one. */
class BotSendingTest {

  private static final String CHANNEL = "@namuna_kanali";

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final BotCaller bot = new BotCaller(telegram);
  private long id;

  @BeforeEach
  void open() {
    id = telegram.addChannel(CHANNEL, "Namuna tumani");
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void takesAMessageAndAnswersItsNumber() {
    var answer = bot.call("sendMessage", Map.of("chat_id", CHANNEL, "text", "  Salom, tuman!\n"));
    assertThat(answer.at("/ok").asBoolean()).isTrue();
    assertThat(answer.at("/result/message_id").asLong()).isEqualTo(1);
    assertThat(answer.at("/result/chat/id").asLong()).isEqualTo(id);
    assertThat(answer.at("/result/chat/username").asString()).isEqualTo("namuna_kanali");
    assertThat(answer.at("/result/text").asString()).isEqualTo("Salom, tuman!");
    assertThat(telegram.visible(CHANNEL))
        .extracting(ChannelPost::text)
        .containsExactly("Salom, tuman!");
  }

  @Test
  void takesFormsUploadsAndAddressesWithTheId() {
    bot.form("sendMessage", Map.of("chat_id", Long.toString(id), "text", "oʻzbekcha & shakl"));
    bot.upload("sendMessage", Map.of("chat_id", CHANNEL, "text", "qismlar"), Map.of());
    bot.get("/bot" + telegram.token() + "/sendmessage?chat_id=" + id + "&text=sorov");
    assertThat(telegram.messages(id))
        .extracting(ChannelPost::text)
        .containsExactly("oʻzbekcha & shakl", "qismlar", "sorov");
  }

  @Test
  void knowsOneTokenOnly() {
    var answer =
        bot.post(URI.create(telegram.api() + "/bot1:wrong/getMe"), "application/json", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"error_code\":401", "Unauthorized");
    assertThat(bot.call("getMe", Map.of()).at("/result/username").asString())
        .isEqualTo(telegram.botName());
    refuses(bot.call("sendPigeon", Map.of()), 404, "Not Found");
  }

  @Test
  void refusesChatsItMayNotWriteTo() {
    refuses(send(Map.of("text", "x")), 400, "Bad Request: chat_id is empty");
    refuses(send(Map.of("chat_id", "@yoq", "text", "x")), 400, "Bad Request: chat not found");
    telegram.role(CHANNEL, TelegramStandIn.Role.STRANGER);
    refuses(text("x"), 403, "Forbidden: bot is not a member of the channel chat");
    telegram.role(CHANNEL, TelegramStandIn.Role.KICKED);
    refuses(text("x"), 403, "Forbidden: bot was kicked from the channel chat");
    telegram.role(CHANNEL, TelegramStandIn.Role.WITHOUT_RIGHT);
    refuses(text("x"), 400, "Bad Request: need administrator rights in the channel chat");
    assertThat(
            bot.call("getChatMember", Map.of("chat_id", CHANNEL, "user_id", 7_000_000_001L))
                .at("/result/can_post_messages")
                .asBoolean())
        .isFalse();
    assertThat(telegram.messages(CHANNEL)).isEmpty();
  }

  @Test
  void countsLengthAfterParsingInUtf16Units() {
    refuses(text(" \n "), 400, "Bad Request: message text is empty");
    assertThat(text("a".repeat(4096)).at("/ok").asBoolean()).isTrue();
    refuses(text("a".repeat(4097)), 400, "Bad Request: message is too long");
    refuses(text("😀".repeat(2049)), 400, "Bad Request: message is too long");
    String marked = "<b>" + "a".repeat(4090) + "</b>&lt;&gt;";
    assertThat(
            send(Map.of("chat_id", CHANNEL, "text", marked, "parse_mode", "HTML"))
                .at("/ok")
                .asBoolean())
        .isTrue();
  }

  @Test
  void checksEntitiesAgainstTheText() {
    var answer = entities("😀 Yoʻl", List.of(Map.of("type", "bold", "offset", 3, "length", 4)));
    assertThat(answer.at("/result/entities/0/offset").asInt()).isEqualTo(3);
    assertThat(telegram.visible(CHANNEL).getFirst().html()).isEqualTo("😀 <b>Yoʻl</b>");
    refuses(
        entities("Yoʻl", List.of(Map.of("type", "bold", "offset", 2, "length", 9))),
        400,
        "Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16"
            + " offset 4");
    refuses(
        entities("😀", List.of(Map.of("type", "bold", "offset", 1, "length", 1))),
        400,
        "Bad Request: entity beginning at UTF-16 offset 1 begins or ends in a middle of a UTF-16"
            + " symbol");
    refuses(
        entities("Yoʻl", List.of(Map.of("type", "blink", "offset", 0, "length", 1))),
        400,
        "Bad Request: can't parse MessageEntity: Field \"type\" has unknown value");
  }

  @Test
  void takesARealPhotoWithAShortCaption() {
    var answer = photo("Yangi koʻprik", BotCaller.PNG);
    assertThat(answer.at("/result/caption").asString()).isEqualTo("Yangi koʻprik");
    String file = answer.at("/result/photo/0/file_id").asString();
    assertThat(
            bot.call("sendPhoto", Map.of("chat_id", CHANNEL, "photo", file)).at("/ok").asBoolean())
        .isTrue();
    refuses(
        photo("a".repeat(1025), BotCaller.PNG), 400, "Bad Request: message caption is too long");
    refuses(
        photo("", "rasm emas, matn xolos".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        400,
        "Bad Request: IMAGE_PROCESS_FAILED");
    refuses(
        photo("", java.util.Arrays.copyOf(BotCaller.PNG, 10 * 1024 * 1024 + 1)),
        400,
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is"
            + " 10485760 bytes");
    refuses(
        bot.call("sendPhoto", Map.of("chat_id", CHANNEL, "photo", "https://x.example/a.jpg")),
        400,
        "Bad Request: wrong file identifier/HTTP URL specified");
    assertThat(telegram.visible(CHANNEL)).hasSize(2).allMatch(post -> post.photos() == 1);
  }

  @Test
  void takesAlbumsOfTwoToTen() {
    var answer = album(3, Map.of("a0", BotCaller.PNG, "a1", BotCaller.PNG, "a2", BotCaller.PNG));
    assertThat(answer.at("/result").size()).isEqualTo(3);
    assertThat(telegram.visible(CHANNEL)).extracting(ChannelPost::album).doesNotContainNull();
    assertThat(telegram.visible(CHANNEL).getFirst().text()).isEqualTo("Sarlavha");
    String size = "Bad Request: there must be 2-10 media in an album";
    refuses(album(1, Map.of("a0", BotCaller.PNG)), 400, size);
    refuses(album(11, Map.of("a0", BotCaller.PNG)), 400, size);
    refuses(
        album(2, Map.of("a0", BotCaller.PNG)),
        400,
        "Bad Request: wrong file identifier/HTTP URL specified");
    assertThat(telegram.visible(CHANNEL)).hasSize(3);
  }

  private JsonNode album(int size, Map<String, byte[]> files) {
    var media = new java.util.ArrayList<Map<String, Object>>();
    for (int i = 0; i < size; i++) {
      media.add(
          Map.of("type", "photo", "media", "attach://a" + i, "caption", i == 0 ? "Sarlavha" : ""));
    }
    return bot.upload(
        "sendMediaGroup",
        Map.of("chat_id", CHANNEL, "media", BotCall.JSON.writeValueAsString(media)),
        files);
  }

  private JsonNode photo(String caption, byte[] bytes) {
    return bot.upload(
        "sendPhoto", Map.of("chat_id", CHANNEL, "caption", caption), Map.of("photo", bytes));
  }

  private JsonNode entities(String text, List<Map<String, Object>> entities) {
    return send(Map.of("chat_id", CHANNEL, "text", text, "entities", entities));
  }

  private JsonNode text(String text) {
    return send(Map.of("chat_id", CHANNEL, "text", text));
  }

  private JsonNode send(Map<String, ?> fields) {
    return bot.call("sendMessage", fields);
  }

  private static void refuses(JsonNode answer, int code, String description) {
    assertThat(answer.path("description").asString("")).isEqualTo(description);
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
  }
}
