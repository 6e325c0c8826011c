package uz.minbar.reaction;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.kernel.CaseId;
import uz.minbar.monitoring.Monitoring;

/** Reads the waves of answered cases. */
@Service
public class Aftermath {

  private final Cases cases;
  private final Families families;
  private final Monitoring monitoring;
  private final Clock clock;

  Aftermath(Cases cases, Families families, Monitoring monitoring, Clock clock) {
    this.cases = cases;
    this.families = families;
    this.monitoring = monitoring;
    this.clock = clock;
  }

  /** What the wave did after the answer; empty where none was published. */
  @Transactional(readOnly = true)
  public Optional<Wave> of(CaseId id) {
    return cases
        .find(id)
        .map(Case::answeredAt)
        .map(
            answered ->
                Wave.of(monitoring.voices(families.storiesOf(id)), answered, clock.instant()));
  }
}
