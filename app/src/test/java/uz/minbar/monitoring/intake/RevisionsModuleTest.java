package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** What a source changes is kept, with a mark where it says nothing about it. */
@HouseTest
class RevisionsModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;
  @Autowired Intake intake;
  @Autowired Revisions revisions;

  Office office;
  String word;
  UUID source;
  Instant at;

  @BeforeEach
  void aSource() {
    office = house.organisation();
    word = House.word("namuna");
    office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    SITES.feed("/" + word + ".rss");
    String address = SITES.address("/" + word + ".rss").toString();
    var added =
        office.post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}");
    source = UUID.fromString(added.json().get("id").asString());
    at = house.clock().instant();
  }

  private void take(String title, String text, Instant published) {
    intake.take(
        source,
        List.of(
            new Entry(
                word, SITES.address("/" + word + "/1").toString(), title, text, "", published)),
        false);
  }

  private UUID item() {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select id from monitoring_item where source = ?")
                .param(source)
                .query(UUID.class)
                .single());
  }

  private List<Revisions.Revision> changes() {
    return office.rows(() -> revisions.of(item()));
  }

  @Test
  void wordsThatWereChangedWithoutAWordAreMarkedAndCountersAreNoWords() {
    take("Namuna koʻprik ochildi", word + ": 12 kishi keldi. Koʻrishlar: 15", at);
    take("Namuna koʻprik ochildi", word + ": 12 kishi keldi. Koʻrishlar: 1 204", at);
    assertThat(changes()).isEmpty();
    take("Namuna koʻprik ochildi", word + ": 120 kishi keldi. Koʻrishlar: 2 000", at);
    assertThat(changes()).hasSize(1);
    assertThat(changes().getFirst().silent()).isTrue();
    assertThat(changes().getFirst().text()).contains("12 kishi").contains("15");
    take("Namuna koʻprik ochildi", word + ": 121 kishi keldi. Yangilandi.", at);
    assertThat(changes().getLast().silent()).isFalse();
    take(
        "Namuna koʻprik yopildi",
        word + ": 121 kishi keldi. Yangilandi.",
        at.plus(Duration.ofHours(1)));
    assertThat(changes()).hasSize(3);
    assertThat(changes().getLast().silent()).isFalse();
  }

  @Test
  void theMentionShowsWhatWasChanged() {
    take("Namuna koʻprik ochildi", word + ": 12 kishi keldi.", at);
    await("the mention", () -> !mentions().isEmpty());
    take("Namuna koʻprik ochildi", word + ": 120 kishi keldi.", at);
    String mention = mentions();
    var changes = office.get(BASE + "/mentions/" + mention + "/changes").json();
    assertThat(changes.size()).isEqualTo(1);
    assertThat(changes.get(0).get("silent").asBoolean()).isTrue();
    var page =
        Jsoup.parse(Desk.of(house, office).get("/desk/monitoring/mentions/" + mention).body());
    assertThat(page.select("del").text()).isEqualTo("12");
    assertThat(page.select("ins").text()).isEqualTo("120");
  }

  @Test
  void aPageOfAStoryThatMattersIsLookedAtAgainMoreAndMoreRarely() {
    take("Namuna koʻprik ochildi", word + ": 12 kishi keldi.", at);
    await("the mention", () -> !mentions().isEmpty());
    String opened =
        office
            .post("/api/v1/reaction/cases", "{\"mention\":\"" + mentions() + "\"}")
            .response()
            .body();
    assertThat(opened).contains("id");
    var first = next();
    assertThat(first).isNotNull();
    look("Sayt. " + word + ": 12 kishi keldi. 15 marta koʻrildi");
    look("Sayt. " + word + ": 12 kishi keldi. 99 marta koʻrildi");
    assertThat(changes()).isEmpty();
    look("Sayt. " + word + ": 13 kishi keldi. 99 marta koʻrildi");
    assertThat(changes()).hasSize(1);
    assertThat(next()).isAfter(first);
  }

  private void look(String text) {
    office.rows(
        () -> {
          revisions.looked(item(), text);
          return true;
        });
  }

  private Instant next() {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select look_again_at from monitoring_item where id = ?")
                .param(item())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant());
  }

  private String mentions() {
    var items = office.get(BASE + "/mentions").json().get("items");
    return items.size() == 0 ? "" : items.get(0).get("id").asString();
  }
}
