package uz.minbar.website.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Event;
import uz.minbar.website.sections.Events;

/** Events on the desk. */
@Controller
class EventDesk {

  private static final String AT = SectionController.DESK + "/events";

  /** What somebody announces is most often a week away, in the morning. */
  private static final Duration AHEAD = Duration.ofDays(7);

  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final UUID NONE = new UUID(0, 0);

  private final Events events;
  private final Clock clock;

  EventDesk(Events events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @GetMapping(AT)
  ModelAndView list(Page page) {
    return page.render(
        "website/desk/events", Map.of("events", events.all(), "now", clock.instant()));
  }

  @GetMapping(AT + "/new")
  ModelAndView begin(Page page) {
    return form(page, NONE, fresh(), Map.of(), List.of());
  }

  @PostMapping(AT)
  ModelAndView add(Page page, @RequestParam Map<String, String> sent) {
    return saved(page, NONE, sent, events::add);
  }

  @GetMapping(AT + "/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    return form(page, id, events.event(id).orElseThrow(Problem::notFound), Map.of(), List.of());
  }

  @PostMapping(AT + "/{id}")
  ModelAndView save(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    return saved(page, id, sent, events::save);
  }

  @PostMapping(AT + "/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    var event = events.event(id).orElseThrow(Problem::notFound);
    events.remove(id);
    page.flashUndo(
        "website.removed", AT + "/" + id + "/restore", Uzbek.in(page.language(), event.title()));
    return page.redirect(AT);
  }

  @PostMapping(AT + "/{id}/restore")
  ModelAndView restore(Page page, @PathVariable UUID id) {
    events.restore(id);
    return page.redirect(AT);
  }

  private interface Saving {
    void save(Event event);
  }

  private ModelAndView saved(Page page, UUID id, Map<String, String> sent, Saving saving) {
    var before = id.equals(NONE) ? fresh() : events.event(id).orElseThrow(Problem::notFound);
    try {
      saving.save(read(id, sent, moment("begins", sent), sent.get("ends")));
      page.flash("website.saved");
      return page.redirect(AT);
    } catch (Problem problem) {
      // Saving once more, with eyes open, goes over what somebody else has written meanwhile.
      var typed = read(id, sent, before.begins(), null);
      var view = form(page, id, typed, sent, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
  }

  private Event fresh() {
    var begins =
        LocalDateTime.of(
            LocalDateTime.ofInstant(clock.instant().plus(AHEAD), Dates.ZONE).toLocalDate(),
            MORNING);
    var none = LocalizedText.EMPTY;
    return new Event(
        NONE,
        "",
        none,
        none,
        none,
        begins.atZone(Dates.ZONE).toInstant(),
        null,
        "",
        false,
        0,
        clock.instant());
  }

  private Event read(UUID id, Map<String, String> sent, Instant begins, @Nullable String ends) {
    return new Event(
        id,
        "",
        SectionForm.text(sent, "title"),
        SectionForm.text(sent, "place"),
        SectionForm.text(sent, "about"),
        begins,
        ends == null || ends.isBlank() ? null : moment("ends", sent),
        sent.getOrDefault("link", "").strip(),
        sent.containsKey("cancelled"),
        SectionForm.number(sent.getOrDefault("version", "")),
        clock.instant());
  }

  private static Instant moment(String field, Map<String, String> sent) {
    try {
      return LocalDateTime.parse(sent.getOrDefault(field, "").strip())
          .atZone(Dates.ZONE)
          .toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.invalid(field, "website.fault.moment");
    }
  }

  private ModelAndView form(
      Page page, UUID id, Event event, Map<String, String> sent, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("id", id.equals(NONE) ? null : id);
    model.put("event", event);
    model.put("version", events.event(id).map(Event::version).orElse(0L));
    model.put("begins", sent.getOrDefault("begins", field(event.begins())));
    model.put("ends", sent.getOrDefault("ends", field(event.ends())));
    model.put("faults", faults);
    return page.render("website/desk/event", model);
  }

  private static String field(@Nullable Instant at) {
    return at == null ? "" : Dates.local(at);
  }
}
