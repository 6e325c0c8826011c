package uz.minbar.monitoring.alerts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.Urgency;

/** A rule of the office: whom to tell of which alerts, and whom next while nobody reads them. */
public record Rule(UUID id, Wanted wanted, boolean active, long version) {

  /** What may ring. */
  public static final List<String> BELLS = List.of("desk", "mail", "telegram");

  /** Steps that a rule may have. */
  public static final int MOST_STEPS = 4;

  /**
   * What the office wants.
   *
   * @param topic null for all of them
   * @param urgency the least that it concerns
   * @param bells of {@link #BELLS}
   * @param steps the people of each step, the first told at once
   * @param minutes how long a step waits for a reader, from 1 to a week
   */
  public record Wanted(
      @Nullable TopicId topic,
      Urgency urgency,
      List<String> bells,
      List<List<PersonId>> steps,
      int minutes) {

    public Wanted {
      bells = List.copyOf(bells);
      steps = steps.stream().map(List::copyOf).toList();
    }

    /** In which step that person is told, counted from 1; 0 where in none. */
    public int stepOf(PersonId person) {
      for (int at = 0; at < steps.size(); at++) {
        if (steps.get(at).contains(person)) {
          return at + 1;
        }
      }
      return 0;
    }
  }

  boolean fits(Alert alert) {
    return active
        && (wanted.topic() == null || wanted.topic().equals(alert.topic()))
        && alert.urgency().compareTo(wanted.urgency()) >= 0;
  }
}
