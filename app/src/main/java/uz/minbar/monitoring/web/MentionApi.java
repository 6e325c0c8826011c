package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Reach;
import uz.minbar.monitoring.Story;
import uz.minbar.monitoring.StoryFilter;
import uz.minbar.monitoring.inbox.Pile;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionTone;
import uz.minbar.staff.Staff;

/** Mentions and stories over the API. */
@RestController
class MentionApi {

  private final Monitoring monitoring;
  private final Staff staff;

  MentionApi(Monitoring monitoring, Staff staff) {
    this.monitoring = monitoring;
    this.staff = staff;
  }

  /** Where it was said. */
  record Where(SourceId id, String title) {}

  /**
   * A mention as the API shows it.
   *
   * @param tone null where nothing tells clearly: a guess would be taken for a judgement
   * @param reach people whom its source reaches; null where nobody knows
   */
  @Schema(name = "Mention")
  record Shown(
      MentionId id,
      String url,
      String title,
      String text,
      String author,
      Where source,
      Instant publishedAt,
      Instant seenAt,
      String language,
      String script,
      @Nullable String tone,
      String kind,
      String role,
      List<String> people,
      List<String> bodies,
      List<String> places,
      @Nullable Long reach,
      StoryId story,
      List<TopicId> topics,
      List<Highlight> highlights) {

    static Shown of(Mention mention) {
      return new Shown(
          mention.id(),
          mention.url(),
          mention.title(),
          mention.text(),
          mention.author(),
          new Where(mention.source(), mention.sourceTitle()),
          mention.publishedAt(),
          mention.seenAt(),
          mention.language(),
          mention.script(),
          mention.tone().judged(),
          mention.kind().word(),
          mention.role().word(),
          mention.people(),
          mention.bodies(),
          mention.places(),
          mention.reach(),
          mention.story(),
          mention.topics(),
          mention.highlights());
    }
  }

  /** A story; its tone, that of most of its mentions, and its reach may be null as unknown. */
  @Schema(name = "Story")
  record ShownStory(
      StoryId id,
      String title,
      int items,
      int sources,
      Instant firstSeenAt,
      Instant lastSeenAt,
      @Nullable String tone,
      @Nullable Reach reach) {

    static ShownStory of(Story story) {
      return new ShownStory(
          story.id(),
          story.title(),
          story.items(),
          story.sources(),
          story.firstSeenAt(),
          story.lastSeenAt(),
          story.tone().judged(),
          story.reach().told() ? story.reach() : null);
    }
  }

  @GetMapping("/api/v1/monitoring/mentions")
  Slice<Shown> mentions(
      @RequestParam(required = false) @Nullable UUID topic,
      @RequestParam(required = false) @Nullable UUID story,
      @RequestParam(required = false) @Nullable UUID source,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String tone,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(required = false) @Nullable String pile,
      @RequestParam(required = false) @Nullable Long reach,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return monitoring
        .mentions(
            new MentionFilter(
                topic,
                story,
                source,
                q,
                tone(tone),
                kind(kind),
                person,
                place,
                since,
                until,
                reach,
                lying(pile)),
            cursor,
            Slice.limit(limit))
        .map(Shown::of);
  }

  private MentionFilter.@Nullable Lying lying(@Nullable String pile) {
    return pile == null || pile.isBlank()
        ? null
        : new MentionFilter.Lying(
            Pile.of(pile).orElseThrow(() -> Problem.invalid("pile", "monitoring.fault.pile")),
            staff.current().id());
  }

  private static @Nullable MentionTone tone(@Nullable String tone) {
    return tone == null || tone.isBlank()
        ? null
        : MentionTone.of(tone).orElseThrow(() -> Problem.invalid("tone", "monitoring.fault.tone"));
  }

  private static @Nullable MentionKind kind(@Nullable String kind) {
    return kind == null || kind.isBlank()
        ? null
        : MentionKind.of(kind)
            .orElseThrow(() -> Problem.invalid("kind", "monitoring.fault.mentionKind"));
  }

  @GetMapping("/api/v1/monitoring/mentions/{id}")
  Shown mention(@PathVariable UUID id) {
    return Shown.of(monitoring.mention(new MentionId(id)).orElseThrow(Problem::notFound));
  }

  @GetMapping("/api/v1/monitoring/stories")
  Slice<ShownStory> stories(
      @RequestParam(required = false) @Nullable UUID topic,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return monitoring
        .stories(new StoryFilter(topic, since, null, false), cursor, Slice.limit(limit))
        .map(ShownStory::of);
  }
}
