package uz.minbar.insight.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.insight.Said;

/**
 * Four sources over two weeks: a national one with three mentions, a foreign one with two of which
 * one is copied, an aggregator with one copy, and a channel of which nobody said anything, with
 * two.
 */
@HouseTest
class PositionModuleTest {

  private static final String POSITION = "/api/v1/insight/position";

  @Autowired House house;

  Office office;
  Said said;
  Instant monday;
  UUID water;
  UUID schools;
  UUID gazeta;

  @BeforeEach
  void twoWeeks() {
    office = house.organisation();
    said = new Said(house, office);
    var today = house.clock().instant().atZone(Dates.ZONE).toLocalDate();
    monday =
        today.with(DayOfWeek.MONDAY).minusWeeks(3).atTime(10, 0).atZone(Dates.ZONE).toInstant();
    var before = monday.minus(Duration.ofDays(30));
    water = said.topic("Suv");
    schools = said.topic("Maktab");
    gazeta = said.source("Gazeta", "national", before);
    var xorij = said.source("Xorij", "foreign", before);
    var yigma = said.source("Yigʻma", "aggregator", before);
    var kanal = said.source("Kanal", "", before);
    var burst = said.story("Quvur yorildi", monday);
    mention(gazeta, burst, water, "negative", 100, 0);
    mention(xorij, burst, water, "negative", 100, 1);
    mention(yigma, burst, water, "negative", 100, 2);
    mention(kanal, burst, water, null, 500, 3);
    mention(gazeta, said.story("Maktab", monday), schools, "positive", 900, 30);
    var second = said.story("Ikkinchi hafta", monday);
    mention(gazeta, second, water, "neutral", 2000, 24 * 7);
    mention(kanal, second, schools, "neutral", 3000, 24 * 7 + 1);
    mention(xorij, said.story("Xorijda", monday), schools, "neutral", 4000, 24 * 8);
    // Before and after the time that is asked for.
    mention(gazeta, burst, water, "negative", 100, -24 * 3);
    mention(xorij, second, water, "negative", 2000, 24 * 14);
  }

  @Test
  void eachOutletHasItsVoiceToneThemesAndWords() {
    var position = position();
    assertThat(position.get("all").get("mentions").asInt()).isEqualTo(8);
    assertThat(position.get("all").get("unclear").asInt()).isEqualTo(1);
    var first = outlet(position, "Gazeta");
    assertThat(position.get("outlets").get(0)).isEqualTo(first);
    assertThat(first.get("tones").get("mentions").asInt()).isEqualTo(3);
    assertThat(first.get("tones").get("negative").asInt()).isEqualTo(1);
    assertThat(first.get("tones").get("positive").asInt()).isEqualTo(1);
    // Three of the seven mentions that no aggregator made.
    assertThat(first.get("share").asDouble()).isEqualTo(42.9);
    assertThat(first.get("copied").asInt()).isZero();
    assertThat(first.get("themes").get(0).get("name").asString()).isEqualTo("Suv");
    assertThat(first.get("themes").get(0).get("tones").get("mentions").asInt()).isEqualTo(2);
    assertThat(first.get("weeks").toString()).isEqualTo("[2,1]");
    assertThat(outlet(position, "Xorij").get("copied").asInt()).isEqualTo(1);
    assertThat(outlet(position, "Kanal").get("copied").asInt()).isZero();
    var reprints = outlet(position, "Yigʻma");
    assertThat(reprints.get("aggregator").asBoolean()).isTrue();
    assertThat(reprints.get("share").isNull()).isTrue();
    assertThat(reprints.get("copied").asInt()).isEqualTo(1);
  }

