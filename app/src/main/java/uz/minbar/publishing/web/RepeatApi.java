package uz.minbar.publishing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.evergreen.Repeat;
import uz.minbar.publishing.evergreen.Repeats;
import uz.minbar.publishing.evergreen.Rhythm;

/** Repeats of a material over the API. */
@RestController
class RepeatApi {

  private final Repeats repeats;

  RepeatApi(Repeats repeats) {
    this.repeats = repeats;
  }

  /**
   * Where and in which rhythm: either so many days apart or on weekdays, Monday being 1; at an hour
   * as 09:00 or, without one, at the channel's next free one; until a day as 2026-12-31 or for
   * ever.
   */
  @Schema(name = "NewRhythm")
  record Sent(
      @Nullable List<UUID> channels,
      @Nullable Integer everyDays,
      @Nullable List<Integer> weekdays,
      @Nullable String at,
      @Nullable String until) {

    List<UUID> to() {
      return whole("channels", channels);
    }

    Rhythm rhythm() {
      return Rhythm.of(
          everyDays,
          whole("weekdays", weekdays).stream().map(Sent::weekday).toList(),
          at == null || at.isBlank() ? null : hour(at.strip()),
          until == null || until.isBlank() ? null : day(until.strip()));
    }

    private static <T> List<T> whole(String field, @Nullable List<T> list) {
      if (list != null && list.contains(null)) {
        throw Problem.invalid(field, "foundation.problem.value");
      }
      return Optional.ofNullable(list).orElse(List.of());
    }

    private static DayOfWeek weekday(int number) {
      try {
        return DayOfWeek.of(number);
      } catch (DateTimeException e) {
        throw Problem.invalid("weekdays", "publishing.fault.weekday", number);
      }
    }

    private static LocalTime hour(String written) {
      try {
        return LocalTime.parse(written);
      } catch (DateTimeParseException e) {
        throw Problem.invalid("at", "publishing.fault.hour", written);
      }
    }

    private static LocalDate day(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeParseException e) {
        throw Problem.invalid("until", "publishing.fault.time");
      }
    }
  }

  /**
   * A repeat as the API shows it.
   *
   * @param nextAt null once it has stopped
   * @param occasion how often it has been repeated
   * @param reason why it is held or the program stopped it; null where neither
   */
  @Schema(name = "Rhythm")
  record Shown(
      UUID channel,
      @Nullable Integer everyDays,
      List<Integer> weekdays,
      @Nullable String at,
      @Nullable LocalDate until,
      @Nullable Instant nextAt,
      int occasion,
      @Nullable Instant stoppedAt,
      @Nullable String reason) {}

  @GetMapping("/api/v1/publishing/materials/{id}/rhythms")
  Slice<Shown> of(Page page, @PathVariable UUID id) {
    return shown(page, repeats.of(new MaterialId(id)));
  }

  @PutMapping("/api/v1/publishing/materials/{id}/rhythms")
  Slice<Shown> start(Page page, @PathVariable UUID id, @RequestBody Sent sent) {
    return shown(page, repeats.start(new MaterialId(id), sent.to(), sent.rhythm()));
  }

  @DeleteMapping("/api/v1/publishing/materials/{id}/rhythms/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable UUID id, @PathVariable UUID channel) {
    repeats.stop(new MaterialId(id), channel);
  }

  private Slice<Shown> shown(Page page, List<Repeat> all) {
    return new Slice<>(all.stream().map(one -> shown(page, one)).toList(), null);
  }

  private Shown shown(Page page, Repeat repeat) {
    var rhythm = repeat.rhythm();
    var at = rhythm.at();
    return new Shown(
        repeat.channel(),
        rhythm.weekdays().isEmpty() ? rhythm.everyDays() : null,
        rhythm.week().stream().map(DayOfWeek::getValue).toList(),
        at == null ? null : at.toString(),
        rhythm.until(),
        repeat.running() ? repeat.nextAt() : null,
        repeat.occasion(),
        repeat.stoppedAt(),
        reason(page, repeat));
  }

  private @Nullable String reason(Page page, Repeat repeat) {
    if (repeat.running()) {
      return repeats
          .hindrance(repeat)
          .map(why -> page.t(why.textKey(), why.arguments()))
          .orElse(null);
    }
    var stopped = repeat.stoppedFor();
    return stopped == null ? null : page.t(stopped);
  }
}
