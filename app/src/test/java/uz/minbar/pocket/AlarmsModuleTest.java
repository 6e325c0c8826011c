package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import uz.minbar.foundation.Sql;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.MentionId;
import uz.minbar.monitoring.alerts.AlertRaised;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.monitoring.alerts.Reads;
import uz.minbar.monitoring.inbox.Handling;
import uz.minbar.monitoring.inbox.Inbox;
import uz.minbar.staff.Role;

/** An alarm in the pocket: it rings once with whoever may take it up, and one of them does. */
@HouseTest
class AlarmsModuleTest {

  @Autowired House house;
  @Autowired Pocket pocket;
  @Autowired Bells bells;
  @Autowired Inbox inbox;
  @Autowired Reads reads;
  @Autowired Alarms alarms;
  @Autowired ApplicationEventPublisher events;

  Office office;
  Office analyst;
  Office hokim;

  @BeforeEach
  void anOfficeWithABot() {
    office = house.organisation();
    analyst = house.colleague(office, Role.ANALYST);
    hokim = house.colleague(office, Role.HOKIM);
    office.as(() -> bells.set("", TELEGRAM.token(), ""));
  }

  @AfterEach
  void leave() {
    List.of(office, analyst, hokim).forEach(one -> one.as(pocket::disconnect));
  }

  @Test
  void whoeverIsFasterTakesItUp() {
    var first = Phone.of(office, pocket);
    var second = Phone.of(analyst, pocket);
    var third = Phone.of(hokim, pocket);
    var raised = raise();
    var one = first.next();
    var two = second.next();
    assertThat(one.text()).contains("Suv yoʻq");
    assertThat(TELEGRAM.people().buttons(first.chat, one.id())).containsExactly("Men olaman");
    assertThat(second.press(two, "Men olaman")).contains("Sizga biriktirildi");
    assertThat(first.press(one, "Men olaman")).contains("allaqachon olgan", "Xodim");
    assertThat(second.press(two, "Men olaman")).contains("Sizga biriktirildi");
    var mention = new MentionId(raised.mention());
    assertThat(office.as(() -> inbox.of(List.of(mention))))
        .containsEntry(mention, new Handling(false, false, analyst.signedIn().person()));
    assertThat(office.as(() -> reads.of(raised.alert()))).hasSize(2);
    alarms.on(new AlertRaised(office.organisation(), raised.alert()));
    assertThat(first.hear("/yordam")).contains("/reja");
    assertThat(third.messages()).as("a hokim takes no alarm up").isEqualTo(1);
  }

  @Test
  void whoWantsNoneHearsNone() {
    var first = Phone.of(office, pocket);
    var second = Phone.of(analyst, pocket);
    analyst.as(() -> pocket.setAlarms(false));
    raise();
    first.next();
    assertThat(second.hear("/yordam")).contains("/reja");
    assertThat(second.messages()).isEqualTo(2);
  }

  private record Raised(UUID alert, UUID mention) {}

  private Raised raise() {
    String topic =
        office
            .post(
                "/api/v1/monitoring/topics",
                "{\"name\":\"Suv\",\"query\":\"hechqayerdayoq\",\"alert\":{\"level\":\"spike\"}}")
            .json()
            .get("id")
            .asString();
    return office.rows(
        () -> {
          var mention = mention();
          var alert =
              house
                  .jdbc()
                  .sql(
                      """
                      insert into monitoring_alert (organisation, topic, kind, subject, mention, story, raised_at, mentions, urgency, reason)
                      select organisation, ?::uuid, 'mention', id::text, id, story, ?, array[id], 'serious', 'single'
                      from monitoring_mention where id = ? returning id
                      """)
                  .params(Sql.params(topic, house.clock().instant(), mention))
                  .query(UUID.class)
                  .single();
          events.publishEvent(new AlertRaised(office.organisation(), alert));
          return new Raised(alert, mention);
        });
  }

  private UUID mention() {
    return house
        .jdbc()
        .sql(
            """
            with source as (insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
                values ('feed', :mark, 'namuna.example', 'Namuna 24', 'infinity', :now) returning id),
              item as (insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
                language, script, content_hash)
                select id, :mark, 'https://namuna.example/1', :mark, 'Suv yoʻq', 'Suv yoʻq', :now, :now, 'uz', 'Latn', ''
                from source returning id),
              story as (insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                values (:office, 'Suv yoʻq', :now, :now) returning id)
            insert into monitoring_mention (organisation, item, story, seen_at, tone, role)
            select :office, item.id, story.id, :now, 'negative', 'main' from item, story returning id
            """)
        .param("mark", UUID.randomUUID().toString())
        .param("now", Sql.time(house.clock().instant()))
        .param("office", office.organisation().value())
        .query(UUID.class)
        .single();
  }
}
