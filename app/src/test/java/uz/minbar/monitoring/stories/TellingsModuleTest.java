package uz.minbar.monitoring.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** What joining a mention costs does not grow with what was said before. */
@HouseTest
class TellingsModuleTest {

  private static final int SAID = 120;

  @Autowired House house;
  @Autowired Tellings tellings;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void howeverMuchWasSaidSoManyTellingsAreCompared() {
    var office = house.organisation();
    var transaction = new TransactionTemplate(transactions);
    var source = office.rows(this::source);
    office.as(
        () ->
            transaction.execute(
                _ -> {
                  IntStream.range(0, SAID).forEach(i -> say(office, source, i));
                  return true;
                }));
    var now = house.clock().instant();
    var asked = Telling.of(title(7), text(7));
    var near = office.rows(() -> tellings.near(asked, now, Duration.ofHours(72)));
    assertThat(near).hasSize(30);
    assertThat(near.getFirst().telling().shared(asked)).isEqualTo(1);
    var other = house.organisation();
    assertThat(other.<List<?>>rows(() -> tellings.near(asked, now, Duration.ofHours(72))))
        .isEmpty();
  }

  private UUID source() {
    return house
        .jdbc()
        .sql(
            """
            insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
            values ('feed', ?, 'x', 'x', 'infinity', now()) returning id
            """)
        .param(UUID.randomUUID().toString())
        .query(UUID.class)
        .single();
  }

  private void say(Office office, UUID source, int i) {
    var now = house.clock().instant();
    String address = source + "/" + i;
    var item =
        house
            .jdbc()
            .sql(
                """
                insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
                  language, script, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'uz', 'Latn', '') returning id
                """)
            .params(Sql.params(source, "" + i, address, address, title(i), text(i), now, now))
            .query(UUID.class)
            .single();
    var mention =
        house
            .jdbc()
            .sql(
                """
                with story as (insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                  values (:organisation, :title, :now, :now) returning id)
                insert into monitoring_mention (organisation, item, story, seen_at)
                select :organisation, :item, id, :now from story returning id
                """)
            .param("organisation", office.organisation().value())
            .param("title", title(i))
            .param("item", item)
            .param("now", Sql.time(now))
            .query(UUID.class)
            .single();
    tellings.keep(mention, Telling.of(title(i), text(i)), now);
  }

  private static String title(int i) {
    return "Oʻylobod tumanida " + i + "-uy taʼmirlandi";
  }

  private static String text(int i) {
    return "Oʻylobod tumanining Xayol"
        + i % 97
        + "zor mahallasida "
        + i
        + "-uy taʼmirlandi. "
        + "Ishlarga "
        + (i * 37 + 1000)
        + " ming soʻm sarflangan, dedi Anvar Namuna"
        + i % 211
        + "ov. Aholi bundan mamnun, ishlar kelgusi oyda davom etadi.";
  }
}
