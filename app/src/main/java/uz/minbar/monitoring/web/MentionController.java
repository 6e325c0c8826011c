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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.alerts.Reads;
import uz.minbar.monitoring.clippings.Clippings;
import uz.minbar.monitoring.evidence.Evidence;
import uz.minbar.monitoring.inbox.Handling;
import uz.minbar.monitoring.inbox.Inbox;
import uz.minbar.monitoring.inbox.Pile;
import uz.minbar.monitoring.inbox.SavedViews;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionTone;
import uz.minbar.monitoring.meaning.Tones;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Staff;

/** What was said, on the desk. */
@Controller
class MentionController {

  private static final int LIMIT = 30;

  private final Monitoring monitoring;
  private final Topics topics;
  private final Sources sources;
  private final Reads reads;
  private final Evidence evidence;
  private final Clippings clippings;
  private final Inbox inbox;
  private final InboxLines lines;
  private final SavedViews views;
  private final Staff staff;
  private final Clock clock;

  MentionController(
      Monitoring monitoring,
      Topics topics,
      Sources sources,
      Reads reads,
      Evidence evidence,
      Clippings clippings,
      Inbox inbox,
      InboxLines lines,
      SavedViews views,
      Staff staff,
      Clock clock) {
    this.monitoring = monitoring;
    this.topics = topics;
    this.sources = sources;
    this.reads = reads;
    this.evidence = evidence;
    this.clippings = clippings;
    this.inbox = inbox;
    this.lines = lines;
    this.views = views;
    this.staff = staff;
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
      @RequestParam(required = false) @Nullable String pile,
      @RequestParam(required = false) @Nullable String reach,
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
            moment(until),
            reach != null && reach.matches("[0-9]{1,9}") ? Long.valueOf(reach) : null,
            lying(pile, since));
    return page.render(
        "monitoring/desk/mentions",
        Map.of(
            "mentions", lines.of(monitoring.mentions(filter, cursor, LIMIT)),
            "topics", topics.all(),
            "views", views.all(),
            "mine", inbox.mine(),
            "sources", sources.count(),
            "today", monitoring.countSince(clock.instant().minus(Duration.ofHours(24)))));
  }

  @GetMapping("/desk/monitoring/mentions/{id}")
  ModelAndView mention(Page page, @PathVariable UUID id) {
    var mention = monitoring.mention(new MentionId(id)).orElseThrow(Problem::notFound);
    reads.opened(mention.id());
    var story = monitoring.story(new StoryId(mention.story().value())).orElseThrow();
    return page.render(
        "monitoring/desk/mention",
        Map.of(
            "mention",
            mention,
            "scanned",
            clippings.scan(id).isPresent(),
            "evidence",
            evidence.of(mention.id()),
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
            topics.all(),
            "handling",
            inbox.of(List.of(mention.id())).getOrDefault(mention.id(), Handling.NONE),
            "people",
            staff.people()));
  }

  /** Who follows a figure to its mentions sees all of them, also those that were put aside. */
  private MentionFilter.@Nullable Lying lying(@Nullable String pile, @Nullable String since) {
    var usual = given(since) == null ? Pile.OPEN : null;
    var asked = Pile.of(pile).orElse(usual);
    return asked == null ? null : new MentionFilter.Lying(asked, staff.current().id());
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
