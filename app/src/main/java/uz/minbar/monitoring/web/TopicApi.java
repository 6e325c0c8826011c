package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;

/** Topics over the API. */
@RestController
class TopicApi {

  private static final String TOPICS = "/api/v1/monitoring/topics";

  private final Topics topics;

  TopicApi(Topics topics) {
    this.topics = topics;
  }

  /** When people are told. */
  record Told(Topic.@Nullable Level level) {}

  /** A topic as it is sent. */
  @Schema(name = "NewTopic")
  record Sent(
      @Nullable String name,
      @Nullable String query,
      @Nullable Told alert,
      @Nullable Boolean active) {

    Topic.Level level() {
      return Optional.ofNullable(alert).map(Told::level).orElse(Topic.Level.STORY);
    }
  }

  /** A topic as it is shown. */
  @Schema(name = "Topic")
  record Shown(TopicId id, String name, String query, Told alert, boolean active, long version) {
    static Shown of(Topic topic) {
      return new Shown(
          topic.id(),
          topic.name(),
          topic.query(),
          new Told(topic.level()),
          topic.active(),
          topic.version());
    }
  }

  /** A query to try on a text. */
  record Trial(@Nullable String query, @Nullable String text) {}

  /** A stretch that a query found in the text, in UTF-16 code units as JavaScript counts. */
  @Schema(description = "from (inclusive) to (exclusive), in UTF-16 code units of the text")
  record Place(int from, int to) {}

  /** What became of the trial. */
  record Tried(boolean matches, List<Place> highlights) {}

  @PostMapping(TOPICS)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> add(@RequestBody Sent sent) {
    var id = topics.add(or(sent.name()), or(sent.query()), sent.level());
    var topic = topics.topic(id).orElseThrow();
    return ResponseEntity.created(URI.create(TOPICS + "/" + id))
        .eTag(Version.etag(topic.version()))
        .body(Shown.of(topic));
  }

  @GetMapping(TOPICS)
  Slice<Shown> list() {
    return new Slice<>(topics.all().stream().map(Shown::of).toList(), null);
  }

  @GetMapping(TOPICS + "/{id}")
  ResponseEntity<Shown> topic(@PathVariable UUID id) {
    var topic = topics.topic(new TopicId(id)).orElseThrow(Problem::notFound);
    return ResponseEntity.ok().eTag(Version.etag(topic.version())).body(Shown.of(topic));
  }

  @PutMapping(TOPICS + "/{id}")
  ResponseEntity<Shown> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Sent sent) {
    var before = topics.topic(new TopicId(id)).orElseThrow(Problem::notFound);
    Version.require(ifMatch, before.version());
    topics.change(
        before.id(),
        Optional.ofNullable(sent.name()).orElse(before.name()),
        Optional.ofNullable(sent.query()).orElse(before.query()),
        sent.alert() == null ? before.level() : sent.level(),
        Optional.ofNullable(sent.active()).orElse(before.active()));
    return topic(id);
  }

  @PostMapping(TOPICS + "/try")
  Tried tryOut(@RequestBody Trial trial) {
    var found = Monitoring.tryOut(or(trial.query()), or(trial.text()));
    return new Tried(
        found.isPresent(),
        found.orElse(List.of()).stream()
            .filter(place -> place.field().equals("text"))
            .map(place -> new Place(place.from(), place.to()))
            .toList());
  }

  private static String or(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
