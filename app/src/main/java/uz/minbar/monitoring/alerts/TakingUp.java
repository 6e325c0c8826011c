package uz.minbar.monitoring.alerts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.inbox.Handling;
import uz.minbar.monitoring.inbox.Inbox;
import uz.minbar.staff.Staff;

/** "I take it": whoever says so of an alert has read it and has what it is about. */
@Service
public class TakingUp {

  private final Alerts alerts;
  private final Reads reads;
  private final Inbox inbox;
  private final Staff staff;

  TakingUp(Alerts alerts, Reads reads, Inbox inbox, Staff staff) {
    this.alerts = alerts;
    this.reads = reads;
    this.inbox = inbox;
    this.staff = staff;
  }

  /**
   * Gives what the alert is about to whoever asks. Within the caller's transaction where there is
   * one.
   *
   * @return who has it now: she, or whoever was faster
   * @throws Problem 404 where there is no such alert
   */
  @Transactional
  public PersonId take(UUID id) {
    var alert = alerts.alert(id).orElseThrow(Problem::notFound);
    var me = staff.current().id();
    reads.read(id);
    var mentions = alert.mentions();
    var handled = inbox.of(mentions);
    var other =
        mentions.stream()
            .map(mention -> handled.getOrDefault(mention, Handling.NONE).assignee())
            .flatMap(assignee -> Optional.ofNullable(assignee).stream())
            .filter(assignee -> !assignee.equals(me))
            .findFirst();
    if (other.isPresent()) {
      return other.get();
    }
    mentions.stream()
        .filter(mention -> !handled.containsKey(mention) || handled.get(mention).assignee() == null)
        .forEach(mention -> inbox.assign(mention, me));
    return me;
  }
}
