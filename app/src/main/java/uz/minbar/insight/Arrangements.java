package uz.minbar.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.digests.Hours;
import uz.minbar.insight.digests.Recipients;
import uz.minbar.insight.digests.Templates;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** How an office wants its digests: what they say, when they go out, who gets them. */
@Service
public class Arrangements {

  private static final int MOST_OFF = 400;

  private final Templates templates;
  private final Hours hours;
  private final Recipients recipients;
  private final Acts acts;
  private final Clock clock;

  Arrangements(Templates templates, Hours hours, Recipients recipients, Acts acts, Clock clock) {
    this.templates = templates;
    this.hours = hours;
    this.recipients = recipients;
    this.acts = acts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Template template(DigestKind kind) {
    return templates.of(kind);
  }

  /**
   * Changes a template.
   *
   * @throws Problem 422 where it cannot be filled, 412 where somebody else has saved since it was
   *     read
   */
  public void save(Template template) {
    var checked = template.checked();
    acts.perform(
        Right.INFORM,
        "insight.saveTemplate",
        template.kind().word(),
        () -> templates.save(checked));
  }

  /** Goes back to the house's own template. */
  public void forgetTemplate(DigestKind kind) {
    acts.perform(Right.INFORM, "insight.forgetTemplate", kind.word(), () -> templates.forget(kind));
  }

  /** Of each kind. */
  @Transactional(readOnly = true)
  public List<Schedule> schedules() {
    return hours.all();
  }

  /** Sets when a kind goes out by itself, in Tashkent's time; from the next such moment on. */
  public void schedule(DigestKind kind, boolean active, LocalTime hour) {
    acts.perform(
        Right.INFORM,
        "insight.setSchedule",
        kind.word(),
        () -> {
          hours.set(kind, active, hour, clock.instant());
          Acts.note("hour", active ? hour : "never");
        });
  }

  @Transactional(readOnly = true)
  public Calendar calendar() {
    return hours.calendar();
  }

  /**
   * Sets the working days.
   *
   * @throws Problem 422 for more than {@value #MOST_OFF} days off
   */
  public void setCalendar(boolean saturdays, Set<LocalDate> off) {
    if (off.size() > MOST_OFF) {
      throw Problem.invalid("off", "insight.fault.days", MOST_OFF);
    }
    acts.perform(
        Right.INFORM, "insight.setCalendar", null, () -> hours.setCalendar(saturdays, off));
  }

  @Transactional(readOnly = true)
  public List<Recipient> recipients() {
    return recipients.all();
  }

  /**
   * Adds somebody who gets digests from now on.
   *
   * @throws Problem 422 for fields that are wrong
   */
  public UUID add(Recipient recipient) {
    var checked = recipient.checked();
    return acts.create(Right.INFORM, "insight.addRecipient", () -> recipients.add(checked));
  }

  /**
   * Takes one off the list.
   *
   * @throws Problem 404 where there is none such
   */
  public void removeRecipient(UUID id) {
    acts.perform(
        Right.INFORM,
        "insight.removeRecipient",
        id,
        () -> {
          if (!recipients.remove(id)) {
            throw Problem.notFound();
          }
        });
  }
}
