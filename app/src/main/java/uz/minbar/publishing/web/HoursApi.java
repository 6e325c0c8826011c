package uz.minbar.publishing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.hours.Hour;
import uz.minbar.publishing.hours.WeeklyHours;

/** Publishing hours over the API. */
@RestController
class HoursApi {

  private final WeeklyHours hours;
  private final Channels channels;

  HoursApi(WeeklyHours hours, Channels channels) {
    this.hours = hours;
    this.channels = channels;
  }

  /** An hour of the week: the day, Monday being 1, and the time as 09:00, both of Tashkent. */
  @Schema(name = "WeeklyHour")
  record Weekly(int day, @Nullable String at) {

    Hour hour() {
      try {
        return Hour.of(DayOfWeek.of(day), Optional.ofNullable(at).orElse(""));
      } catch (DateTimeException e) {
        throw Problem.invalid("hours", "publishing.fault.weekday", day);
      }
    }
  }

  /** All hours of a channel. */
  @Schema(name = "WeeklyHours")
  record All(@Nullable List<Weekly> hours) {
    All {
      if (hours == null || hours.contains(null)) {
        throw Problem.invalid("hours", "foundation.problem.value");
      }
    }

    List<Hour> list() {
      return Optional.ofNullable(hours).orElse(List.of()).stream().map(Weekly::hour).toList();
    }
  }

  /** Hours at which nothing goes out yet. */
  @Schema(name = "FreeHours")
  record FreeList(List<WeeklyHours.Free> items) {}

  @GetMapping("/api/v1/publishing/channels/{id}/hours")
  All of(@PathVariable UUID id) {
    var account = channels.channel(id).orElseThrow(Problem::notFound);
    return new All(
        hours.of(account.id()).stream()
            .map(hour -> new Weekly(hour.day().getValue(), hour.written()))
            .toList());
  }

  @PutMapping("/api/v1/publishing/channels/{id}/hours")
  All set(@PathVariable UUID id, @RequestBody All sent) {
    hours.set(id, sent.list());
    return of(id);
  }

  @GetMapping("/api/v1/publishing/calendar/free")
  FreeList free(@RequestParam Instant from, @RequestParam Instant until) {
    CalendarApi.requireSpan(from, until);
    return new FreeList(hours.free(from, until));
  }
}
