package uz.minbar.pocket;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Publishing;
import uz.minbar.reaction.Case;
import uz.minbar.reaction.Reaction;
import uz.minbar.staff.Person;

/** Today in one message: what goes out when, what is due, what waits. */
@Component
class Plan {

  private static final int MOST = 10;
  private static final int LONGEST = 120;

  private final Publishing publishing;
  private final Newsroom newsroom;
  private final Reaction reaction;
  private final Texts texts;
  private final Clock clock;

  Plan(Publishing publishing, Newsroom newsroom, Reaction reaction, Texts texts, Clock clock) {
    this.publishing = publishing;
    this.newsroom = newsroom;
    this.reaction = reaction;
    this.texts = texts;
    this.clock = clock;
  }

  Reply of(Person me) {
    var language = me.language();
    var now = clock.instant();
    var dates = new Dates(language, clock);
    var day = publishing.day(Dates.midnight(now), now);
    int troubled = publishing.troubled().size();
    var text =
        TelegramText.builder()
            .paragraph(dates.today(), "bold")
            .paragraph(texts.get(language, "pocket.plan.sent", day.sent()), null);
    list(
        text,
        me,
        "pocket.plan.out",
        day.scheduled().stream().map(one -> line(me, dates, one)).distinct().toList());
    list(
        text,
        me,
        "pocket.plan.due",
        reaction.open().stream().map(one -> line(me, dates, one)).toList());
    list(text, me, "pocket.plan.waits", titles(me, MaterialState.SUBMITTED));
    list(text, me, "pocket.plan.returned", titles(me, MaterialState.RETURNED));
    if (troubled > 0) {
      text.paragraph(texts.get(language, "pocket.plan.troubled", troubled), null);
    }
    return Reply.of(text);
  }

  private void list(TelegramText.Builder text, Person me, String key, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.paragraph(texts.get(me.language(), key, lines.size()), "bold")
        .paragraph(String.join("\n", lines.stream().limit(MOST).toList()), null);
    if (lines.size() > MOST) {
      text.paragraph(texts.get(me.language(), "pocket.plan.more", lines.size() - MOST), null);
    }
  }

  private String line(Person me, Dates dates, Delivery delivery) {
    String title =
        newsroom.material(delivery.material()).map(one -> one.title(me.language())).orElse("");
    return dates.time(delivery.dueAt()) + " · " + cut(title);
  }

  private String line(Person me, Dates dates, Case one) {
    String left = dates.dateTime(one.nextDue());
    return left + " · " + cut(one.title()) + (one.late(clock.instant()) ? " ❗" : "");
  }

  private List<String> titles(Person me, MaterialState state) {
    var filter = new MaterialFilter(state.word(), null, null, null);
    return newsroom.list(filter, null, MOST + 1).items().stream()
        .filter(one -> state != MaterialState.RETURNED || me.id().equals(one.createdBy()))
        .map(one -> "• " + cut(title(me, one)))
        .toList();
  }

  private String title(Person me, Material material) {
    String title = material.title(me.language());
    return title.isEmpty() ? texts.get(me.language(), "newsroom.untitled") : title;
  }

  private static String cut(String title) {
    return title.length() <= LONGEST
        ? title
        : title.substring(
                0,
                title.offsetByCodePoints(
                    0, Math.min(LONGEST, title.codePointCount(0, title.length())) - 1))
            + "…";
  }
}
