package uz.minbar.monitoring.alerts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Alert;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * Takes the steps of rules, one after the other until somebody has read the alert. The row of a
 * step decides who takes it, so that two nodes and a node that was killed take it once.
 */
@Service
public class Escalation {

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Alerts alerts;
  private final Rules rules;
  private final QuietTable quiet;
  private final Reads reads;
  private final Ringing ringing;
  private final Staff staff;
  private final Acts acts;
  private final Tenancy tenancy;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Due> task;
  private final TransactionTemplate transaction;

  Escalation(
      Alerts alerts,
      Rules rules,
      QuietTable quiet,
      Reads reads,
      Ringing ringing,
      Staff staff,
      Acts acts,
      Tenancy tenancy,
      JdbcClient jdbc,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("escalate") OneTimeTask<Due> task,
      PlatformTransactionManager transactions) {
    this.alerts = alerts;
    this.rules = rules;
    this.quiet = quiet;
    this.reads = reads;
    this.ringing = ringing;
    this.staff = staff;
    this.acts = acts;
    this.tenancy = tenancy;
    this.jdbc = jdbc;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A step whose time comes. */
  record Due(UUID organisation, UUID alert, UUID rule, int step) {}

  /**
   * A step of a rule for an alert.
   *
   * @param state waiting, taken, or spared because somebody had read it or the rule was gone
   */
  public record Step(UUID rule, int step, Instant dueAt, String state) {}

  @Transactional(readOnly = true)
  public List<Step> of(UUID alert) {
    return jdbc.sql(
            "select * from monitoring_alert_step where alert = ? order by due_at, rule, step")
        .param(alert)
        .query(
            (row, _) ->
                new Step(
                    row.getObject("rule", UUID.class),
                    row.getInt("step"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getString("state")))
        .list();
  }

  /** Takes the first step of each rule. Within the caller's transaction. */
  void begin(Alert alert, List<Rule> fitting) {
    var chat = fitting.getFirst().id();
    for (var rule : fitting) {
      if (plan(alert.id(), rule.id(), 1, clock.instant())
          && settle(alert.id(), rule.id(), 1, "taken")) {
        take(alert, rule, 1, chat);
      }
    }
  }

  void run(Due due) {
    acts.asSystem(
        new OrganisationId(due.organisation()),
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  var alert = alerts.alert(due.alert());
                  var rule =
                      rules
                          .rule(due.rule())
                          .filter(one -> one.active() && one.wanted().steps().size() >= due.step());
                  boolean go =
                      alert.isPresent() && rule.isPresent() && reads.of(due.alert()).isEmpty();
                  if (settle(due.alert(), due.rule(), due.step(), go ? "taken" : "spared") && go) {
                    take(alert.orElseThrow(), rule.orElseThrow(), due.step(), due.rule());
                  }
                }));
  }

  /**
   * @param chat the rule under which the staff chat rings: where several rules begin together, it
   *     rings once
   */
  private void take(Alert alert, Rule rule, int step, UUID chat) {
    var people = atWork(rule.wanted().steps().get(step - 1));
    acts.perform(
        Right.READ,
        step == 1 ? "monitoring.tellAlert" : "monitoring.escalateAlert",
        alert.id(),
        () -> {
          Acts.note("rule", rule.id());
          Acts.note("step", step);
          Acts.note("people", String.join(", ", people.stream().map(Person::name).toList()));
          Acts.note("bells", String.join(", ", rule.wanted().bells()));
          var routing =
              Routing.of(
                  rule.wanted(),
                  step,
                  people.stream().map(Person::id).toList(),
                  alert.urgency(),
                  quiet.all(),
                  Ringing.now(clock));
          for (var call : routing.calls()) {
            ringing.plan(alert.id(), call.person() == null ? chat : rule.id(), step, call);
          }
          var next = routing.next();
          if (next != null && plan(alert.id(), rule.id(), step + 1, next)) {
            schedule(new Due(tenancy.current().value(), alert.id(), rule.id(), step + 1), next);
          }
        });
  }

  private List<Person> atWork(List<PersonId> people) {
    return people.stream()
        .map(staff::person)
        .flatMap(Optional::stream)
        .filter(Person::active)
        .toList();
  }

  private boolean plan(UUID alert, UUID rule, int step, Instant at) {
    return jdbc.sql(
                """
                insert into monitoring_alert_step (organisation, alert, rule, step, due_at, state)
                values (?, ?, ?, ?, ?, 'waiting') on conflict do nothing
                """)
            .params(Sql.params(tenancy.current().value(), alert, rule, step, at))
            .update()
        == 1;
  }

  private boolean settle(UUID alert, UUID rule, int step, String state) {
    return jdbc.sql(
                """
                update monitoring_alert_step set state = ? where alert = ? and rule = ? and step = ? and state = 'waiting'
                """)
            .params(state, alert, rule, step)
            .update()
        == 1;
  }

  private void schedule(Due due, Instant at) {
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(due.alert() + ":" + due.rule() + ":" + due.step(), due), at);
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Due> escalate(Escalation escalation) {
      return Tasks.oneTime("monitoring-escalate", Due.class)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, _) -> escalation.run(instance.getData()));
    }
  }
}
