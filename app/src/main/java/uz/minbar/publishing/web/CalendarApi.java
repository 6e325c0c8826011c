package uz.minbar.publishing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.evergreen.Repeats;

/** The calendar over the API. */
@RestController
class CalendarApi {

  /** More is no page of a calendar. */
  private static final Duration LONGEST = Duration.ofDays(62);

  private final Publishing publishing;
  private final Repeats repeats;

  CalendarApi(Publishing publishing, Repeats repeats) {
    this.publishing = publishing;
    this.repeats = repeats;
  }

  /** What goes to a channel at a time. */
  @Schema(name = "Planned")
  record Planned(
      UUID delivery,
      MaterialId material,
      UUID channel,
      String language,
      DeliveryState state,
      Instant dueAt,
      boolean movable) {}

  /** All of a span of time, and the repeats that are still to be written. */
  @Schema(name = "PlannedList")
  record All(List<Planned> items, List<Repeats.Coming> repeats) {}

  /** From which time to which. */
  @Schema(name = "Move")
  record Move(@Nullable Instant from, @Nullable Instant to) {}

  @GetMapping("/api/v1/publishing/calendar")
  All between(@RequestParam Instant from, @RequestParam Instant until) {
    requireSpan(from, until);
    return new All(
        publishing.between(from, until).stream()
            .map(
                one ->
                    new Planned(
                        one.id(),
                        one.material(),
                        one.channel(),
                        one.language().tag(),
                        one.state(),
                        one.dueAt(),
                        one.movable()))
            .toList(),
        repeats.coming(from, until));
  }

  @PostMapping("/api/v1/publishing/materials/{id}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable UUID id, @RequestBody Move move) {
    var from = move.from();
    var to = move.to();
    if (from == null || to == null) {
      throw Problem.invalid(from == null ? "from" : "to", "publishing.fault.time");
    }
    publishing.move(new MaterialId(id), from, to);
  }

  static void requireSpan(Instant from, Instant until) {
    if (!until.isAfter(from) || until.isAfter(from.plus(LONGEST))) {
      throw Problem.invalid("until", "publishing.fault.span", LONGEST.toDays());
    }
  }
}
