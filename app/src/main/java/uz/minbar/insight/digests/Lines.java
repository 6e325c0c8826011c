package uz.minbar.insight.digests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.insight.Calendar.Period;
import uz.minbar.insight.paper.Paper;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.Headline;
import uz.minbar.publishing.Placement;
import uz.minbar.reaction.Case;

/** One thing of a digest in words, in Uzbek Latin, with the place where the desk has it. */
final class Lines {

  private static final Language WRITTEN = Language.UZ_LATN;

  private final Texts texts;
  private final Dates dates;

  Lines(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  /** A count of mentions with what it was in the time before, leading to the very mentions. */
  Paper.Figure mentions(String word, int now, int before, Period period, @Nullable String tone) {
    return new Paper.Figure(
        String.valueOf(now),
        t("insight.figure." + word),
        t("insight.figure.before", before),
        "/desk/monitoring?since="
            + period.since()
            + "&until="
            + period.until()
            + (tone == null ? "" : "&tone=" + tone));
  }

  Paper.Figure cases(String word, int count, String filter) {
    return new Paper.Figure(
        String.valueOf(count), t("insight.figure." + word), "", "/desk/reaction" + filter);
  }

  Paper.Figure answered(List<Case> cases) {
    var hours =
        cases.stream()
            .map(Case::hours)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return new Paper.Figure(
        String.valueOf(cases.size()),
        t("insight.figure.answered"),
        hours.isEmpty()
            ? ""
            : t("insight.figure.hours", String.format(Locale.ROOT, "%.1f", hours.getAsDouble())),
        "/desk/reaction/journal");
  }

  Paper.Line story(Headline one) {
    String told =
        one.sources() > 1
            ? t("insight.line.told", one.sources(), one.mentions())
            : one.sourceTitle();
    String first = one.sources() > 1 ? " · " + t("insight.line.first", one.sourceTitle()) : "";
    String bad = one.negative() > 0 ? " · " + t("insight.line.negative", one.negative()) : "";
    return new Paper.Line(
        one.title(),
        one.lang(),
        told + first + ", " + moment(one.at()) + bad,
        "/desk/monitoring/stories/" + one.story(),
        one.url());
  }

  Paper.Line criticism(Case one, Instant now) {
    return new Paper.Line(
        "№" + one.number() + " " + one.title(),
        "",
        one.sourceTitle()
            + " · "
            + t("reaction.level." + one.level().word())
            + " · "
            + standing(one, now),
        "/desk/reaction/cases/" + one.id(),
        Optional.ofNullable(one.address()).orElse(one.sourceUrl()));
  }

  /** What is due of it today. */
  Paper.Line due(Case one, Instant now) {
    return new Paper.Line(
        "№" + one.number() + " " + one.title(),
        "",
        t("reaction.next." + one.nextStep())
            + " · "
            + dates.time(one.nextDue())
            + " · "
            + t("insight.line.left", dates.span(Duration.between(now, one.nextDue()))),
        "/desk/reaction/cases/" + one.id(),
        "");
  }

  Paper.Line published(Placement one) {
    return new Paper.Line(
        one.headline(), one.language().tag(), moment(one.publishedAt()), one.path(), "");
  }

  Paper.Line outlet(Voicing one, Period period) {
    return new Paper.Line(
        one.title(),
        "und",
        t("insight.line.outlet", one.counts().mentions(), one.counts().negative()),
        "/desk/monitoring?source="
            + one.source()
            + "&since="
            + period.since()
            + "&until="
            + period.until(),
        "");
  }

  private String standing(Case one, Instant now) {
    var hours = one.hours();
    if (!one.open()) {
      return one.answeredAt() == null
          ? t("insight.case.closed", one.outcome())
          : t("insight.case.answered", String.format(Locale.ROOT, "%.1f", hours));
    }
    String span = dates.span(Duration.between(now, one.nextDue()));
    return t("reaction.next." + one.nextStep())
        + ": "
        + t(one.late(now) ? "insight.case.late" : "insight.line.left", span);
  }

  /** Without "today" and "yesterday": a paper is read on other days, too. */
  private String moment(Instant at) {
    return dates.date(at) + ", " + dates.time(at);
  }

  private String t(String key, Object... arguments) {
    return texts.get(WRITTEN, key, arguments);
  }
}
