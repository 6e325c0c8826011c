package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.Fault;

/** What may be out or not is looked for until it is sure: nothing lost, nothing twice. */
@HouseTest
class ReadingBackModuleTest {

  @Autowired House house;

  PressOffice press;

  @BeforeEach
  void anOfficeWithAChannel() {
    press = PressOffice.in(house);
  }

  @AfterEach
  void behave() {
    TELEGRAM.behave();
  }

  @Test
  void aPageThatLagsIsNotBelievedAtOnce() {
    TELEGRAM.pageLag(press.chat(), Duration.ofHours(1));
    TELEGRAM.next(press.chat(), Fault.CUT_AFTER_TAKING);
    var id = press.approved("Kech koʻrinadi", "<p>Sahifa kechikadi.</p>");
    press.publish(id, press.telegram());
    awaitState(id, "unknown");
    house.clock().advance(Duration.ofSeconds(30));
    await("not seen yet", () -> press.readings(house, id) == 1);
    TELEGRAM.pageLag(press.chat(), Duration.ZERO);
    house.clock().advance(Duration.ofMinutes(3));
    awaitState(id, "sent");
    assertThat(TELEGRAM.messages(press.chat())).hasSize(1);
  }

  @Test
  void whatWentOutBeforeItCameToThePressCentreIsFoundAfterwards() {
    TELEGRAM.next(press.chat(), Fault.CUT_AFTER_TAKING);
    var id = press.approved("Avval kanalda", "<p>Keyin saytda.</p>");
    press.publish(id, press.telegram());
    awaitState(id, "unknown");
    press.publish(id, press.site());
    await("on the site", () -> press.state(id, press.site()).equals("sent"));
    house.clock().advance(Duration.ofSeconds(30));
    awaitState(id, "sent");
    assertThat(TELEGRAM.messages(press.chat())).hasSize(1);
  }

  @Test
  void whateverHappensEachGoesOutOnceAndWholly() {
    TELEGRAM.misbehave(new Random(3), 0.4);
    var materials = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      materials.add(press.approved("Xabar " + i + ".", "<p>Matn " + i + "</p>"));
      press.publish(materials.getLast(), press.telegram());
    }
    await(
        "all sent",
        () -> {
          house.clock().advance(Duration.ofSeconds(20));
          return materials.stream()
              .allMatch(id -> press.state(id, press.telegram()).equals("sent"));
        });
    var posts = TELEGRAM.visible(press.chat());
    assertThat(posts).hasSize(25);
    assertThat(new HashSet<>(posts.stream().map(ChannelPost::text).toList())).hasSize(25);
    assertThat(TELEGRAM.log(press.chat()).stream().filter(call -> call.fault() != null))
        .hasSizeGreaterThan(5);
  }

  private void awaitState(String id, String state) {
    await(state, () -> press.state(id, press.telegram()).equals(state));
  }
}
