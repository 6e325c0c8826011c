package uz.minbar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

@HouseTest
class StaffModuleTest {

  @Autowired House house;
  @Autowired Staff staff;
  @Autowired Acts acts;
  @Autowired Journal journal;

  @Autowired
  @Qualifier("owner")
  DataSource owner;

  @Test
  void aForgottenWhereLeaksNothing() {
    var one = house.organisation();
    var other = house.organisation();

    var names =
        one.rows(
            () -> house.jdbc().sql("select email from staff_person").query(String.class).list());

    assertThat(names).contains(one.email()).doesNotContain(other.email());
  }

  @Test
  void withoutAnOrganisationNoRowIsSeen() {
    house.organisation();
    assertThat(house.jdbc().sql("select count(*) from staff_person").query(Long.class).single())
        .isZero();
  }

  @Test
  void aTokenTellsWhoItBelongsTo() {
    var office = house.organisation();
    var me = office.get("/api/v1/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().get("email").asString()).isEqualTo(office.email());
    assertThat(me.json().get("organisation").get("id").asString())
        .isEqualTo(office.organisation().toString());
  }

  @Test
  void anActWithoutTheRightChangesNothingAndLeavesNoTrace() {
    var office = house.organisation();
    var auditor = house.colleague(office, Role.AUDITOR);
    long before = entries(office);
    assertThatThrownBy(
            () -> auditor.as(() -> acts.perform(Right.WRITE, "staff.test", "x", () -> {})))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(entries(office)).isEqualTo(before);
  }

  @Test
  void aChangedJournalRowIsFound() {
    var office = house.organisation();
    office.as(() -> acts.perform(Right.WRITE, "staff.test", "one", () -> {}));
    office.as(() -> acts.perform(Right.WRITE, "staff.test", "two", () -> {}));
    assertThat(office.<Optional<Long>>as(journal::firstFault)).isEmpty();
    // The program itself may not change its journal; only an owner of the database could.
    assertThatThrownBy(
            () -> office.rows(() -> house.jdbc().sql("delete from staff_journal").update()))
        .hasRootCauseMessage("ERROR: permission denied for table staff_journal");

    var asOwner = JdbcClient.create(owner);
    asOwner
        .sql(
            "update staff_journal set subject = 'three' where organisation = ? and subject = 'one'")
        .param(office.organisation().value())
        .update();
    assertThat(office.<Optional<Long>>as(journal::firstFault)).contains(2L);
  }

  @Test
  void aJournalCutOffAtItsEndIsFound() {
    var office = house.organisation();
    office.as(() -> acts.perform(Right.WRITE, "staff.test", "one", () -> {}));
    JdbcClient.create(owner)
        .sql("delete from staff_journal where organisation = ? and number = 2")
        .param(office.organisation().value())
        .update();
    assertThat(office.<Optional<Long>>as(journal::firstFault)).contains(2L);
  }

  private long entries(uz.minbar.house.Office office) {
    return office.rows(
        () -> house.jdbc().sql("select count(*) from staff_journal").query(Long.class).single());
  }
}
