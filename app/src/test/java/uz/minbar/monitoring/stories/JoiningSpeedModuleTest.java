package uz.minbar.monitoring.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class JoiningSpeedModuleTest {

  private static final int FEW = 1_000;
  private static final int MANY = 3_000;
  private static final int SOME = 200;

  @Autowired House house;
  @Autowired Stories stories;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void joiningCostsTheSameAfterThreeTimesAsMuch() {
    var office = house.organisation();
    var transaction = new TransactionTemplate(transactions);
    var source =
        office.rows(
            () ->
                house
                    .jdbc()
                    .sql(
                        """
                        insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
                        values ('feed', ?, 'x', 'x', 'infinity', now()) returning id
                        """)
                    .param(UUID.randomUUID().toString())
                    .query(UUID.class)
                    .single());
    var times = new ArrayList<Long>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      times.add(office.as(() -> transaction.execute(_ -> join(office, source, number))));
    }
    double few = median(times.subList(FEW - SOME, FEW));
    double many = median(times.subList(MANY - SOME, MANY));
    System.out.printf("joining: %.2f ms after %d, %.2f ms after %d%n", few, FEW, many, MANY);
    assertThat(many).isLessThan(5 * few + 5);
  }

  private long join(Office office, UUID source, int i) {
    var now = house.clock().instant();
    String title = "Oʻylobod tumanida " + i + "-uy taʼmirlandi";
    String text = text(i);
    var item =
        house
            .jdbc()
            .sql(
                """
                insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
                  language, script, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'uz', 'Latn', '') returning id
                """)
            .params(
                Sql.params(
                    source, "" + i, source + "/" + i, source + "/" + i, title, text, now, now))
            .query(UUID.class)
            .single();
    long began = System.nanoTime();
    var story = stories.of(item, title, text, now);
    var mention =
        house
            .jdbc()
            .sql(
                "insert into monitoring_mention (organisation, item, story, seen_at) values (?, ?,"
                    + " ?, ?) returning id")
            .params(Sql.params(office.organisation().value(), item, story, now))
            .query(UUID.class)
            .single();
    stories.keep(mention, title, text, now);
    return System.nanoTime() - began;
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

  private static double median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
  }
}
