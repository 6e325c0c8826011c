package uz.minbar.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Urgency;
import uz.minbar.monitoring.alerts.Rule;

/**
 * A rule as it stands in its form.
 *
 * @param id "" for a new one
 * @param topic "" for all
 * @param steps by the person's id in which step she is told, from 1
 */
public record RuleForm(
    String id,
    String topic,
    String urgency,
    List<String> bells,
    String minutes,
    boolean active,
    Map<String, Integer> steps) {

  static final RuleForm NEW =
      new RuleForm("", "", Urgency.NOTICE.word(), List.of("desk", "mail"), "30", true, Map.of());

  static RuleForm of(Rule rule) {
    var wanted = rule.wanted();
    return new RuleForm(
        rule.id().toString(),
        wanted.topic() == null ? "" : wanted.topic().toString(),
        wanted.urgency().word(),
        wanted.bells(),
        String.valueOf(wanted.minutes()),
        rule.active(),
        wanted.steps().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(PersonId::toString, wanted::stepOf)));
  }

  /** As it was sent: a field {@code step.…} for each person. */
  static RuleForm sent(@Nullable UUID id, MultiValueMap<String, String> fields) {
    var steps = new TreeMap<String, Integer>();
    fields
        .toSingleValueMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith("step.") && value.matches("[1-9]")) {
                steps.put(name.substring(5), Integer.parseInt(value));
              }
            });
    return new RuleForm(
        id == null ? "" : id.toString(),
        Objects.requireNonNullElse(fields.getFirst("topic"), ""),
        Objects.requireNonNullElse(fields.getFirst("urgency"), ""),
        fields.getOrDefault("bells", List.of()),
        Objects.requireNonNullElse(fields.getFirst("minutes"), ""),
        id == null || fields.containsKey("active"),
        steps);
  }

  /** Steps that are left empty between others close up. */
  Rule.Wanted wanted() {
    var byStep = new TreeMap<Integer, List<PersonId>>();
    steps.forEach(
        (person, step) ->
            byStep.computeIfAbsent(step, _ -> new ArrayList<>()).add(new PersonId(person(person))));
    var asked = MentionController.id(topic);
    return new Rule.Wanted(
        asked == null ? null : new TopicId(asked),
        Urgency.ofWord(urgency),
        bells,
        List.copyOf(byStep.values()),
        minutes.matches("[0-9]{1,6}") ? Integer.parseInt(minutes) : 0);
  }

  private static UUID person(String id) {
    var known = MentionController.id(id);
    if (known == null) {
      throw Problem.invalid("steps", "monitoring.fault.ruleSteps", Rule.MOST_STEPS);
    }
    return known;
  }
}
