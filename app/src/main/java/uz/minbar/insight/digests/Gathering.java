package uz.minbar.insight.digests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.insight.Calendar.Period;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Template.What;
import uz.minbar.insight.paper.Paper;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Tally;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Shelf;
import uz.minbar.staff.Staff;

/**
 * Asks the rooms what a digest can tell. It is short on purpose: a reader has two minutes, the
 * links have the rest.
 */
@Component
class Gathering {

  private static final Language WRITTEN = Language.UZ_LATN;

  private final Monitoring monitoring;
  private final Standing standing;
  private final Shelf shelf;
  private final Staff staff;
  private final Texts texts;
  private final Clock clock;

  Gathering(
      Monitoring monitoring,
      Standing standing,
      Shelf shelf,
      Staff staff,
      Texts texts,
      Clock clock) {
    this.monitoring = monitoring;
    this.standing = standing;
    this.shelf = shelf;
    this.staff = staff;
    this.texts = texts;
    this.clock = clock;
  }

  Gathered gather(DigestKind kind, Period period) {
    var now = clock.instant();
    var dates = new Dates(WRITTEN, clock);
    var lines = new Lines(texts, dates);
    int most = kind == DigestKind.MORNING || kind == DigestKind.CRITICISM ? 5 : 10;
    var tallies = monitoring.tallies(period.since(), period.until(), Tally.Step.DAY);
    var counts = Counts.of(tallies);
    var cases = standing.at(period, now);
    var out = published(period);
    var parts = new EnumMap<What, Gathered.Told>(What.class);
    parts.put(What.LEAD, Gathered.Told.NOTHING);
    parts.put(What.FIGURES, Gathered.Told.figures(figures(period, counts, cases, lines)));
    parts.put(
        What.STORIES,
        Gathered.Told.lines(
            monitoring.headlines(period.since(), period.until(), most).stream()
                .map(lines::story)
                .toList(),
            texts.get(WRITTEN, "insight.none.stories")));
    parts.put(What.CRITICISM, criticism(kind, cases, lines, now));
    parts.put(
        What.PUBLISHED,
        Gathered.Told.lines(
            out.stream().limit(most).map(lines::published).toList(),
            texts.get(WRITTEN, "insight.none.published")));
    parts.put(
        What.DUE,
        Gathered.Told.lines(
            cases.today().stream().limit(5).map(one -> lines.due(one, now)).toList(),
            texts.get(WRITTEN, "insight.none.due")));
    parts.put(
        What.OUTLETS,
        Gathered.Told.lines(
            Voicing.loudest(tallies, monitoring.outlets(), most).stream()
                .map(one -> lines.outlet(one, period))
                .toList(),
            ""));
    return new Gathered(
        line(period, dates), known(period, counts, cases, out.size(), dates), parts);
  }

  private Gathered.Told criticism(DigestKind kind, Standing.Cases cases, Lines lines, Instant now) {
    int most = kind == DigestKind.CRITICISM ? 60 : 7;
    return Gathered.Told.lines(
        cases.all().stream().limit(most).map(one -> lines.criticism(one, now)).toList(),
        texts.get(WRITTEN, "insight.none.criticism"));
  }

  private List<Paper.Figure> figures(
      Period period, Counts counts, Standing.Cases cases, Lines lines) {
    var span = Duration.between(period.since(), period.until());
    var earlier = new Period(period.since().minus(span), period.since());
    var before = Counts.of(monitoring.tallies(earlier.since(), earlier.until(), Tally.Step.DAY));
    var figures = new ArrayList<Paper.Figure>();
    figures.add(lines.mentions("mentions", counts.mentions(), before.mentions(), period, null));
    figures.add(
        lines.mentions("negative", counts.negative(), before.negative(), period, "negative"));
    figures.add(
        lines.mentions("positive", counts.positive(), before.positive(), period, "positive"));
    figures.add(lines.cases("open", cases.open().size(), ""));
    figures.add(lines.cases("late", cases.late().size(), "?state=overdue"));
    figures.add(lines.answered(cases.answered()));
    return figures;
  }

  private List<Placement> published(Period period) {
    var found = new ArrayList<Placement>();
    @Nullable String cursor = null;
    do {
      var slice = shelf.list(Shelf.Wanted.all(WRITTEN), cursor, 100);
      slice.items().stream()
          .filter(
              one ->
                  !one.publishedAt().isBefore(period.since())
                      && one.publishedAt().isBefore(period.until()))
          .forEach(found::add);
      boolean older =
          slice.items().stream().anyMatch(one -> one.publishedAt().isBefore(period.since()));
      cursor = older ? null : slice.next();
    } while (cursor != null);
    return found;
  }

  private String line(Period period, Dates dates) {
    return office() + " · " + span(period, dates);
  }

  private String office() {
    return staff.organisation().name().best(WRITTEN);
  }

  private static String span(Period period, Dates dates) {
    return dates.whole(period.since()) + " – " + dates.whole(period.until());
  }

  private Map<String, String> known(
      Period period, Counts counts, Standing.Cases cases, int published, Dates dates) {
    var known = new HashMap<String, String>();
    known.put("tuman", office());
    known.put("sana", dates.date(clock.instant()));
    known.put("davr", span(period, dates));
    known.put("xabarlar", String.valueOf(counts.mentions()));
    known.put("salbiy", String.valueOf(counts.negative()));
    known.put("ijobiy", String.valueOf(counts.positive()));
    known.put("manbalar", String.valueOf(counts.sources()));
    known.put("ishlar", String.valueOf(cases.open().size()));
    known.put("kechikkan", String.valueOf(cases.late().size()));
    known.put("javoblar", String.valueOf(cases.answered().size()));
    known.put("nashrlar", String.valueOf(published));
    known.put("bugun", String.valueOf(cases.today().size()));
    return known;
  }
}
