package uz.minbar.monitoring.alerts;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** Whose hours are quiet; everybody sets her own. */
@Service
public class QuietTable {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Staff staff;
  private final Acts acts;

  QuietTable(JdbcClient jdbc, Tenancy tenancy, Staff staff, Acts acts) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.staff = staff;
    this.acts = acts;
  }

  private record Line(PersonId person, QuietHours hours) {}

  @Transactional(readOnly = true)
  public Map<PersonId, QuietHours> all() {
    return jdbc
        .sql("select * from monitoring_quiet_hours")
        .query(
            (row, _) ->
                new Line(
                    new PersonId(row.getObject("person", UUID.class)),
                    new QuietHours(
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getBoolean("critical_rings"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Line::person, Line::hours));
  }

  /** Sets the hours of whoever asks; null takes them away. */
  public void setOwn(@Nullable QuietHours hours) {
    var person = staff.current().id().value();
    acts.own(
        "monitoring.setQuietHours",
        () -> {
          Acts.note("hours", hours == null ? "" : hours.begins() + "–" + hours.ends());
          jdbc.sql("delete from monitoring_quiet_hours where person = ?").param(person).update();
          if (hours != null) {
            jdbc.sql(
                    """
                    insert into monitoring_quiet_hours (person, organisation, begins, ends, critical_rings)
                    values (?, ?, ?, ?, ?)
                    """)
                .params(
                    person,
                    tenancy.current().value(),
                    hours.begins(),
                    hours.ends(),
                    hours.criticalRings())
                .update();
          }
        });
  }
}
