package uz.minbar.website.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.sections.Event;
import uz.minbar.website.sections.Events;

/** Events over the API. */
@RestController
class EventApi {

  private static final String AT = "/api/v1/website/events";

  private final Events events;
  private final Clock clock;

  EventApi(Events events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** What a client sends of an event. */
  @Schema(name = "EventSent")
  record Sent(
      @Nullable LocalizedText title,
      @Nullable LocalizedText place,
      @Nullable LocalizedText about,
      @Nullable Instant begins,
      @Nullable Instant ends,
      @Nullable String link,
      @Nullable Boolean cancelled) {

    Event event(UUID id, long version, Instant now) {
      if (begins == null) {
        throw Problem.invalid("begins", "website.fault.moment");
      }
      return new Event(
          id,
          "",
          title == null ? LocalizedText.EMPTY : title,
          place == null ? LocalizedText.EMPTY : place,
          about == null ? LocalizedText.EMPTY : about,
          begins,
          ends,
          link == null ? "" : link,
          cancelled != null && cancelled,
          version,
          now);
    }
  }

  /** A list. */
  @Schema(name = "EventList")
  record All(List<Event> items) {}

  @GetMapping(AT)
  All all() {
    return new All(events.all());
  }

  @PostMapping(AT)
  ResponseEntity<Event> add(@RequestBody Sent sent) {
    var id = events.add(sent.event(new UUID(0, 0), 0, clock.instant()));
    return ResponseEntity.created(URI.create(AT + "/" + id)).body(event(id));
  }

  @GetMapping(AT + "/{id}")
  ResponseEntity<Event> one(@PathVariable UUID id) {
    var event = event(id);
    return ResponseEntity.ok().eTag(Version.etag(event.version())).body(event);
  }

  @PutMapping(AT + "/{id}")
  ResponseEntity<Event> save(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Sent sent) {
    var before = event(id);
    Version.require(ifMatch, before.version());
    events.save(sent.event(id, before.version(), clock.instant()));
    return one(id);
  }

  @DeleteMapping(AT + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    events.remove(id);
  }

  private Event event(UUID id) {
    return events.event(id).orElseThrow(Problem::notFound);
  }
}
