package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** Visitors go out by themselves, not only with the next round: here there is none. */
@HouseTest
class CollectingModuleTest {

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void noRounds() {
    office = house.organisation();
    word = House.word("navbat");
    await(
        "no round under way",
        () ->
            house
                    .jdbc()
                    .sql(
                        """
                        update foundation_task set execution_time = '9999-01-01'
                        where task_name = 'monitoring-collect' and not picked
                        """)
                    .update()
                == 1);
  }

  @AfterEach
  void roundsAgain() {
    house
        .jdbc()
        .sql(
            "update foundation_task set execution_time = now() where task_name = 'monitoring-collect'")
        .update();
  }

  @Test
  void aSourceIsVisitedWhenItIsAddedAndTheNextOfItsHostAfterThePause() {
    String first = add("/" + word + "-1.rss");
    add("/" + word + "-2.rss");

    await("the first", () -> SITES.visits("/" + word + "-1.rss").size() == 1);
    await("the next of its host", () -> SITES.visits("/" + word + "-2.rss").size() == 1);
    var one = SITES.visits("/" + word + "-1.rss").getFirst();
    var two = SITES.visits("/" + word + "-2.rss").getFirst();
    assertThat(Duration.ofNanos(two.nanos() - one.nanos())).isGreaterThan(Duration.ofSeconds(2));

    office.post("/api/v1/monitoring/sources/" + first + "/fetch", "{}");
    await("once more by order", () -> SITES.visits("/" + word + "-1.rss").size() == 2);
  }

  private String add(String path) {
    var _ = SITES.feed(path);
    return office
        .post(
            "/api/v1/monitoring/sources",
            "{\"kind\":\"feed\",\"address\":\"" + SITES.address(path) + "\"}")
        .json()
        .get("id")
        .asString();
  }
}
