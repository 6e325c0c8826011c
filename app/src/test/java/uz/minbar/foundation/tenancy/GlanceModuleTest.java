package uz.minbar.foundation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** A question in a single turn sees what a transaction sees, and leaves as little behind. */
@HouseTest
class GlanceModuleTest {

  private static final String PEOPLE = "select email from staff_person";

  @Autowired House house;
  @Autowired Glance glance;
  @Autowired Tenancy tenancy;

  @Test
  void itSeesItsOwnOfficeAlone() {
    var one = house.organisation();
    var other = house.organisation();
    // More often than the driver needs to keep a statement at the server, on whichever connection.
    for (int i = 0; i < 40; i++) {
      var office = i % 2 == 0 ? one : other;
      assertThat(people(office)).contains(office.email()).hasSize(1);
    }
  }

  @Test
  void afterItNoConnectionSeesAnything() {
    var office = house.organisation();
    assertThat(people(office)).isNotEmpty();
    assertThat(IntStream.range(0, 40).mapToObj(_ -> house.jdbc().sql(PEOPLE).query().listOfRows()))
        .allMatch(List::isEmpty);
    assertThat(glance.list(PEOPLE, (row, _) -> row.getString(1))).isEmpty();
  }

  @Test
  void withinATransactionItIsAPartOfIt() {
    var office = house.organisation();
    String changed = UUID.randomUUID() + "@example.uz";
    var seen =
        office.rows(
            () -> {
              house.jdbc().sql("update staff_person set email = ?").param(changed).update();
              return glance.list(PEOPLE, (row, _) -> row.getString(1));
            });
    assertThat(seen).containsExactly(changed);
  }

  @Test
  void aWrongQuestionSpoilsNothing() {
    var office = house.organisation();
    assertThatThrownBy(
            () -> tenancy.as(office.organisation(), () -> glance.list("select 1 / 0", (_, _) -> 1)))
        .isInstanceOf(DataAccessException.class);
    assertThat(people(office)).containsExactly(office.email());
  }

  private List<String> people(Office office) {
    return tenancy.as(
        office.organisation(), () -> glance.list(PEOPLE, (row, _) -> row.getString(1)));
  }
}
