package uz.minbar.monitoring.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.monitoring.clippings.Clippings;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionTone;
import uz.minbar.monitoring.meaning.Tones;
import uz.minbar.monitoring.sources.Sources;

/** What was said, on the desk. */
@Controller
class MentionController {

  private static final int LIMIT = 30;

  private final Monitoring monitoring;
  private final Topics topics;
  private final Sources sources;
  private final Alerts alerts;
  private final Bells bells;
  private final Clippings clippings;
  private final Clock clock;

  MentionController(
      Monitoring monitoring,
      Topics topics,
      Sources sources,
      Alerts alerts,
      Bells bells,
      Clippings clippings,
      Clock clock) {
    this.monitoring = monitoring;
    this.topics = topics;
    this.sources = sources;
    this.alerts = alerts;
    this.bells = bells;
    this.clippings = clippings;
    this.clock = clock;
  }

  @GetMapping("/desk/monitoring")
  ModelAndView mentions(
      Page page,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String tone,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String days,
      @RequestParam(required = false) @Nullable String since,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter =
        new MentionFilter(
            id(topic),
            null,
            id(source),
            q,
            MentionTone.of(tone).orElse(null),
            MentionKind.of(kind).orElse(null),
            given(person),
            given(place),
            days == null || days.isBlank() ? moment(since) : since(days),
            moment(until));
    return page.render(
        "monitoring/desk/mentions",
        Map.of(
            "mentions", monitoring.mentions(filter, cursor, LIMIT),
            "topics", topics.all(),
            "sources", sources.count(),
            "today", monitoring.countSince(clock.instant().minus(Duration.ofHours(24)))));
  }

  @GetMapping("/desk/monitoring/mentions/{id}")
  ModelAndView mention(Page page, @PathVariable UUID id) {
    var mention = monitoring.mention(new MentionId(id)).orElseThrow(Problem::notFound);
    var story = monitoring.story(new StoryId(mention.story().value())).orElseThrow();
    return page.render(
        "monitoring/desk/mention",
        Map.of(
            "mention",
            mention,
            "scanned",
            clippings.scan(id).isPresent(),
            "changes",
            monitoring.changes(mention.id()),
            "judged",
            Tones.of(mention.title(), mention.text(), mention.highlights()),
            "story",
            story,
            "others",
            monitoring
                .mentions(MentionFilter.ofStory(story.id().value()), null, 50)
                .items()
                .stream()
                .filter(one -> !one.id().equals(mention.id()))
                .toList(),
            "topics",
            topics.all()));
  }

  @GetMapping("/desk/monitoring/alerts")
  ModelAndView alerts(Page page, @RequestParam(required = false) @Nullable String cursor) {
    var list = alerts.list(null, null, cursor, LIMIT);
    alerts.lookedAt();
    return alerts(page, list, List.of());
  }

  @PostMapping("/desk/monitoring/alerts/bells")
  ModelAndView setBells(
      Page page,
      @RequestParam(defaultValue = "") String chat,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String addresses) {
    try {
      bells.set(chat, token, addresses);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = alerts(page, alerts.list(null, null, null, LIMIT), problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.bells.saved");
    return page.redirect("/desk/monitoring/alerts");
  }

  private ModelAndView alerts(
      Page page,
      uz.minbar.foundation.web.Slice<uz.minbar.monitoring.Alert> list,
      List<Problem.Fault> faults) {
    return page.render(
        "monitoring/desk/alerts", Map.of("alerts", list, "bell", bells.bell(), "faults", faults));
  }

  private @Nullable Instant since(@Nullable String days) {
    return days != null && days.matches("[1-9][0-9]{0,2}")
        ? clock.instant().minus(Duration.ofDays(Long.parseLong(days)))
        : null;
  }

  /** A moment as figures of digests and charts link it; anything else filters nothing. */
  private static @Nullable Instant moment(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A filter that is no id filters nothing, as the form's "all" does. */
  static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
