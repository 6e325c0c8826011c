package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;

/** A poll from its writing to the result that is kept with the material. */
@HouseTest
class PollModuleTest {

  @Autowired House house;

  private Asking asking;
  private PressOffice press;

  @BeforeEach
  void somethingIsAsked() {
    asking = Asking.in(house);
    press = asking.press();
  }

  @Test
  void peopleVoteItIsEndedOnceAndTheResultIsKept() {
    asking.out();
    var asked = Objects.requireNonNull(TELEGRAM.visible(press.chat()).getFirst().poll());
    assertThat(asked.question()).isEqualTo(Asking.QUESTION);
    assertThat(asked.answers()).containsExactly("Markazda", "Chekkada");
    asking.vote(0, 9);
    asking.vote(1, 3);
    assertThat(asking.polls()).isEmpty();
    assertThat(asking.close()).isEqualTo(202);
    await("ended", () -> asking.state().equals("close sent"));
    assertThat(asking.close()).as("once is enough").isEqualTo(202);
    assertThat(asking.state()).isEqualTo("close sent");
    assertThat(asking.stops()).isEqualTo(1);
    var held = asking.polls().getFirst();
    assertThat(held.get("delivery").asString()).isEqualTo(asking.delivery());
    assertThat(held.get("closedAt").isNull()).isFalse();
    assertThat(held.get("result").toString())
        .isEqualTo(
            "{\"answers\":[{\"answer\":\"Markazda\",\"votes\":9},{\"answer\":\"Chekkada\",\"votes\":3}],\"rounded\":false}");
    assertThat(Jsoup.parse(asking.panel()).select("table.poll tbody tr").eachText())
        .containsExactly("Markazda 9 75%", "Chekkada 3 25%");
    assertThat(asking.journal("publishing.closePoll")).isEqualTo(2);
  }

  @Test
  void whereTheAnswerToItsEndIsLostThePageTellsAboutHowPeopleVoted() {
    asking.out();
    asking.vote(0, 2);
    asking.vote(1, 1);
    TELEGRAM.next(press.chat(), Fault.CUT_AFTER_TAKING);
    assertThat(asking.close()).isEqualTo(202);
    await("to be tried again", () -> asking.state().equals("close waiting") && asking.stops() == 1);
    house.clock().advance(Duration.ofSeconds(11));
    await("ended", () -> asking.state().equals("close sent"));
    assertThat(asking.stops()).isEqualTo(2);
    var result = asking.polls().getFirst().get("result");
    assertThat(result.get("rounded").asBoolean()).isTrue();
    assertThat(result.get("answers").get(0).get("votes").asInt()).isEqualTo(2);
    assertThat(asking.panel()).contains("≈2");
  }

  @Test
  void atItsTimeItEndsByItselfAlsoIfNobodyWasThere() {
    asking.out();
    var at = house.clock().instant().plus(Duration.ofHours(5));
    assertThat(asking.closeAt(at)).isEqualTo(200);
    assertThat(asking.panel()).contains("Yakunlanadi: ");
    house.clock().advance(Duration.ofDays(2));
    await("ended", () -> asking.state().equals("close sent"));
    assertThat(asking.stops()).isEqualTo(1);
    assertThat(Instant.parse(asking.polls().getFirst().get("closedAt").asString())).isAfter(at);
    assertThat(asking.closeAt(house.clock().instant().plus(Duration.ofHours(1)))).isEqualTo(409);
  }

  @Test
  void aTimeTakenBackEndsNothing() {
    asking.out();
    assertThat(asking.closeAt(house.clock().instant().plus(Duration.ofMinutes(5)))).isEqualTo(200);
    assertThat(asking.closeAt(null)).isEqualTo(200);
    assertThat(asking.closeAt(house.clock().instant().minusSeconds(1))).isEqualTo(422);
    asking.anotherEndsWithin(Duration.ofHours(1));
    assertThat(asking.state()).isEqualTo("publish sent");
  }

  @Test
  void limitsAreToldBeforeItGoesAndWhileItIsWritten() {
    var few = press.approved("poll", Asking.QUESTION, "<p>Javobsiz.</p>");
    var refused =
        press
            .office()
            .post(
                "/api/v1/publishing/materials/" + few + "/publish",
                "{\"channels\":[\"" + press.telegram() + "\"]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.response().body()).contains("soʻrovnomada 0 ta javob bor");
    assertThat(asking.checks(few)).contains("answers");
    assertThat(asking.checks(asking.material())).doesNotContain("answers");
    var shape =
        press
            .office()
            .get("/api/v1/publishing/materials/" + asking.material() + "/shapes")
            .json()
            .get("items")
            .get(0);
    assertThat(shape.get("text").asString())
        .isEqualTo(Asking.QUESTION + "\n\n○ Markazda\n○ Chekkada");
    assertThat(shape.get("most").asInt()).isEqualTo(300);
    assertThat(shape.get("without").asString()).contains("Telegramga soʻrovnomaning oʻzi chiqadi");
  }

  @Test
  void onlyAPollOfOnesOwnIsEnded() {
    asking.out();
    assertThat(asking.close(house.organisation())).isEqualTo(404);
    press.publish(asking.material(), press.site());
    await("in the press centre", () -> press.state(asking.material(), press.site()).equals("sent"));
    assertThat(Asking.act(press.office(), press.delivery(asking.material(), press.site()), "close"))
        .isEqualTo(409);
    var news = press.approved("Yangilik", "<p>Matn.</p>" + Asking.ANSWERS);
    press.publish(news, press.telegram());
    await("out", () -> press.state(news, press.telegram()).equals("sent"));
    assertThat(Asking.act(press.office(), press.delivery(news, press.telegram()), "close"))
        .isEqualTo(409);
    assertThat(asking.stops()).isZero();
    assertThat(
            house
                .organisation()
                .get("/api/v1/publishing/materials/" + asking.material() + "/polls")
                .status())
        .isEqualTo(404);
  }

  @Test
  void votesAreAmongTheFigures() {
    asking.out();
    asking.vote(0, 4);
    house.clock().advance(Duration.ofMinutes(61));
    await("read back", () -> asking.panel().contains("Ovozlar: 4"));
  }
}