  @Test
  void groupsWeeksAndCopiesAddUp() {
    var position = position();
    assertThat(position.get("origins").valueStream().map(this::group))
        .containsExactly("national 1 3", "foreign 1 2", "aggregator 1 1", "unsaid 1 2");
    assertThat(
            position
                .get("weeks")
                .valueStream()
                .map(one -> one.get("tones").get("mentions").asInt()))
        .containsExactly(5, 3);
    assertThat(
            position
                .get("themes")
                .valueStream()
                .map(one -> one.get("name").asString() + one.get("tones").get("mentions").asInt()))
        .containsExactly("Suv5", "Maktab3");
    // The mention of the week before began it, and still nobody else is copied.
    assertThat(
            position
                .get("copyings")
                .valueStream()
                .map(
                    one ->
                        one.get("title").asString()
                            + " < "
                            + one.get("fromTitle").asString()
                            + one.get("mentions").asInt()))
        .containsExactlyInAnyOrder("Xorij < Gazeta1", "Yigʻma < Gazeta1");
    assertThat(position.get("neighbours").get("districts")).isEmpty();
  }

  @Test
  void thePageDrawsItAndLeadsToTheMentions() {
    var desk = Desk.of(house, office);
    var page = Jsoup.parse(desk.get("/desk/insight/position" + days()).body());
    assertThat(page.select("ul.bars svg rect.negative")).isNotEmpty();
    assertThat(page.select("svg.weeks rect.negative")).hasSize(1);
    assertThat(page.text()).contains("42.9 %", "agregator", "Suv 2, Maktab 1");
    String link = page.select("tbody a:contains(Gazeta)").attr("href");
    assertThat(Jsoup.parse(desk.get(link).body()).select("ul.mentions > li")).hasSize(3);
    var wrong = desk.get("/desk/insight/position?from=kecha");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select(".faults")).hasSize(1);
  }

  @Test
  void neighboursAreCountedInAllTextsOfTheSameSources() {
    office.rows(
        () -> {
          var other =
              house
                  .jdbc()
                  .sql(
                      "update staff_organisation set parent = (select parent from staff_organisation where"
                          + " name ->> 'uz-Latn' = 'Asaka tumani') where id = ?");
          other.param(office.organisation().value()).update();
          var at = monday.plus(1, ChronoUnit.HOURS);
          said.item(gazeta, at, "Asaka tumanida yangi bogʻcha ochildi");
          said.item(gazeta, at, "Bugun Асака туманида yigʻilish boʻldi");
          said.item(gazeta, at, "В Асакинском районе открыли школу");
          said.item(gazeta, at, "Bu xabar hech qaysi joy haqida emas");
          return said.item(gazeta, monday.minus(9, ChronoUnit.DAYS), "Asaka tumanida eski xabar");
        });
    var districts = position().get("neighbours").get("districts");
    assertThat(districts.size()).isGreaterThan(10);
    assertThat(districts.get(0).get("name").get("uz-Latn").asString()).isEqualTo("Asaka tumani");
    assertThat(districts.get(0).get("items").asInt()).isEqualTo(3);
    assertThat(districts.get(0).get("sources").asInt()).isEqualTo(1);
    assertThat(districts.get(1).get("items").asInt()).isZero();
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    for (String wrong :
        new String[] {
          "from=x", "to=2026-13-01", "from=2026-05-02&to=2026-05-01", "from=2020-01-01"
        }) {
      assertThat(office.get(POSITION + "?" + wrong).status()).as(wrong).isEqualTo(422);
    }
    assertThat(house.organisation().get(POSITION).json().get("all").get("mentions").asInt())
        .isZero();
  }

  private void mention(
      UUID source, UUID story, UUID topic, @Nullable String tone, int words, int hours) {
    var at = monday.plus(Duration.ofHours(hours));
    var _ = said.mention(source, story, topic, tone, words, at, "Xabar " + UUID.randomUUID());
  }

  private JsonNode position() {
    var answer = office.get(POSITION + days());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private String days() {
    LocalDate first = monday.atZone(Dates.ZONE).toLocalDate();
    return "?from=" + first + "&to=" + first.plusDays(13);
  }

  private static JsonNode outlet(JsonNode position, String title) {
    return position
        .get("outlets")
        .valueStream()
        .filter(one -> one.get("title").asString().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private String group(JsonNode one) {
    return one.get("origin").asString()
        + " "
        + one.get("outlets").asInt()
        + " "
        + one.get("tones").get("mentions").asInt();
  }
}
