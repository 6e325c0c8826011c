package uz.minbar.pocket;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.telegram.TelegramLine.Button;
import uz.minbar.foundation.web.Texts;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.alerts.AlertRaised;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Rings on the telephones of those who may take an alert up, after their quiet hours. */
@Component
class Alarms {

  private final PhoneLinks links;
  private final Saying saying;
  private final Monitoring monitoring;
  private final Texts texts;
  private final Acts acts;
  private final Staff staff;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Alarms(
      PhoneLinks links,
      Saying saying,
      Monitoring monitoring,
      Texts texts,
      Acts acts,
      Staff staff,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.saying = saying;
    this.monitoring = monitoring;
    this.texts = texts;
    this.acts = acts;
    this.staff = staff;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ApplicationModuleListener
  void on(AlertRaised raised) {
    acts.asSystem(
        raised.organisation(),
        () ->
            transaction.executeWithoutResult(
                _ -> monitoring.alert(raised.alert()).ifPresent(alert -> ring(raised, alert))));
  }

  private void ring(AlertRaised raised, Alert alert) {
    for (var link : links.of(raised.organisation())) {
      staff
          .person(link.person())
          .filter(person -> link.alarms() && person.may(Right.HANDLE_CASES))
          .filter(_ -> first(link, alert))
          .ifPresent(person -> ring(link, person, alert));
    }
  }

  private void ring(Link link, Person person, Alert alert) {
    var now = clock.instant();
    var take =
        new Button(texts.get(person.language(), "pocket.button.take"), Buttons.TAKE + alert.id());
    saying.plan(
        alert.id() + ":" + person.id(),
        link.organisation(),
        Saying.Chat.of(link),
        new Reply(monitoring.words(alert, person.language()), List.of(take)),
        "",
        monitoring.quiet(person.id(), alert, now).orElse(now));
  }

  /** News may be heard twice; it rings once. */
  private boolean first(Link link, Alert alert) {
    return jdbc.sql(
                """
                insert into pocket_told (organisation, alert, person) values (?, ?, ?) on conflict do nothing
                """)
            .params(link.organisation().value(), alert.id(), link.person().value())
            .update()
        == 1;
  }
}
