package uz.minbar.monitoring.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Puts mentions aside, marks and assigns them. Nothing is deleted: each step can be taken back. */
@Service
public class Inbox {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;

  Inbox(JdbcClient jdbc, Tenancy tenancy, Staff staff, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
  }

  /** What was done with these; those with which nothing was done are missing. */
  @Transactional(readOnly = true)
  public Map<MentionId, Handling> of(Collection<MentionId> mentions) {
    var handled = new HashMap<MentionId, Handling>();
    jdbc.sql(
            "select mention, dismissed, marked, assignee from monitoring_handling where mention ="
                + " any(?)")
        .param(mentions.stream().map(MentionId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var assignee = row.getObject("assignee", UUID.class);
              handled.put(
                  new MentionId(row.getObject("mention", UUID.class)),
                  new Handling(
                      row.getBoolean("dismissed"),
                      row.getBoolean("marked"),
                      assignee == null ? null : new PersonId(assignee)));
            });
    return handled;
  }

  /** How many open mentions wait for the one who asks. */
  @Transactional(readOnly = true)
  public int mine() {
    return jdbc.sql("select count(*) from monitoring_handling where assignee = ? and not dismissed")
        .param(staff.current().id().value())
        .query(Integer.class)
        .single();
  }

  /** Puts a mention aside, or back. */
  public void dismiss(MentionId mention, boolean dismissed) {
    set(mention, dismissed ? "monitoring.dismiss" : "monitoring.restore", "dismissed", dismissed);
  }

  public void mark(MentionId mention, boolean marked) {
    set(mention, marked ? "monitoring.mark" : "monitoring.unmark", "marked", marked);
  }

  /**
   * Gives a mention to somebody of the office.
   *
   * @param to null takes it from whoever has it
   * @throws Problem 422 where the office has nobody such
   */
  public void assign(MentionId mention, @Nullable PersonId to) {
    if (to != null && staff.person(to).isEmpty()) {
      throw Problem.invalid("assignee", "monitoring.fault.assignee");
    }
    set(mention, "monitoring.assign", "assignee", to == null ? null : to.value());
  }

  private void set(MentionId mention, String act, String column, @Nullable Object value) {
    acts.perform(
        Right.HANDLE_CASES,
        act,
        mention.value(),
        () -> {
          int changed =
              jdbc.sql(
                      """
                      insert into monitoring_handling (organisation, mention, %1$s, changed_at)
                      select ?, id, ?, ? from monitoring_mention where id = ?
                      on conflict (mention) do update set %1$s = excluded.%1$s, changed_at = excluded.changed_at
                      """
                          .formatted(column))
                  .params(
                      Sql.params(
                          tenancy.current().value(), value, clock.instant(), mention.value()))
                  .update();
          if (changed == 0) {
            throw Problem.notFound();
          }
          Acts.note(column, value);
        });
  }
}
