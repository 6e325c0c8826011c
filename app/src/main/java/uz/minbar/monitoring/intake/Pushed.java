package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes in what a hub sent: a feed like any other, only that nobody had to ask for it. */
@Service
public class Pushed {

  private final Intake intake;
  private final Outcomes outcomes;
  private final JdbcClient jdbc;
  private final Clock clock;

  Pushed(Intake intake, Outcomes outcomes, JdbcClient jdbc, Clock clock) {
    this.intake = intake;
    this.outcomes = outcomes;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws NoFeed where it is none
   */
  public void take(UUID source, byte[] body, String contentType) throws NoFeed {
    String address =
        jdbc.sql("select address from monitoring_source where id = ?")
            .param(source)
            .query(String.class)
            .single();
    var feed = FeedParser.parse(body, contentType, URI.create(address), clock.instant());
    outcomes.pushed(source, intake.take(source, feed.entries(), true));
  }
}
