package uz.minbar.foundation.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;

/** Reading back finds what is there, and says so when it cannot see. */
class TelegramPageTest {

  private final TelegramStandIn telegram = TelegramStandIn.start();
  private final TelegramPage page =
      new TelegramPage(telegram.preview().toString(), Duration.ofMillis(1500));

  @BeforeEach
  void open() {
    telegram.addChannel("namuna_kanali", "Namuna tumani");
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void readsThePostsWithTheirTimes() {
    var at = Instant.parse("2026-11-20T05:00:00Z");
    telegram.post("@namuna_kanali", "Suv #keldi\n\nhttps://x.example/?a=1&b=2 <b>", at);
    assertThat(page.posts("namuna_kanali", null))
        .hasValue(
            List.of(
                new TelegramPage.Post(
                    1, "Suv #keldi\n\nhttps://x.example/?a=1&b=2 <b>", at, 55L, null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "987,987",
    "1.2K,1200",
    "15K,15000",
    "3.45M,3450000",
    "1B,1000000000",
    "views,",
    "'',",
    "-5,"
  })
  void viewsAreRoundedAndWhatIsNoCountIsUnknown(String written, Long views) {
    var post =
        TelegramPage.parse(
                "<div class=tgme_widget_message data-post=x/1><span class=tgme_widget_message_views>"
                    + written
                    + "</span></div>")
            .orElseThrow()
            .posts()
            .getFirst();
    assertThat(post.views()).isEqualTo(views);
  }

  @Test
  void aPollIsReadWithItsAnswersSharesAndVoters() {
    var bot =
        new TelegramBot(
            telegram.api().toString(), JsonMapper.builder().build(), Duration.ofSeconds(10));
    var answers = List.of("Markazda 😀", "Chekkada");
    assertThat(bot.sendPoll(telegram.token(), "@namuna_kanali", "Bozor <qayerda>?", answers))
        .isInstanceOf(TelegramAnswer.Done.class);
    telegram.people().vote("@namuna_kanali", 1, 0, 1_500);
    telegram.people().vote("@namuna_kanali", 1, 1, 500);
    var post = page.posts("namuna_kanali", null).orElseThrow().getFirst();
    assertThat(post.text()).isEmpty();
    assertThat(post.poll())
        .isEqualTo(
            new TelegramPage.Poll(
                "Bozor <qayerda>?",
                List.of(
                    new TelegramPage.Choice("Markazda 😀", 75),
                    new TelegramPage.Choice("Chekkada", 25)),
                2_000L));
  }

  @Test
  void readsBackWhatTheBotSentWordForWord() {
    var bot =
        new TelegramBot(
            telegram.api().toString(), JsonMapper.builder().build(), Duration.ofSeconds(10));
    var text =
        TelegramText.builder()
            .paragraph("Rasmiy munosabat", "bold")
            .html("<p>Suv <i>bugun</i> keldi.</p><ul><li>birinchi</li><li>ikkinchi 😀</li></ul>")
            .link("Batafsil", "https://x.example/1")
            .make();
    assertThat(bot.sendMessage(telegram.token(), "@namuna_kanali", text))
        .isInstanceOf(TelegramAnswer.Done.class);
    assertThat(page.posts("namuna_kanali", null).orElseThrow().getLast().text())
        .isEqualTo(text.text());
  }

  @Test
  void turnsToOlderPages() {
    for (int i = 1; i <= 30; i++) {
      telegram.post("@namuna_kanali", "No. " + i);
    }
    assertThat(page.posts("namuna_kanali", null).orElseThrow())
        .hasSize(20)
        .first()
        .extracting(TelegramPage.Post::id)
        .isEqualTo(11L);
    assertThat(page.posts("namuna_kanali", 11L).orElseThrow())
        .hasSize(10)
        .last()
        .extracting(TelegramPage.Post::text)
        .isEqualTo("No. 10");
  }

  @Test
  void tellsAnEmptyChannelFromOneItCannotSee() {
    assertThat(page.posts("namuna_kanali", null)).hasValue(List.of());
    assertThat(page.posts("yoq_kanal", null)).isEmpty();
    telegram.preview("@namuna_kanali", false);
    assertThat(page.posts("namuna_kanali", null)).isEmpty();
    assertThat(page.posts("na muna", null)).isEmpty();
  }

  @Test
  void doesNotTakeAFaultForAnEmptyChannel() {
    for (var fault : List.of(Fault.answer5xx(503), Fault.answer429(5), Fault.NOTHING)) {
      telegram.nextPage("namuna_kanali", fault);
      assertThat(page.posts("namuna_kanali", null)).as(fault.toString()).isEmpty();
    }
  }
}
