package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.Newsroom;

/** An update is done once, however often it comes and wherever the program is killed. */
@HouseTest
class OnceModuleTest {

  /** Bots that no stand-in knows: nobody but the test hears them. */
  private static final AtomicLong BOTS = new AtomicLong(42);

  private static final long CHAT = 5;

  @Autowired House house;
  @Autowired Bots bots;
  @Autowired PhoneLinks links;
  @Autowired Receiving receiving;
  @Autowired Newsroom newsroom;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;

  Office office;
  long bot;

  @BeforeEach
  void aTelephone() {
    office = house.organisation();
    bot = BOTS.incrementAndGet();
    bots.add(bot, "sinov_bot");
    var me = office.signedIn();
    links.link(bot, CHAT, new PhoneLinks.Asked(me.organisation(), me.person()));
  }

  @AfterEach
  void leave() {
    links.unlink(office.signedIn().person());
  }

  @Test
  void theSameUpdateTwiceIsOneDraft() {
    receiving.take(bot, words(100, "Bir\n\nmatn"));
    receiving.take(bot, words(100, "Bir\n\nmatn"));
    receiving.take(bot, words(99, "Eski\n\nmatn"));
    assertThat(drafts()).isEqualTo(1);
    receiving.take(bot, words(101, "Ikki\n\nmatn"));
    assertThat(drafts()).isEqualTo(2);
    assertThat(bots.next(bot)).isEqualTo(102);
  }

  @Test
  void nodesThatTakeTheSameUpdateAtOnceMakeOneDraft() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> take =
          () -> {
            receiving.take(bot, words(7, "Bir\n\nmatn"));
            return true;
          };
      for (var taken : nodes.invokeAll(List.of(take, take, take, take))) {
        assertThat(taken.get()).isTrue();
      }
    }
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void whatWasUndoneIsDoneAgainOnce() {
    transaction.executeWithoutResult(
        killed -> {
          receiving.take(bot, words(500, "Bir\n\nmatn"));
          killed.setRollbackOnly();
        });
    assertThat(drafts()).isZero();
    assertThat(bots.next(bot)).isZero();
    receiving.take(bot, words(500, "Bir\n\nmatn"));
    receiving.take(bot, words(500, "Bir\n\nmatn"));
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedIsTakenAndLeavesNothing() {
    receiving.take(bot, press(600, "approve:018f0000-0000-7000-8000-000000000000:1"));
    assertThat(bots.next(bot)).isEqualTo(601);
    receiving.take(bot, press(601, "approve:" + "x".repeat(50)));
    assertThat(bots.next(bot)).isEqualTo(602);
    assertThat(drafts()).isZero();
  }

  @Test
  void aNodeHearsABotAloneAsLongAsItHoldsIt() {
    var one = UUID.randomUUID();
    var two = UUID.randomUUID();
    var time = Duration.ofSeconds(40);
    assertThat(bots.hold(bot, one, time)).isTrue();
    assertThat(bots.hold(bot, two, time)).isFalse();
    assertThat(bots.hold(bot, one, time)).isTrue();
    bots.letGo(one);
    assertThat(bots.hold(bot, two, time)).isTrue();
    house.clock().advance(Duration.ofSeconds(41));
    assertThat(bots.hold(bot, one, time)).isTrue();
  }

  @Test
  void afterLongSilenceNumbersBeginAnew() {
    receiving.take(bot, words(9_000, "Bir\n\nmatn"));
    house.clock().advance(Duration.ofDays(4));
    assertThat(bots.next(bot)).isZero();
    receiving.take(bot, words(30, "Ikki\n\nmatn"));
    receiving.take(bot, words(30, "Ikki\n\nmatn"));
    assertThat(drafts()).isEqualTo(2);
    assertThat(bots.next(bot)).isEqualTo(31);
  }

  private int drafts() {
    return office.as(() -> newsroom.list(MaterialFilter.ALL, null, 20).items().size());
  }

  private Update words(long id, String text) {
    return update(Map.of("update_id", id, "message", Map.of("chat", chat(), "text", text)));
  }

  private Update press(long id, String data) {
    var press = Map.of("id", "1", "data", data, "message", Map.of("chat", chat()));
    return update(Map.of("update_id", id, "callback_query", press));
  }

  private static Map<String, Object> chat() {
    return Map.of("id", CHAT, "type", "private");
  }

  private Update update(Map<String, Object> update) {
    return Update.of(json.readTree(json.writeValueAsString(update)));
  }
}
