package uz.minbar.publishing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.evergreen.Repeats;
import uz.minbar.publishing.hours.WeeklyHours;

/** The calendar of what goes out: a week or a month, in which things can be put to another time. */
@Controller
class CalendarController {

  private static final String AT = "/desk/publishing/calendar";

  private final Publishing publishing;
  private final Channels channels;
  private final WeeklyHours hours;
  private final Repeats repeats;
  private final Newsroom newsroom;
  private final Clock clock;

  CalendarController(
      Publishing publishing,
      Channels channels,
      WeeklyHours hours,
      Repeats repeats,
      Newsroom newsroom,
      Clock clock) {
    this.publishing = publishing;
    this.hours = hours;
    this.repeats = repeats;
    this.channels = channels;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  @GetMapping(AT)
  ModelAndView show(
      Page page,
      @RequestParam(defaultValue = "week") String view,
      @RequestParam(defaultValue = "") String day) {
    var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    var span = Span.of(view.equals("month"), day(day, today));
    var slots =
        Slot.of(
            publishing.between(start(span.from()), start(span.until())),
            page,
            channels.all(),
            newsroom);
    var coming =
        ComingRepeat.of(
            repeats.coming(start(span.from()), start(span.until())),
            page,
            channels.all(),
            newsroom);
    return page.render(
        "publishing/desk/calendar",
        Map.of(
            "span", span,
            "today", today,
            "slots", slots,
            "coming", coming,
            "free", free(page, span)));
  }

  /** The free hours of a week; a month has no room for them. */
  private Map<LocalDate, List<FreeHour>> free(Page page, Span span) {
    return span.month()
        ? Map.of()
        : FreeHour.of(hours.free(start(span.from()), start(span.until())), page, channels.all());
  }

  @PostMapping(AT + "/{material}/move")
  ModelAndView move(
      Page page,
      @PathVariable UUID material,
      @RequestParam Instant from,
      @RequestParam String to,
      @RequestParam(defaultValue = "week") String view) {
    try {
      var when = moment(to);
      publishing.move(new MaterialId(material), from, when);
      page.flashUndo(
          "publishing.moved",
          UriComponentsBuilder.fromPath(AT + "/" + material + "/move")
              .queryParam("from", when)
              .queryParam("to", LocalDateTime.ofInstant(from, Dates.ZONE))
              .queryParam("view", view)
              .toUriString(),
          page.dateTime(when));
      return back(page, view, when);
    } catch (Problem problem) {
      page.flashFault(problem);
      return back(page, view, from);
    }
  }

  private static ModelAndView back(Page page, String view, Instant at) {
    return page.redirect(
        AT
            + "?view="
            + (view.equals("month") ? "month" : "week")
            + "&day="
            + LocalDate.ofInstant(at, Dates.ZONE));
  }

  /** A time as the browser's field writes it, or a day and a time. */
  private static Instant moment(String to) {
    try {
      return LocalDateTime.parse(to.strip()).atZone(Dates.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("to", "publishing.fault.time");
    }
  }

  private static LocalDate day(String written, LocalDate today) {
    try {
      return written.isBlank() ? today : LocalDate.parse(written);
    } catch (DateTimeException e) {
      return today;
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }
}
