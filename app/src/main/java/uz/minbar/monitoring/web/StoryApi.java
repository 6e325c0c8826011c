package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.Change;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Spreading;
import uz.minbar.monitoring.stories.Moves;

/** How a story spread, and what a person puts right, over the API. */
@RestController
class StoryApi {

  private final Monitoring monitoring;
  private final Moves moves;

  StoryApi(Monitoring monitoring, Moves moves) {
    this.monitoring = monitoring;
    this.moves = moves;
  }

  /** A story with the mentions in the order in which they were told. */
  @Schema(name = "SpreadStory")
  record Spread(MentionApi.ShownStory story, long own, List<Told> spreading) {}

  /**
   * One of them.
   *
   * @param copiedFrom null where its words are its own
   */
  @Schema(name = "ToldMention")
  record Told(
      MentionId id,
      String title,
      SourceId source,
      String sourceTitle,
      Instant at,
      @Nullable String tone,
      @Nullable MentionId copiedFrom,
      @Nullable Integer percent) {

    static Told of(Spreading.Step step) {
      var copied = step.copied();
      return new Told(
          step.mention().id(),
          step.mention().title(),
          step.mention().source(),
          step.mention().sourceTitle(),
          step.at(),
          step.mention().tone().judged(),
          copied == null ? null : copied.from().id(),
          copied == null ? null : copied.percent());
    }
  }

  /** The story to put a mention into; null for one of its own. */
  record Into(@Nullable UUID story) {}

  /** Where a mention is now. */
  record Put(StoryId story) {}

  @GetMapping("/api/v1/monitoring/stories/{id}")
  Spread story(@PathVariable UUID id) {
    var story = monitoring.story(new StoryId(id)).orElseThrow(Problem::notFound);
    var spreading = monitoring.spreading(story.id());
    return new Spread(
        MentionApi.ShownStory.of(story),
        spreading.own(),
        spreading.steps().stream().map(Told::of).toList());
  }

  /** What was moved from a story or to it by hand. */
  @GetMapping("/api/v1/monitoring/stories/{id}/moves")
  List<Moves.Move> moves(@PathVariable UUID id) {
    return moves.of(new StoryId(id));
  }

  /** How the source changed its words. */
  @GetMapping("/api/v1/monitoring/mentions/{id}/changes")
  List<Change> changes(@PathVariable UUID id) {
    return monitoring.changes(new MentionId(id));
  }

  @PutMapping("/api/v1/monitoring/mentions/{id}/story")
  Put put(@PathVariable UUID id, @RequestBody Into into) {
    var mention = new MentionId(id);
    if (into.story() == null) {
      return new Put(moves.split(mention));
    }
    moves.move(mention, new StoryId(into.story()));
    return new Put(new StoryId(into.story()));
  }

  @PostMapping("/api/v1/monitoring/moves/{id}/undo")
  Put undo(@PathVariable UUID id) {
    return new Put(moves.undo(id));
  }
}
