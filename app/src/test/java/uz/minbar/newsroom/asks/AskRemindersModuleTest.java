package uz.minbar.newsroom.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.MAIL;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.newsroom.Helper;

/** Whoever was asked and does not answer is reminded, each time once; who asked is told. */
@HouseTest
class AskRemindersModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials";
  private static final String ASKS = "/api/v1/newsroom/asks/";

  @Autowired House house;
  @Autowired AskRounds rounds;

  Office office;
  String material;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    material =
        office
            .post(
                MATERIALS,
                "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Suv quvuri\"},\"body\":{\"uz-Latn\":\"<p>Boshi.</p>\"}}")
            .json()
            .get("id")
            .asString();
  }

  @Test
  void lettersRemindOnceBeforeTheDateAndOnceAfterIt() throws Exception {
    String address = House.word("suv") + "@namuna.example";
    var asked = ask(address, 72);
    var letter = MAIL.await(address, 1, Duration.ofSeconds(20)).getFirst();
    assertThat(letter.text()).contains("Quvur qachon tuzatiladi?", "roʻyxatdan oʻtish shart emas");
    assertThat(Helper.with(house, letter.text()).open().statusCode()).isEqualTo(200);
    rounds.look();
    house.clock().advance(Duration.ofHours(50));
    turns();
    var soon = MAIL.await(address, 2, Duration.ofSeconds(20)).get(1);
    assertThat(soon.subject()).startsWith("Eslatma");
    house.clock().advance(Duration.ofHours(23));
    turns();
    var late = MAIL.await(address, 3, Duration.ofSeconds(20)).get(2);
    assertThat(late.subject()).startsWith("Javob muddati oʻtdi");
    assertThat(state(asked)).isEqualTo("overdue");
    assertThat(Desk.of(house, office).get("/desk").body())
        .contains("Javobi kechikkan soʻrovlar", "Suv taʼminoti idorasi");
    turns();
    assertThat(Helper.with(house, late.text()).answer("Mana").statusCode()).isEqualTo(302);
    house.clock().advance(Duration.ofHours(2));
    turns();
    assertThat(MAIL.letters(address)).hasSize(3);
    assertThat(Desk.of(house, office).get("/desk").body())
        .doesNotContain("Javobi kechikkan soʻrovlar");
  }

  @Test
  void whoAnsweredOrIsRevokedIsNotReminded() {
    String address = House.word("gaz") + "@namuna.example";
    var answered = ask(address, 72);
    var revoked = ask(address, 72);
    var letters = MAIL.await(address, 2, Duration.ofSeconds(20));
    var _ = Helper.with(house, answered.get("link").asString()).answer("Javob");
    var _ = office.post(ASKS + revoked.get("id").asString() + "/revoke", "");
    assertThat(letters).hasSize(2);
    house.clock().advance(Duration.ofHours(80));
    rounds.look();
    await(
        "the reminder is needless",
        () ->
            office
                .rows(
                    () ->
                        house
                            .jdbc()
                            .sql("select state from newsroom_letter where occasion = 'ask_late'")
                            .query(String.class)
                            .list())
                .equals(List.of("needless")));
    assertThat(MAIL.letters(address)).hasSize(2);
  }

  /** Three nodes look at once, twice. */
  private void turns() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(3)) {
      Callable<Boolean> node =
          () -> {
            rounds.look();
            return true;
          };
      for (var done : nodes.invokeAll(List.of(node, node, node, node, node, node))) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  private JsonNode ask(String email, int hours) {
    var asked =
        office.post(
            MATERIALS + "/" + material + "/asks",
            """
            {"office":"Suv taʼminoti idorasi","person":"Sardor Namunov","email":"%s",
             "question":"Quvur qachon tuzatiladi?","dueAt":"%s"}
            """
                .formatted(email, house.clock().instant().plus(Duration.ofHours(hours))));
    assertThat(asked.status()).isEqualTo(201);
    return asked.json();
  }

  private JsonNode read(JsonNode asked) {
    return office.get(ASKS + asked.get("id").asString()).json();
  }

  private String state(JsonNode asked) {
    return read(asked).get("state").asString();
  }
}
