package uz.minbar.publishing.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.today.Reporter;
import uz.minbar.foundation.today.Row;
import uz.minbar.foundation.today.Today;
import uz.minbar.foundation.today.Usual;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.evergreen.Repeats;
import uz.minbar.staff.Right;

/** What went out today, what goes out later, and what did not. */
@Component
class PublishingToday implements Reporter {

  private static final String ROOM = "/desk/publishing";

  private final Publishing publishing;
  private final Repeats repeats;
  private final Channels channels;
  private final Newsroom newsroom;
  private final Clock clock;

  PublishingToday(
      Publishing publishing, Repeats repeats, Channels channels, Newsroom newsroom, Clock clock) {
    this.publishing = publishing;
    this.repeats = repeats;
    this.channels = channels;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  @Override
  public void report(Page page, Today today) {
    if (!page.may(Right.READ)) {
      return;
    }
    var now = clock.instant();
    var midnight = Dates.midnight(now);
    var day = publishing.day(midnight, now);
    var names = names(page);
    today.figure(
        30,
        day.sent() + " / " + day.all(),
        Usual.text(page, publishing.untilThisHour(midnight, now, Usual.DAYS)),
        day.unknown() == 0
            ? page.t("publishing.today.delivered")
            : page.t("publishing.today.deliveredUnknown", day.unknown()),
        ROOM);
    today.listBeside(
        20,
        page.t("publishing.today.plan"),
        "/desk/newsroom?state=approved",
        day.scheduled().stream()
            .map(delivery -> row(page, delivery, names).clock(page.time(delivery.dueAt()), "", ""))
            .toList(),
        "");
    troubles(page, today, names);
    held(page, today, names);
  }

  private void troubles(Page page, Today today, Map<UUID, String> names) {
    var troubled = publishing.troubled();
    if (!troubled.isEmpty()) {
      today.say(40, page.t("publishing.waitForYou", troubled.size()));
    }
    today.list(
        30,
        page.t("publishing.troubles"),
        ROOM,
        troubled.stream()
            .limit(Today.MOST)
            .map(
                delivery -> {
                  var fault = delivery.advice();
                  var row = row(page, delivery, names);
                  return (fault == null ? row : row.detail(row.detail() + " · " + page.t(fault)))
                      .state(
                          delivery.state() == DeliveryState.WAITING
                              ? page.t("publishing.kind.manual")
                              : page.t("publishing.state." + delivery.state().word()),
                          delivery.state() == DeliveryState.FAILED ? "neg" : "unk");
                })
            .toList(),
        "");
  }

  private void held(Page page, Today today, Map<UUID, String> names) {
    today.list(
        31,
        page.t("publishing.repeat.held"),
        ROOM,
        repeats.held().stream()
            .limit(Today.MOST)
            .map(
                held ->
                    Row.of(
                            newsroom
                                .material(held.repeat().material())
                                .map(material -> material.title(page.language()))
                                .orElse(""),
                            ROOM + "/materials/" + held.repeat().material() + "#repeats")
                        .detail(
                            names.getOrDefault(held.repeat().channel(), "")
                                + " · "
                                + page.t(held.why().textKey(), held.why().arguments())))
            .toList(),
        "");
  }

  private Row row(Page page, Delivery delivery, Map<UUID, String> names) {
    String title =
        newsroom
            .material(delivery.material())
            .map(material -> material.title(delivery.language()))
            .orElse("");
    return Row.of(title, ROOM + "/materials/" + delivery.material())
        .detail(names.getOrDefault(delivery.channel(), "") + " · " + delivery.language().ownName());
  }

  private Map<UUID, String> names(Page page) {
    return channels.all().stream()
        .collect(
            Collectors.toMap(
                ChannelAccount::id,
                account -> account.name().isEmpty() ? page.t("publishing.site") : account.name()));
  }
}
