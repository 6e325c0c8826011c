package uz.minbar.reaction.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.today.Reporter;
import uz.minbar.foundation.today.Row;
import uz.minbar.foundation.today.Today;
import uz.minbar.foundation.web.Page;
import uz.minbar.reaction.Case;
import uz.minbar.reaction.Instruction;
import uz.minbar.reaction.Instructions;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.Reaction;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What waits for an answer. */
@Component
class ReactionToday implements Reporter {

  private static final String ROOM = "/desk/reaction";
  private static final Duration PACE = Duration.ofDays(30);
  private static final Duration SOON = Duration.ofHours(2);

  private final Reaction reaction;
  private final Instructions instructions;
  private final Staff staff;
  private final Clock clock;

  ReactionToday(Reaction reaction, Instructions instructions, Staff staff, Clock clock) {
    this.reaction = reaction;
    this.instructions = instructions;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public void report(Page page, Today today) {
    if (!page.may(Right.READ)) {
      return;
    }
    var now = clock.instant();
    var open = reaction.open();
    long late = open.stream().filter(one -> one.late(now)).count();
    if (!open.isEmpty()) {
      today.say(
          10,
          late == 0
              ? page.t("reaction.waiting", open.size())
              : page.t("reaction.waitingLate", open.size(), late));
    }
    today.figure(
        20,
        reaction.pace(now.minus(PACE)).map(page.dates()::span).orElse("—"),
        page.t("reaction.today.norm", page.dates().span(reaction.norm().full())),
        page.t("reaction.today.pace"),
        ROOM + "/journal");
    today.list(
        10,
        page.t("reaction.today.waiting"),
        ROOM,
        open.stream().limit(Today.MOST).map(one -> row(page, one, now)).toList(),
        page.t("reaction.today.nothing"));
    today.list(
        15,
        page.t("reaction.instructions.late"),
        ROOM,
        instructions.late().stream().limit(Today.MOST).map(one -> row(page, one, now)).toList(),
        "");
  }

  private static Row row(Page page, Instruction one, Instant now) {
    return Row.of(one.office(), ROOM + "/cases/" + one.caseId())
        .clock(
            "−" + page.dates().span(Duration.between(one.dueAt(), now)),
            page.t("reaction.late"),
            "late")
        .detail(one.inCharge().isEmpty() ? one.task() : one.task() + " · " + one.inCharge());
  }

  private Row row(Page page, Case one, Instant now) {
    var left = Duration.between(now, one.nextDue());
    boolean late = left.isNegative();
    String tone = late ? "late" : left.compareTo(SOON) < 0 ? "soon" : "";
    String by =
        Optional.ofNullable(one.assignee())
            .flatMap(staff::person)
            .map(Person::name)
            .map(name -> " · " + name)
            .orElse("");
    return Row.of(one.title(), ROOM + "/cases/" + one.id())
        .clock(
            (late ? "−" : "") + page.dates().span(left),
            page.t(late ? "reaction.late" : "reaction.left"),
            tone)
        .detail(
            one.sourceTitle()
                + ", "
                + page.dateTime(one.saidAt())
                + " · "
                + page.t("reaction.next." + one.nextStep())
                + by)
        .state(
            page.t("reaction.level." + one.level().word()),
            one.level() == Level.ORDINARY ? "neu" : "neg");
  }
}
