package uz.minbar.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.Sql;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** A topic that is to ring on spikes only, with forty days behind it. */
@HouseTest
class WavesModuleTest {

  private static final String ALERTS = "/api/v1/monitoring/alerts?topic=";

  @Autowired House house;
  @Autowired Waves waves;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Office office;
  UUID topic;
  Instant now;
  List<UUID> sources = new ArrayList<>();

  @BeforeEach
  void aTopicOfFortyDays() {
    office = house.organisation();
    topic =
        UUID.fromString(
            office
                .post(
                    "/api/v1/monitoring/topics",
                    "{\"name\":\"Suv\",\"query\":\"hechqayerdayoq\",\"alert\":{\"level\":\"spike\"}}")
                .json()
                .get("id")
                .asString());
    now = house.clock().instant();
    in(
        () -> {
          jdbc.sql("update monitoring_topic set created_at = ? where id = ?")
              .params(Sql.params(now.minus(Duration.ofDays(40)), topic))
              .update();
          for (int i = 0; i < 8; i++) {
            sources.add(source(i));
          }
          for (int day = 39; day > 0; day--) {
            say(
                sources.get(day % 8),
                now.minus(Duration.ofDays(day)),
                "Oddiy xabar " + day + word());
          }
        });
  }

  @Test
  void manyVoicesRingOnceWithWhatWasExpectedAndSeen() {
    wave("Suv yoʻq ", sources);
    waves.look();
    waves.look();
    var alerts = alerts();
    assertThat(alerts.size()).isEqualTo(1);
    var alert = alerts.get(0);
    assertThat(alert.get("kind").asString()).isEqualTo("spike");
    assertThat(alert.get("seen").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(alert.get("expected").asDouble()).isBetween(0.001, 1.0);
    assertThat(alert.get("sources").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(alert.get("mentions").size()).isEqualTo(5);
    assertThat(alert.get("why").asString()).contains("Telegram kanal", "mustaqil ovoz");
    assertThat(Instant.parse(alert.get("firstAt").asString())).isBefore(now);
    var page = page("/desk/monitoring/topics/" + topic);
    assertThat(page.select("section.band svg[role=img] rect.out")).isNotEmpty();
    assertThat(page.select("section.band tbody tr")).hasSizeBetween(167, 169);
    assertThat(page("/desk/monitoring/alerts").select("li.row p a[href*=mentions]")).hasSize(5);
    // The alert rests: what is added to the same episode rings no second time.
    in(() -> say(sources.getFirst(), now.plusSeconds(60), "Yana suv haqida" + word()));
    waves.look();
    assertThat(alerts().size()).isEqualTo(1);
  }

  @Test
  void reprintsABacklogAndOneNoisyChannelDoNotRing() {
    in(
        () -> {
          for (var source : sources) {
            say(
                source,
                now.minusSeconds(1800),
                "Bir xil matn hamma joyda, soʻzma-soʻz koʻchirilgan");
            // Half a day apart, and all of them heard of only now.
            long hours = 10 + 12L * sources.indexOf(source);
            say(source, now.minus(Duration.ofHours(hours)), now, "Kechikkan" + word());
          }
          for (int i = 0; i < 12; i++) {
            say(sources.getFirst(), now.minusSeconds(1200 - i), "Bloger" + i + word());
          }
        });
    waves.look();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void whoeverSpreadsTheSameTogetherIsShownWithTheEvidence() {
    in(
        () -> {
          for (int day = 4; day >= 0; day--) {
            String text = "Tarqating" + word() + word();
            for (int i = 0; i < 4; i++) {
              say(
                  sources.get(i),
                  now.minus(Duration.ofDays(day)).minusSeconds(900 - 10L * i),
                  text);
            }
          }
        });
    waves.look();
    waves.look();
    var alerts = alerts();
    assertThat(alerts.size()).isEqualTo(1);
    assertThat(alerts.get(0).get("kind").asString()).isEqualTo("synchronous");
    assertThat(alerts.get(0).get("sources").asInt()).isEqualTo(4);
    assertThat(alerts.get(0).get("pairs").size()).isEqualTo(6);
    assertThat(alerts.get(0).get("pairs").get(0).get("first").asString()).startsWith("Kanal");
    assertThat(alerts.get(0).get("why").asString()).contains("hukm emas");
    assertThat(page("/desk/monitoring/alerts").select("li.row details tbody tr")).hasSize(6);
  }

  private void wave(String words, List<UUID> by) {
    // In one hour of the clock, or half of them would be another step's.
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    in(() -> by.forEach(one -> say(one, hour, words + word())));
  }

  private Document page(String path) {
    return Jsoup.parse(Desk.of(house, office).get(path).body());
  }

  private JsonNode alerts() {
    return office.get(ALERTS + topic).json().get("items");
  }

  private void in(Runnable work) {
    office.as(() -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private UUID source(int number) {
    String address = "k" + UUID.randomUUID();
    var id =
        jdbc.sql(
                """
                insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
                values ('telegram', ?, 't.me', ?, 'infinity', ?) returning id
                """)
            .params(Sql.params(address, "Kanal " + number, now.minus(Duration.ofDays(60))))
            .query(UUID.class)
            .single();
    jdbc.sql(
            "insert into monitoring_subscription (organisation, source, created_at) values (?, ?, ?)")
        .params(Sql.params(organisation(), id, now.minus(Duration.ofDays(60))))
        .update();
    return id;
  }

  private void say(UUID source, Instant at, String text) {
    say(source, at, at.plusSeconds(30), text);
  }

  private void say(UUID source, Instant at, Instant seenAt, String text) {
    var story =
        jdbc.sql(
                """
                insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                values (?, ?, ?, ?) returning id
                """)
            .params(Sql.params(organisation(), text, at, at))
            .query(UUID.class)
            .single();
    var mention =
        jdbc.sql(
                """
                insert into monitoring_mention (organisation, item, story, seen_at) values (?, ?, ?, ?) returning id
                """)
            .params(Sql.params(organisation(), item(source, at, seenAt, text), story, seenAt))
            .query(UUID.class)
            .single();
    jdbc.sql(
            """
            insert into monitoring_mention_topic (organisation, mention, topic, seen_at, highlights)
            values (?, ?, ?, ?, '[]')
            """)
        .params(Sql.params(organisation(), mention, topic, seenAt))
        .update();
  }

  private UUID item(UUID source, Instant at, Instant seenAt, String text) {
    String mark = UUID.randomUUID().toString();
    return jdbc.sql(
            """
            insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
              language, script, content_hash)
            values (?, ?, 'https://t.me/x', ?, '', ?, ?, ?, 'uz', 'Latn', '') returning id
            """)
        .params(Sql.params(source, mark, mark, text, at, seenAt))
        .query(UUID.class)
        .single();
  }

  private UUID organisation() {
    return jdbc.sql("select organisation from monitoring_topic where id = ?")
        .param(topic)
        .query(UUID.class)
        .single();
  }

  private static String word() {
    var text = new StringBuilder();
    for (String part : UUID.randomUUID().toString().split("-")) {
      text.append(' ').append(part);
    }
    return text.toString();
  }
}
