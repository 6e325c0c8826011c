package uz.minbar.monitoring.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.today.Reporter;
import uz.minbar.foundation.today.Row;
import uz.minbar.foundation.today.Today;
import uz.minbar.foundation.today.Usual;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Slice;
import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.sources.Source;
import uz.minbar.monitoring.sources.SourceFilter;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Right;

/** What was heard today. */
@Component
class MonitoringToday implements Reporter {

  private static final String MENTIONS = "/desk/monitoring";
  private static final String SOURCES = "/desk/monitoring/sources";

  private final Monitoring monitoring;
  private final Sources sources;
  private final Alerts alerts;
  private final Clock clock;

  MonitoringToday(Monitoring monitoring, Sources sources, Alerts alerts, Clock clock) {
    this.monitoring = monitoring;
    this.sources = sources;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public void report(Page page, Today today) {
    if (!page.may(Right.READ)) {
      return;
    }
    var now = clock.instant();
    var midnight = Dates.midnight(now);
    today.figure(
        10,
        String.valueOf(monitoring.countSince(midnight)),
        Usual.text(page, monitoring.untilThisHour(midnight, now, Usual.DAYS)),
        page.t("monitoring.today.mentions"),
        MENTIONS);
    today.listBeside(
        10,
        page.t("monitoring.today.new"),
        MENTIONS,
        monitoring.mentions(MentionFilter.ALL, null, Today.MOST).items().stream()
            .map(mention -> row(page, mention))
            .toList(),
        page.t("monitoring.mentions.nothing"));
    if (page.may(Right.WATCH_SOURCES)) {
      sources(page, today);
    }
  }

  @Override
  public List<Arrival> arrived(Page page, Instant since) {
    if (!page.may(Right.READ)) {
      return List.of();
    }
    var arrivals = new ArrayList<Arrival>();
    int warned = alerts.list(null, since, null, Slice.MOST).items().size();
    if (warned > 0) {
      arrivals.add(
          new Arrival(page.t("monitoring.today.warned", warned), "/desk/monitoring/alerts"));
    }
    int said = monitoring.countSince(since);
    if (said > 0) {
      arrivals.add(new Arrival(page.t("monitoring.today.arrived", said), MENTIONS));
    }
    return arrivals;
  }

  private void sources(Page page, Today today) {
    var count = sources.count();
    if (count.failing() > 0) {
      today.say(50, page.t("monitoring.today.failing", count.failing()));
      list(page, today, "failing", "monitoring.today.failingSources");
    }
    if (count.silent() > 0) {
      today.say(51, page.t("monitoring.today.silent", count.silent()));
      list(page, today, "silent", "monitoring.today.silentSources");
    }
  }

  private void list(Page page, Today today, String state, String title) {
    today.listBeside(
        40,
        page.t(title),
        SOURCES + "?state=" + state,
        sources.list(SourceFilter.of(state), null, Today.MOST).items().stream()
            .map(source -> row(page, source))
            .toList(),
        "");
  }

  private static Row row(Page page, Mention mention) {
    return Row.of(mention.title(), MENTIONS + "/mentions/" + mention.id())
        .titled(mention.markedTitle(), mention.tag())
        .clock(page.time(mention.seenAt()), day(page, mention.seenAt()), "")
        .detail(mention.sourceTitle());
  }

  private static Row row(Page page, Source source) {
    var fault = source.lastError();
    boolean silent = source.state() == Source.State.SILENT;
    return Row.of(source.title(), SOURCES + "/" + source.id())
        .detail(
            silent ? Quiet.text(page, source) : fault == null ? source.address() : page.t(fault))
        .state(page.t("monitoring.state." + source.state().word()), silent ? "unk" : "neg");
  }

  /** The day where it is not this one. */
  private static String day(Page page, Instant at) {
    String day = page.date(at);
    return day.equals(page.date(page.dates().now().toInstant())) ? "" : day;
  }
}
