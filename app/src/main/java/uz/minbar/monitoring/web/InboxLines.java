package uz.minbar.monitoring.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Slice;
import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.inbox.Handling;
import uz.minbar.monitoring.inbox.Inbox;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Puts beside mentions what was done with them. */
@Component
class InboxLines {

  private final Inbox inbox;
  private final Staff staff;

  InboxLines(Inbox inbox, Staff staff) {
    this.inbox = inbox;
    this.staff = staff;
  }

  Slice<InboxLine> of(Slice<Mention> mentions) {
    var handled = inbox.of(mentions.items().stream().map(Mention::id).toList());
    var me = staff.current().id();
    return mentions.map(
        mention -> {
          var handling = handled.getOrDefault(mention.id(), Handling.NONE);
          var assignee = handling.assignee();
          String name =
              Optional.ofNullable(assignee).flatMap(staff::person).map(Person::name).orElse("");
          return new InboxLine(mention, handling, name, me.equals(assignee));
        });
  }
}
