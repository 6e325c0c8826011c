package uz.minbar.monitoring.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.StoryFilter;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.meaning.MentionTone;
import uz.minbar.monitoring.stories.Moves;

/** Stories on the desk: the list, how one spread, and what a person puts right. */
@Controller
class StoryController {

  private static final int LIMIT = 30;
  private static final String STORIES = "/desk/monitoring/stories";

  private final Monitoring monitoring;
  private final Moves moves;
  private final Topics topics;
  private final Clock clock;

  StoryController(Monitoring monitoring, Moves moves, Topics topics, Clock clock) {
    this.monitoring = monitoring;
    this.moves = moves;
    this.topics = topics;
    this.clock = clock;
  }

  @GetMapping(STORIES)
  ModelAndView stories(
      Page page,
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String tone,
      @RequestParam(required = false) @Nullable String days,
      @RequestParam(required = false) @Nullable String several,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter =
        new StoryFilter(
            MentionController.id(topic),
            since(days),
            MentionTone.of(tone).orElse(null),
            several != null && !several.isBlank());
    return page.render(
        "monitoring/desk/stories",
        Map.of("stories", monitoring.stories(filter, cursor, LIMIT), "topics", topics.all()));
  }

  @GetMapping(STORIES + "/{id}")
  ModelAndView story(Page page, @PathVariable UUID id) {
    var story = monitoring.story(new StoryId(id)).orElseThrow(Problem::notFound);
    var week = new StoryFilter(null, clock.instant().minus(Duration.ofDays(7)), null, false);
    return page.render(
        "monitoring/desk/story",
        Map.of(
            "story",
            story,
            "spreading",
            monitoring.spreading(story.id()),
            "moves",
            moves.of(story.id()),
            "others",
            monitoring.stories(week, null, LIMIT).items().stream()
                .filter(other -> !other.id().equals(story.id()))
                .toList()));
  }

  @PostMapping("/desk/monitoring/mentions/{id}/story")
  ModelAndView move(Page page, @PathVariable UUID id, @RequestParam UUID story) {
    moves.move(new MentionId(id), new StoryId(story));
    page.flash("monitoring.story.moved");
    return page.redirect(STORIES + "/" + story);
  }

  @PostMapping("/desk/monitoring/mentions/{id}/split")
  ModelAndView split(Page page, @PathVariable UUID id) {
    var story = moves.split(new MentionId(id));
    page.flash("monitoring.story.moved");
    return page.redirect(STORIES + "/" + story);
  }

  @PostMapping("/desk/monitoring/moves/{id}/undo")
  ModelAndView undo(Page page, @PathVariable UUID id) {
    var story = moves.undo(id);
    page.flash("monitoring.story.undone");
    return page.redirect(STORIES + "/" + story);
  }

  private @Nullable Instant since(@Nullable String days) {
    return days != null && days.matches("[1-9][0-9]{0,2}")
        ? clock.instant().minus(Duration.ofDays(Long.parseLong(days)))
        : null;
  }
}
