package uz.minbar.publishing.evergreen;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.Fault;

/** A material that stays true goes out again and again: once on each occasion, whatever happens. */
@HouseTest
class RepeatsModuleTest {

  @Autowired House house;
  @Autowired RepeatRounds rounds;

  private Evergreens evergreen;

  @BeforeEach
  void somethingIsOut() {
    evergreen = Evergreens.in(house);
  }

  @AfterEach
  void behave() {
    TELEGRAM.behave();
  }

  @Test
  void eachOccasionHasItsPostingAndCorrectionAndWithdrawalReachAll() {
    evergreen.daily();
    for (int occasion = 1; occasion <= 2; occasion++) {
      house.clock().advance(evergreen.untilNext());
      evergreen.awaitSent(occasion);
    }
    assertThat(TELEGRAM.visible(evergreen.press().chat())).hasSize(3);
    var corrected = "{\"headline\":{\"uz-Latn\":\"Gaz hidi kelsa\"},\"note\":\"Aniqlashtirildi\"}";
    assertThat(evergreen.press().hokim().post(evergreen.newsroom("correct"), corrected).status())
        .isEqualTo(200);
    await(
        "corrected everywhere",
        () ->
            TELEGRAM.visible(evergreen.press().chat()).stream()
                .map(ChannelPost::text)
                .allMatch(text -> text.startsWith("Gaz hidi kelsa")));
    evergreen.awaitSettled();
    house.clock().advance(evergreen.untilNext());
    evergreen.awaitSent(3);
    assertThat(TELEGRAM.visible(evergreen.press().chat()).getLast().text())
        .startsWith("Gaz hidi kelsa")
        .as("a repeat of the corrected words was never wrong")
        .doesNotContain("Aniqlashtirildi");
    assertThat(
            evergreen
                .press()
                .hokim()
                .post(evergreen.newsroom("withdraw"), "{\"note\":\"Bekor\"}")
                .status())
        .isEqualTo(200);
    await("gone everywhere", () -> TELEGRAM.visible(evergreen.press().chat()).isEmpty());
    await("stopped", () -> !evergreen.rhythm().get("stoppedAt").isNull());
    assertThat(evergreen.rhythm().get("reason").asString()).contains("qaytarib olindi");
    house.clock().advance(Duration.ofDays(2));
    rounds.look();
    assertThat(evergreen.occasions()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void whatNobodyKnowsOfHoldsTheNext() {
    evergreen.daily();
    TELEGRAM.preview(evergreen.press().chat(), false);
    TELEGRAM.next(evergreen.press().chat(), Fault.CUT_BEFORE_TAKING);
    house.clock().advance(evergreen.untilNext());
    await("unknown", () -> evergreen.states().contains("unknown"));
    for (int day = 0; day < 3; day++) {
      house.clock().advance(Duration.ofDays(1));
      rounds.look();
    }
    assertThat(evergreen.occasions()).containsExactly(0, 1);
    assertThat(TELEGRAM.messages(evergreen.press().chat())).hasSize(1);
    assertThat(evergreen.rhythm().get("reason").asString()).contains("yakunlanmagan");
    String unknown = evergreen.delivery(1).get("id").asString();
    assertThat(
            evergreen
                .press()
                .office()
                .post("/api/v1/publishing/deliveries/" + unknown + "/not-there", "{}")
                .status())
        .isEqualTo(204);
    evergreen.awaitSent(1);
    house.clock().advance(Duration.ofMinutes(2));
    evergreen.awaitSent(2);
    assertThat(TELEGRAM.messages(evergreen.press().chat())).hasSize(3);
    assertThat(Instant.parse(evergreen.rhythm().get("nextAt").asString()))
        .isAfter(house.clock().instant());
  }

  @Test
  void missedOccasionsAreNotMadeUp() {
    evergreen.daily();
    house.clock().advance(evergreen.untilNext().plus(Duration.ofDays(9)));
    evergreen.awaitSent(1);
    house.clock().advance(Duration.ofMinutes(5));
    rounds.look();
    assertThat(evergreen.occasions()).containsExactly(0, 1);
    assertThat(TELEGRAM.messages(evergreen.press().chat())).hasSize(2);
    assertThat(evergreen.untilNext()).isPositive();
  }

  @Test
  void manyRoundsAtOnceGiveOneDelivery() throws Exception {
    evergreen.daily();
    house.clock().advance(evergreen.untilNext());
    int many = 4;
    var together = new CyclicBarrier(many);
    try (var threads = Executors.newFixedThreadPool(many)) {
      var looks = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < many; i++) {
        looks.add(
            () -> {
              together.await();
              rounds.look();
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(looks)) {
        assertThat(done.get()).isTrue();
      }
    }
    evergreen.awaitSent(1);
    assertThat(evergreen.occasions()).containsExactly(0, 1);
    assertThat(evergreen.rhythm().get("occasion").asInt()).isEqualTo(1);
    assertThat(TELEGRAM.messages(evergreen.press().chat())).hasSize(2);
  }
}
