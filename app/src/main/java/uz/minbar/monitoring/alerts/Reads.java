package uz.minbar.monitoring.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Who has read an alert: opened it, or what it is about, or said that she has seen it. */
@Service
public class Reads {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;

  Reads(JdbcClient jdbc, Tenancy tenancy, Staff staff, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
  }

  /** Somebody who has read it, and when she first did. */
  public record Read(PersonId person, Instant at) {}

  /** The first first. */
  @Transactional(readOnly = true)
  public List<Read> of(UUID alert) {
    return jdbc.sql("select * from monitoring_alert_read where alert = ? order by read_at, person")
        .param(alert)
        .query(
            (row, _) ->
                new Read(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("read_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whoever asks has read it; reading it again changes nothing. */
  @Transactional
  public void read(UUID alert) {
    var person = staff.current().id();
    if (of(alert).stream().anyMatch(read -> read.person().equals(person))) {
      return;
    }
    acts.perform(
        Right.READ,
        "monitoring.readAlert",
        alert,
        () ->
            jdbc.sql(
                    """
                    insert into monitoring_alert_read (organisation, alert, person, read_at)
                    select organisation, id, ?, ? from monitoring_alert where id = ?
                    on conflict do nothing
                    """)
                .params(Sql.params(person.value(), clock.instant(), alert))
                .update());
  }

  /** Whoever asks has opened a mention: she has read the alerts that told of it alone. */
  @Transactional
  public void opened(MentionId mention) {
    unread(mention).forEach(this::read);
  }

  private List<UUID> unread(MentionId mention) {
    return jdbc.sql(
            """
            select a.id from monitoring_alert a where a.organisation = ? and a.mention = ? and a.first_at is null
              and not exists (select from monitoring_alert_read r where r.alert = a.id and r.person = ?)
            """)
        .params(tenancy.current().value(), mention.value(), staff.current().id().value())
        .query(UUID.class)
        .list();
  }
}
