package uz.minbar.monitoring.web;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.PersonId;
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
    var names = new HashMap<PersonId, String>();
    return mentions.map(
        mention -> {
          var handling = handled.getOrDefault(mention.id(), Handling.NONE);
          var assignee = handling.assignee();
          String name = assignee == null ? "" : names.computeIfAbsent(assignee, this::name);
          return new InboxLine(mention, handling, name, me.equals(assignee));
        });
  }

  private String name(PersonId person) {
    return staff.person(person).map(Person::name).orElse("");
  }
}
