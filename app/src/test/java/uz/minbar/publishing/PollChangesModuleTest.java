package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;

/** Nobody changes a poll that is out: what a correction and a withdrawal do to it. */
@HouseTest
class PollChangesModuleTest {

  @Autowired House house;
  @Autowired Channels channels;

  private Asking asking;

  @BeforeEach
  void somethingIsAsked() {
    asking = Asking.in(house);
  }

  @Test
  void aCorrectionOfThePollWaitsForAPersonAndAnyOtherDoesNot() {
    asking.out();
    asking.correct("{\"lead\":{\"uz-Latn\":\"Javobingiz muhim.\"},\"note\":\"Lid\"}");
    await("nothing to do", () -> asking.state().equals("correct sent"));
    asking.correct("{\"headline\":{\"uz-Latn\":\"Bozor qachon ochilsin?\"},\"note\":\"Savol\"}");
    await(
        "waits for a person",
        () ->
            asking.state().equals("correct waiting")
                && asking.error().contains("hech kim oʻzgartira olmaydi"));
    assertThat(asking.panel()).contains("Shunday qolsin").doesNotContain("Koʻchirish uchun matn");
    assertThat(asking.asks()).containsExactly(Asking.QUESTION);
    assertThat(asking.post("found", "{}")).isEqualTo(204);
    assertThat(asking.state()).isEqualTo("correct sent");
    assertThat(asking.close()).isEqualTo(202);
    await("ended", () -> asking.state().equals("close sent"));
  }

  @Test
  void whoIsAskedToDecideMayEndItInstead() {
    asking.out();
    asking.correct("{\"headline\":{\"uz-Latn\":\"Bozor qachon ochilsin?\"},\"note\":\"Savol\"}");
    await(
        "waits for a person",
        () -> asking.state().equals("correct waiting") && !asking.error().isEmpty());
    assertThat(asking.close()).isEqualTo(202);
    await("ended", () -> asking.state().equals("close sent"));
    assertThat(asking.stops()).isEqualTo(1);
  }

  @Test
  void aWithdrawnPollIsGoneAndEndsNoMore() {
    asking.out();
    assertThat(asking.closeAt(house.clock().instant().plus(Duration.ofHours(1)))).isEqualTo(200);
    asking.withdraw();
    await("gone", () -> asking.state().equals("withdraw sent"));
    assertThat(TELEGRAM.visible(asking.press().chat())).isEmpty();
    assertThat(asking.close()).isEqualTo(409);
    asking.anotherEndsWithin(Duration.ofHours(2));
    assertThat(asking.state()).isEqualTo("withdraw sent");
  }

  @Test
  void aWithdrawalThatComesWhileItIsBeingEndedIsNotLost() {
    asking.out();
    asking.vote(0, 5);
    TELEGRAM.next(asking.press().chat(), Fault.slow(Duration.ofSeconds(2)));
    assertThat(asking.close()).isEqualTo(202);
    await("being ended", () -> asking.state().equals("close sending"));
    var quiet = house.clock().instant().plus(Duration.ofMinutes(1));
    asking.press().pause(channels, quiet);
    asking.withdraw();
    await("ended", () -> !asking.polls().isEmpty());
    assertThat(asking.polls().getFirst().get("result").get("answers").get(0).get("votes").asInt())
        .isEqualTo(5);
    await("to be withdrawn", () -> asking.state().equals("withdraw waiting"));
    house.clock().advance(Duration.ofMinutes(2));
    await("gone", () -> asking.state().equals("withdraw sent"));
    assertThat(TELEGRAM.visible(asking.press().chat())).isEmpty();
  }
}
