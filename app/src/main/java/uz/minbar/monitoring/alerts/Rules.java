package uz.minbar.monitoring.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.Urgency;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** The office's rules of alerts. A rule is switched off, never deleted: what it did stays told. */
@Service
public class Rules {

  private static final int MOST_MINUTES = 7 * 24 * 60;

  private final JdbcClient jdbc;
  private final Json json;
  private final Tenancy tenancy;
  private final Topics topics;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;

  Rules(
      JdbcClient jdbc,
      Json json,
      Tenancy tenancy,
      Topics topics,
      Staff staff,
      Acts acts,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.tenancy = tenancy;
    this.topics = topics;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Rule> all() {
    return jdbc.sql("select * from monitoring_alert_rule order by active desc, created_at, id")
        .query(this::read)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Rule> rule(UUID id) {
    return jdbc.sql("select * from monitoring_alert_rule where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  List<Rule> fitting(Alert alert) {
    return all().stream().filter(rule -> rule.fits(alert)).toList();
  }

  /**
   * @throws Problem 422 where it would tell nobody, or cannot be
   */
  public UUID add(Rule.Wanted wanted) {
    check(wanted);
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addAlertRule",
        () ->
            jdbc.sql(
                    """
                    insert into monitoring_alert_rule (organisation, topic, urgency, bells, steps, minutes, created_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?) returning id
                    """)
                .params(
                    Sql.params(
                        tenancy.current().value(),
                        wanted.topic() == null ? null : wanted.topic().value(),
                        wanted.urgency().word(),
                        wanted.bells().toArray(String[]::new),
                        json.write((Object) wanted.steps()),
                        wanted.minutes(),
                        clock.instant()))
                .query(UUID.class)
                .single());
  }

  /**
   * Changes a rule; steps that are still to come follow it as it is then.
   *
   * @throws Problem 422 where it would tell nobody, or cannot be; 404 for none
   */
  public void change(UUID id, Rule.Wanted wanted, boolean active) {
    check(wanted);
    acts.perform(
        Right.WATCH_SOURCES,
        active ? "monitoring.changeAlertRule" : "monitoring.switchAlertRuleOff",
        id,
        () -> {
          int changed =
              jdbc.sql(
                      """
                      update monitoring_alert_rule set topic = ?, urgency = ?, bells = ?, steps = ?::jsonb, minutes = ?,
                        active = ?, version = version + 1
                      where id = ?
                      """)
                  .params(
                      Sql.params(
                          wanted.topic() == null ? null : wanted.topic().value(),
                          wanted.urgency().word(),
                          wanted.bells().toArray(String[]::new),
                          json.write((Object) wanted.steps()),
                          wanted.minutes(),
                          active,
                          id))
                  .update();
          if (changed == 0) {
            throw Problem.notFound();
          }
        });
  }

  private void check(Rule.Wanted wanted) {
    var topic = wanted.topic();
    if (topic != null && topics.topic(topic).isEmpty()) {
      throw Problem.invalid("topic", "monitoring.fault.ruleTopic");
    }
    if (wanted.bells().isEmpty() || !Rule.BELLS.containsAll(wanted.bells())) {
      throw Problem.invalid("bells", "monitoring.fault.ruleBells");
    }
    if (wanted.minutes() < 1 || wanted.minutes() > MOST_MINUTES) {
      throw Problem.invalid("minutes", "monitoring.fault.ruleMinutes", MOST_MINUTES);
    }
    var known = staff.people().stream().map(Person::id).collect(Collectors.toSet());
    var told = new HashSet<PersonId>();
    boolean whole =
        !wanted.steps().isEmpty()
            && wanted.steps().size() <= Rule.MOST_STEPS
            && wanted.steps().stream().noneMatch(List::isEmpty)
            && wanted.steps().stream()
                .flatMap(List::stream)
                .allMatch(person -> known.contains(person) && told.add(person));
    if (!whole) {
      throw Problem.invalid("steps", "monitoring.fault.ruleSteps", Rule.MOST_STEPS);
    }
  }

  private Rule read(ResultSet row, int number) throws SQLException {
    var topic = row.getObject("topic", UUID.class);
    return new Rule(
        row.getObject("id", UUID.class),
        new Rule.Wanted(
            topic == null ? null : new TopicId(topic),
            Urgency.ofWord(row.getString("urgency")),
            List.of((String[]) row.getArray("bells").getArray()),
            Arrays.stream(json.read(row.getString("steps"), PersonId[][].class))
                .map(List::of)
                .toList(),
            row.getInt("minutes")),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
