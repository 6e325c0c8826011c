package uz.minbar.newsroom.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.MAIL;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;

/** A program that dies in the middle of a letter sends it to nobody twice. */
@HouseTest
class CourierModuleTest {

  @Autowired House house;
  @Autowired Courier courier;
  @Autowired Outbox outbox;

  @Test
  void whatWasBrokenOffWaitsForAPerson() {
    var office = house.organisation();
    var subject = UUID.randomUUID();
    String address = House.word("xat") + "@namuna.example";
    var letter =
        office.rows(
            () -> {
              var id =
                  outbox.add(Letter.Occasion.ASK, subject, address, Language.UZ_LATN).orElseThrow();
              assertThat(outbox.begin(id, 1)).isTrue();
              return id;
            });
    courier.run(new Courier.Send(office.organisation().value(), letter, 1, 1));
    assertThat(office.rows(() -> outbox.find(letter)).orElseThrow().state())
        .isEqualTo(Letter.State.UNKNOWN);
    assertThat(MAIL.letters(address)).isEmpty();
  }

  @Test
  void anOccasionHasOneLetter() {
    var office = house.organisation();
    var subject = UUID.randomUUID();
    assertThat(
            office.rows(() -> outbox.add(Letter.Occasion.ASK, subject, "a@b.example", Language.RU)))
        .isPresent();
    assertThat(
            office.rows(() -> outbox.add(Letter.Occasion.ASK, subject, "c@d.example", Language.RU)))
        .isEmpty();
  }
}
