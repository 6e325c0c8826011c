package uz.minbar.monitoring.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.spikes.Spikes;

/** What a topic was expected to have and had, hour by hour, as the waves see it. */
@Service
public class Bands {

  private static final Duration SHOWN = Duration.ofDays(7);

  private final Talk talk;
  private final Clock clock;

  Bands(Talk talk, Clock clock) {
    this.talk = talk;
    this.clock = clock;
  }

  /** The hours of the last week, by the kind of sources; empty where nothing was said. */
  @Transactional(readOnly = true)
  public Map<String, List<Spikes.Hour>> week(TopicId topic) {
    Instant now = clock.instant();
    Instant since = talk.since(topic, now);
    return talk.lines(topic, since).stream()
        .collect(
            Collectors.groupingBy(
                Talk.Line::sourceClass,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(Talk.Line::saying, Collectors.toList()),
                    sayings ->
                        Spikes.look(sayings, since, now).hours().stream()
                            .filter(hour -> hour.at().isAfter(now.minus(SHOWN)))
                            .toList())));
  }
}
