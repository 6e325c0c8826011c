package uz.minbar.foundation.jobs;

import static uz.minbar.house.House.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** News that a listener failed to hear is told again while the program runs. */
@HouseTest
class NewsModuleTest {

  @Autowired House house;

  @Test
  void whatALiveListenerMissedIsToldAgain() {
    var id = UUID.randomUUID();
    house
        .jdbc()
        .sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
              completion_attempts)
            values (?, 'uz.minbar.monitoring.Matching.on(uz.minbar.monitoring.intake.ItemsArrived)',
              'uz.minbar.monitoring.intake.ItemsArrived', ?, now() - interval '1 hour', 'FAILED', 1)
            """)
        .params(id, "{\"items\":[\"" + UUID.randomUUID() + "\"]}")
        .update();

    house.clock().advance(Duration.ofMinutes(2));

    await("the news to be heard", () -> !waits(id));
  }

  private boolean waits(UUID id) {
    return house
        .jdbc()
        .sql("select exists (select from event_publication where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
