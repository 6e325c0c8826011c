package uz.minbar.monitoring.alerts;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.monitoring.Urgency;
import uz.minbar.monitoring.evidence.Evidence;
import uz.minbar.staff.Acts;

/** Tells of an alert: by the rules that fit it, or where none does by the bells of the office. */
@Component
class Telling {

  private final Alerts alerts;
  private final Rules rules;
  private final Escalation escalation;
  private final Ringing ringing;
  private final Evidence evidence;
  private final Acts acts;
  private final TransactionTemplate transaction;

  Telling(
      Alerts alerts,
      Rules rules,
      Escalation escalation,
      Ringing ringing,
      Evidence evidence,
      Acts acts,
      PlatformTransactionManager transactions) {
    this.alerts = alerts;
    this.rules = rules;
    this.escalation = escalation;
    this.ringing = ringing;
    this.evidence = evidence;
    this.acts = acts;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ApplicationModuleListener
  void on(AlertRaised raised) {
    acts.asSystem(
        raised.organisation(),
        () ->
            transaction.executeWithoutResult(
                _ ->
                    alerts
                        .alert(raised.alert())
                        .ifPresent(
                            alert -> {
                              if (alert.urgency() == Urgency.CRITICAL) {
                                evidence.want(alert.mentions(), "alert");
                              }
                              var fitting = rules.fitting(alert);
                              if (fitting.isEmpty()) {
                                ringing.office(alert.id());
                              } else {
                                escalation.begin(alert, fitting);
                              }
                            })));
  }
}
