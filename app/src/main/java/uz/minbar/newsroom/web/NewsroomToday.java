package uz.minbar.newsroom.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.today.Reporter;
import uz.minbar.foundation.today.Row;
import uz.minbar.foundation.today.Today;
import uz.minbar.foundation.web.Page;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.asks.Ask;
import uz.minbar.newsroom.asks.Asks;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What waits for approval, and what came back to its author. */
@Component
class NewsroomToday implements Reporter {

  private static final int LOOKED_THROUGH = 50;

  private final Newsroom newsroom;
  private final Asks asks;
  private final Staff staff;
  private final Clock clock;

  NewsroomToday(Newsroom newsroom, Asks asks, Staff staff, Clock clock) {
    this.newsroom = newsroom;
    this.asks = asks;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public void report(Page page, Today today) {
    if (page.may(Right.APPROVE)) {
      approvals(page, today);
    }
    if (page.may(Right.WRITE)) {
      today.offer(page.t("newsroom.new"), "/desk/newsroom");
      returned(page, today);
      expired(page, today);
      unanswered(page, today);
    }
  }

  @Override
  public List<Arrival> arrived(Page page, Instant since) {
    if (!page.may(Right.WRITE)) {
      return List.of();
    }
    var me = staff.current().id();
    return asks.answeredSince(since).stream()
        .filter(ask -> me.equals(ask.askedBy()))
        .map(ask -> new Arrival(page.t("newsroom.today.answered", ask.office()), path(ask)))
        .toList();
  }

  /** A hokim, who handles no cases, sees first what waits for his word. */
  private void approvals(Page page, Today today) {
    var waiting = in(MaterialState.SUBMITTED);
    if (!waiting.isEmpty()) {
      today.say(20, page.t("newsroom.today.approvals", newsroom.count(MaterialState.SUBMITTED)));
    }
    boolean first = !page.may(Right.HANDLE_CASES);
    today.list(
        first ? 5 : 20,
        page.t("newsroom.today.approve"),
        "/desk/newsroom?state=submitted",
        waiting.stream().map(material -> row(page, material, author(material))).toList(),
        first ? page.t("newsroom.today.nothingToApprove") : "");
  }

  private void returned(Page page, Today today) {
    var me = staff.current().id();
    var mine =
        in(MaterialState.RETURNED).stream().filter(one -> me.equals(one.createdBy())).toList();
    if (!mine.isEmpty()) {
      today.say(30, page.t("newsroom.today.returned", mine.size()));
    }
    today.list(
        15,
        page.t("newsroom.today.returnedToMe"),
        "/desk/newsroom?state=returned",
        mine.stream().map(material -> row(page, material, material.note())).toList(),
        "");
  }

  private void expired(Page page, Today today) {
    var expired = in(MaterialState.EXPIRED);
    if (!expired.isEmpty()) {
      today.say(22, page.t("newsroom.today.expiredCount", newsroom.count(MaterialState.EXPIRED)));
    }
    today.list(
        11,
        page.t("newsroom.today.expired"),
        "/desk/newsroom?state=expired",
        expired.stream().map(material -> row(page, material, author(material))).toList(),
        "");
  }

  /** Who asked is told that nothing came; whoever was asked has her letter. */
  private void unanswered(Page page, Today today) {
    var me = staff.current().id();
    var late = asks.late().stream().filter(ask -> me.equals(ask.askedBy())).toList();
    if (!late.isEmpty()) {
      today.say(25, page.t("newsroom.today.lateAsks", late.size()));
    }
    today.list(
        12,
        page.t("newsroom.today.late"),
        "/desk/newsroom",
        late.stream().map(ask -> row(page, ask)).toList(),
        "");
  }

  private Row row(Page page, Ask ask) {
    return Row.of(ask.office(), path(ask))
        .clock(
            "−" + page.dates().span(Duration.between(ask.dueAt(), clock.instant())),
            page.t("newsroom.askState.overdue"),
            "late")
        .detail(ask.question());
  }

  private static String path(Ask ask) {
    return "/desk/newsroom/materials/" + ask.material() + "/asks";
  }

  private List<Material> in(MaterialState state) {
    var filter = new MaterialFilter(state.word(), null, null, null);
    return newsroom.list(filter, null, LOOKED_THROUGH).items();
  }

  private String author(Material material) {
    return Optional.ofNullable(material.createdBy())
        .flatMap(staff::person)
        .map(Person::name)
        .orElse("");
  }

  private static Row row(Page page, Material material, String said) {
    String title = material.title(page.language());
    String kind = page.t("newsroom.kind." + material.kind().word());
    return Row.of(
            title.isEmpty() ? page.t("newsroom.untitled") : title,
            "/desk/newsroom/materials/" + material.id())
        .clock(page.time(material.changedAt()), page.date(material.changedAt()), "")
        .detail(said.isEmpty() ? kind : kind + " · " + said)
        .state(
            page.t("newsroom.state." + material.state().word()),
            material.state() == MaterialState.SUBMITTED ? "unk" : "neg");
  }
}
