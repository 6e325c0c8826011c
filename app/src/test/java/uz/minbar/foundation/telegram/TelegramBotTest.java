package uz.minbar.foundation.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;

/** The client knows of each call what became of it: done, refused, not sent, or unknown. */
class TelegramBotTest {

  private static final String CHANNEL = "@namuna_kanali";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> TAGS =
      List.of("p b i u s blockquote ul ol li a h2 table tr td div code".split(" "));
  private static final List<String> WORDS =
      List.of("Yoʻl| |\n|😀|suv | gaz|&lt;b&gt;|&nbsp;|a&amp;b|<br>|<hr>".split("\\|"));

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final String token = telegram.token();
  private final TelegramBot bot =
      new TelegramBot(telegram.api().toString(), JSON, Duration.ofSeconds(10));
  private final TelegramBot impatient =
      new TelegramBot(telegram.api().toString(), JSON, Duration.ofMillis(400));

  @BeforeEach
  void open() {
    telegram.addChannel(CHANNEL, "Namuna tumani");
    // A kept connection is the harder case: a client might repeat on it by itself.
    assertThat(send("birinchi")).isInstanceOf(TelegramAnswer.Done.class);
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void sendsEditsAndDeletes() {
    var text =
        TelegramText.builder()
            .paragraph("Suv <keldi> & ketdi", "bold")
            .link("Batafsil", "https://x.example/1")
            .make();
    var done = (TelegramAnswer.Done) bot.sendMessage(token, CHANNEL, text);
    long id = done.result().path("message_id").asLong();
    assertThat(telegram.visible(CHANNEL).getLast().html())
        .isEqualTo(
            "<b>Suv &lt;keldi&gt; &amp; ketdi</b>\n\n<a href=\"https://x.example/1\">Batafsil</a>");
    assertThat(bot.editText(token, CHANNEL, id, plain("tuzatildi")))
        .isInstanceOf(TelegramAnswer.Done.class);
    assertThat(telegram.visible(CHANNEL).getLast().text()).isEqualTo("tuzatildi");
    assertThat(refused(bot.editText(token, CHANNEL, id, plain("tuzatildi"))).says("not modified"))
        .isTrue();
    assertThat(bot.delete(token, CHANNEL, id)).isInstanceOf(TelegramAnswer.Done.class);
    assertThat(telegram.visible(CHANNEL)).hasSize(1);
    assertThat(refused(bot.delete(token, CHANNEL, id)).says("not found")).isTrue();
  }

  @Test
  void sendsOnePictureAndAlbums() throws IOException {
    TelegramMedium photo = new TelegramMedium.Photo(jpeg());
    assertThat(bot.sendMedia(token, CHANNEL, List.of(photo), plain("bitta")))
        .isInstanceOf(TelegramAnswer.Done.class);
    assertThat(bot.sendMedia(token, CHANNEL, Collections.nCopies(10, photo), plain("oʻnta")))
        .isInstanceOf(TelegramAnswer.Done.class);
    var posts = telegram.visible(CHANNEL);
    assertThat(posts).hasSize(12);
    assertThat(posts.subList(1, 12)).allMatch(post -> post.photos() == 1);
    assertThat(posts.get(2).text()).isEqualTo("oʻnta");
    assertThat(posts.subList(3, 12)).extracting(ChannelPost::text).containsOnly("");
    long id = posts.get(2).id();
    assertThat(bot.editCaption(token, CHANNEL, id, plain("yangi")))
        .isInstanceOf(TelegramAnswer.Done.class);
    assertThat(
            refused(bot.sendMedia(token, CHANNEL, Collections.nCopies(11, photo), plain("")))
                .code())
        .isEqualTo(400);
  }

  @Test
  void tellsWhyItWasRefused() {
    assertThat(refused(bot.getMe("1:yolgon")).code()).isEqualTo(401);
    assertThat(refused(bot.getMe("1:yolgon token/ne")).code()).isEqualTo(401);
    assertThat(refused(bot.getChat(token, "@yoq_kanal")).says("chat not found")).isTrue();
    assertThat(refused(send("x".repeat(4097))).says("too long")).isTrue();
    telegram.role(CHANNEL, TelegramStandIn.Role.KICKED);
    assertThat(refused(send("x")).code()).isEqualTo(403);
  }

  @Test
  void tellsHowLongToWaitAndWhereAGroupWent() {
    telegram.next(Fault.answer429(17));
    assertThat(refused(send("x")).retryAfter()).isEqualTo(17);
    String group = Long.toString(telegram.addGroup("Xodimlar"));
    long moved = telegram.migrate(group);
    assertThat(refused(bot.sendMessage(token, group, plain("x"))).migratedTo()).isEqualTo(moved);
  }

  @Test
  void waitsAlsoWhereAGatewayNamesNoTime() throws IOException {
    var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          byte[] page = "<h1>429</h1>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(429, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    gateway.start();
    try {
      var behind =
          new TelegramBot(
              "http://127.0.0.1:" + gateway.getAddress().getPort(), JSON, Duration.ofSeconds(10));
      assertThat(refused(behind.getMe(token)).retryAfter()).isEqualTo(30);
    } finally {
      gateway.stop(0);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Kind.class,
      names = {"CUT_BEFORE_TAKING", "CUT_AFTER_TAKING", "SERVER_ERROR", "TAKEN_SERVER_ERROR"})
  void doesNotKnowWhatACutLineOrAFaultOfTheirsMeans(Fault.Kind kind) {
    telegram.next(new Fault(kind, 502));
    assertThat(send("ikkinchi")).isInstanceOf(TelegramAnswer.Unknown.class);
    // Whatever happened, it happened once: nothing was repeated behind our back.
    assertThat(telegram.log(CHANNEL)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Kind.class,
      names = {"NOTHING", "TAKEN_NOTHING", "TAKEN_HALF_ANSWER"})
  void givesUpOnSilenceWithoutClaimingToKnow(Fault.Kind kind) {
    telegram.next(new Fault(kind, 0));
    assertThat(impatient.sendMessage(token, CHANNEL, plain("ikkinchi")))
        .isInstanceOf(TelegramAnswer.Unknown.class);
    assertThat(telegram.log(CHANNEL)).hasSize(2);
  }

  @Test
  void knowsThatNothingLeftWhereNobodyListens() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    assertThat(
            new TelegramBot("http://127.0.0.1:" + port, JSON, Duration.ofSeconds(5)).getMe(token))
        .isInstanceOf(TelegramAnswer.NotSent.class);
    assertThat(new TelegramBot("http://yoq.invalid", JSON, Duration.ofSeconds(20)).getMe(token))
        .isInstanceOf(TelegramAnswer.NotSent.class);
    // Speaks no TLS: the handshake fails before the request.
    assertThat(
            new TelegramBot(
                    telegram.api().toString().replace("http:", "https:"),
                    JSON,
                    Duration.ofSeconds(5))
                .getMe(token))
        .isNotInstanceOf(TelegramAnswer.Done.class);
  }

  @Test
  void neverClaimsWhatIsNotSoUnderChance() {
    telegram.misbehave(new Random(11), 0.4);
    int done = 0;
    int unknown = 0;
    for (int i = 0; i < 80; i++) {
      switch (send("no. " + i)) {
        case TelegramAnswer.Done _ -> done++;
        case TelegramAnswer.Unknown _ -> unknown++;
        case TelegramAnswer.Refused refused -> assertThat(refused.retryAfter()).isEqualTo(1);
        case TelegramAnswer.NotSent _ -> throw new AssertionError("it was sent");
      }
    }
    int out = telegram.visible(CHANNEL).size() - 1;
    assertThat(done).isPositive().isLessThanOrEqualTo(out);
    assertThat(out).isLessThanOrEqualTo(done + unknown);
    assertThat(telegram.log(CHANNEL)).hasSize(81);
  }

  @Test
  void countsAsTelegramCountsWhateverTheHtml() {
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String html = html(random, 4);
      var text = TelegramText.builder().paragraph("Sarlavha 😀", "bold").html(html).make();
      if (text.length() > TelegramText.MOST_TEXT) {
        continue;
      }
      assertThat(bot.sendMessage(token, CHANNEL, text))
          .as(html)
          .isInstanceOf(TelegramAnswer.Done.class);
      assertThat(telegram.visible(CHANNEL).getLast().text()).as(html).isEqualTo(text.text());
    }
  }

  private static String html(Random random, int depth) {
    var html = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      if (depth == 0 || random.nextInt(3) == 0) {
        html.append(WORDS.get(random.nextInt(WORDS.size())));
      } else {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        html.append('<')
            .append(tag)
            .append(tag.equals("a") ? " href=\"https://x.example/\"" : "")
            .append('>');
        html.append(html(random, depth - 1)).append("</").append(tag).append('>');
      }
    }
    return html.toString();
  }

  private TelegramAnswer send(String words) {
    return bot.sendMessage(token, CHANNEL, plain(words));
  }

  private static TelegramText plain(String words) {
    return new TelegramText(words, List.of());
  }

  private static TelegramAnswer.Refused refused(TelegramAnswer answer) {
    assertThat(answer).isInstanceOf(TelegramAnswer.Refused.class);
    return (TelegramAnswer.Refused) answer;
  }

  private static byte[] jpeg() throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes))
        .isTrue();
    return bytes.toByteArray();
  }
}
