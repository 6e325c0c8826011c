package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Event;
import uz.minbar.website.sections.Events;
import uz.minbar.website.sections.ICalendar;

/** Events for those who may come, on pages and as calendars. */
@Controller
class EventController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final Events events;
  private final Sites sites;

  EventController(Events events, Sites sites) {
    this.events = events;
    this.sites = sites;
  }

  @GetMapping(PressController.PREFIX + "/events")
  ModelAndView list(
      Page page, HttpServletResponse response, @RequestParam(defaultValue = "") String month) {
    PressController.keep(response);
    YearMonth asked = Filter.of("", "", month).month();
    return page.render(
        "website/open/events",
        Map.of(
            "site",
            sites.site(page),
            "month",
            month,
            "months",
            events.months(),
            "events",
            asked == null ? events.coming() : events.of(asked)));
  }

  @GetMapping(PressController.PREFIX + "/events/{word:[a-z0-9-]+}")
  ModelAndView event(Page page, HttpServletResponse response, @PathVariable String word) {
    PressController.keep(response);
    var event = events.event(word).orElseThrow(Problem::notFound);
    return page.render("website/open/event", Map.of("site", sites.site(page), "event", event));
  }

  /** For calendars that ask again and again. */
  @GetMapping(PressController.PREFIX + "/events.ics")
  ResponseEntity<byte[]> calendar(Page page) {
    return calendar(page, events.remembered());
  }

  /** For the calendar of somebody who wants this one. */
  @GetMapping(PressController.PREFIX + "/events/{word:[a-z0-9-]+}.ics")
  ResponseEntity<byte[]> file(Page page, @PathVariable String word) {
    return calendar(page, List.of(events.event(word).orElseThrow(Problem::notFound)));
  }

  private ResponseEntity<byte[]> calendar(Page page, List<Event> shown) {
    var site = sites.site(page);
    var calendar = new ICalendar(page.t("website.events.calendar", site.office()));
    for (var event : shown) {
      String about = Jsoup.parseBodyFragment(Uzbek.html(page.language(), event.about())).text();
      calendar.add(
          event,
          new ICalendar.Entry(
              Uzbek.in(page.language(), event.title()),
              Uzbek.in(page.language(), event.place()),
              about,
              site.base() + "/" + page.language().prefix() + "/events/" + event.word()));
    }
    byte[] bytes = calendar.written().getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
        .body(bytes);
  }
}
