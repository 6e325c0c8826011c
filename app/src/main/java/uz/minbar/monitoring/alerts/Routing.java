package uz.minbar.monitoring.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Urgency;

/**
 * What a step of a rule does: which bells ring for whom and when, and when the next step is due.
 *
 * @param calls one for each person and bell, and one for the staff chat
 * @param next null after the last step
 */
record Routing(List<Call> calls, @Nullable Instant next) {

  /**
   * One bell that shall ring.
   *
   * @param person null for the staff chat
   * @param people whom the message names, for the staff chat only
   * @param at now, or when quiet hours end
   */
  record Call(String bell, @Nullable PersonId person, List<PersonId> people, Instant at) {}

  /**
   * @param people those of the step who are still at work
   * @param quiet the hours of those who have some
   */
  static Routing of(
      Rule.Wanted rule,
      int step,
      List<PersonId> people,
      Urgency urgency,
      Map<PersonId, QuietHours> quiet,
      Instant now) {
    var calls = new ArrayList<Call>();
    var awake = new ArrayList<PersonId>();
    for (var person : people) {
      var at = at(quiet.get(person), urgency, now);
      if (at.equals(now)) {
        awake.add(person);
      }
      for (String bell : rule.bells()) {
        if (!bell.equals("telegram")) {
          // The desk lies there and disturbs nobody.
          calls.add(new Call(bell, person, List.of(), bell.equals("desk") ? now : at));
        }
      }
    }
    var first =
        people.stream().map(one -> at(quiet.get(one), urgency, now)).min(Comparator.naturalOrder());
    if (rule.bells().contains("telegram") && first.isPresent()) {
      // The chat is everybody's: it rings as soon as one of them may be told, for those who may.
      calls.add(new Call("telegram", null, awake.isEmpty() ? people : awake, first.get()));
    }
    return new Routing(calls, step < rule.steps().size() ? next(rule, urgency, first, now) : null);
  }

  /**
   * The minutes count from when somebody was told; what is critical waits for nobody's sleep, and
   * where nobody is left to be told, the next are told at once.
   */
  private static Instant next(
      Rule.Wanted rule, Urgency urgency, Optional<Instant> first, Instant now) {
    var waits = Duration.ofMinutes(rule.minutes());
    return first.map(told -> (urgency == Urgency.CRITICAL ? now : told).plus(waits)).orElse(now);
  }

  private static Instant at(@Nullable QuietHours hours, Urgency urgency, Instant now) {
    return Optional.ofNullable(hours).flatMap(own -> own.wait(urgency, now)).orElse(now);
  }
}
