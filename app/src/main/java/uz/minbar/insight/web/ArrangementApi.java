package uz.minbar.insight.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import uz.minbar.foundation.web.Slice;
import uz.minbar.foundation.web.Version;
import uz.minbar.insight.Arrangements;
import uz.minbar.insight.Calendar;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Insight;
import uz.minbar.insight.Recipient;
import uz.minbar.insight.Schedule;
import uz.minbar.insight.Template;
import uz.minbar.insight.paper.Paper;

/** What an office arranges for its digests, over the API. */
@RestController
class ArrangementApi {

  private static final String RECIPIENTS = "/api/v1/insight/recipients";
  private static final String TEMPLATE = "/api/v1/insight/templates/{kind}";

  private final Arrangements arrangements;
  private final Insight insight;

  ArrangementApi(Arrangements arrangements, Insight insight) {
    this.arrangements = arrangements;
    this.insight = insight;
  }

  @GetMapping(RECIPIENTS)
  Slice<Recipient> recipients() {
    return new Slice<>(arrangements.recipients(), null);
  }

  @PostMapping(RECIPIENTS)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Recipient> add(@RequestBody RecipientForm sent) {
    var id = arrangements.add(sent.recipient());
    return ResponseEntity.created(URI.create(RECIPIENTS + "/" + id)).body(sent.recipient().as(id));
  }

  @DeleteMapping(RECIPIENTS + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    arrangements.removeRecipient(id);
  }

  /** A block as it is sent. */
  @Schema(name = "NewBlock")
  record SentBlock(
      @Nullable String what,
      @Nullable Boolean on,
      @Nullable String heading,
      @Nullable String text) {

    Template.Block block() {
      return new Template.Block(
          Template.What.of(RecipientForm.text(what))
              .orElseThrow(() -> Problem.invalid("blocks", "insight.fault.block")),
          Optional.ofNullable(on).orElse(true),
          RecipientForm.text(heading),
          RecipientForm.text(text));
    }
  }

  /** A template as it is sent. */
  @Schema(name = "NewDigestTemplate")
  record SentTemplate(@Nullable String title, @Nullable List<@Nullable SentBlock> blocks) {

    Template template(DigestKind kind, long version) {
      return new Template(
          kind,
          RecipientForm.text(title),
          Optional.ofNullable(blocks).orElse(List.of()).stream()
              .filter(Objects::nonNull)
              .map(SentBlock::block)
              .toList(),
          version);
    }
  }

  @GetMapping(TEMPLATE)
  ResponseEntity<Template> template(@PathVariable String kind) {
    var template = arrangements.template(DigestKind.ofWord(kind));
    return ResponseEntity.ok().eTag(Version.etag(template.version())).body(template);
  }

  @PutMapping(TEMPLATE)
  ResponseEntity<Template> save(
      @PathVariable String kind,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody SentTemplate sent) {
    var before = arrangements.template(DigestKind.ofWord(kind));
    Version.require(ifMatch, before.version());
    arrangements.save(sent.template(before.kind(), before.version()));
    return template(kind);
  }

  /** The house's own template again. */
  @DeleteMapping(TEMPLATE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String kind) {
    arrangements.forgetTemplate(DigestKind.ofWord(kind));
  }

  @PostMapping(TEMPLATE + "/preview")
  Paper preview(@PathVariable String kind, @RequestBody SentTemplate sent) {
    return insight.preview(sent.template(DigestKind.ofWord(kind), 0));
  }

  /** When a kind is to go out. */
  @Schema(name = "NewSchedule")
  record SentSchedule(@Nullable Boolean active, @Nullable String hour) {}

  @GetMapping("/api/v1/insight/schedules")
  Slice<Schedule> schedules() {
    return new Slice<>(arrangements.schedules(), null);
  }

  @PutMapping("/api/v1/insight/schedules/{kind}")
  Slice<Schedule> schedule(@PathVariable String kind, @RequestBody SentSchedule sent) {
    LocalTime hour = ArrangementController.hour(RecipientForm.text(sent.hour()));
    arrangements.schedule(
        DigestKind.ofWord(kind), Optional.ofNullable(sent.active()).orElse(true), hour);
    return schedules();
  }

  /** The office's working days. */
  @Schema(name = "NewCalendar")
  record SentCalendar(@Nullable Boolean saturdays, @Nullable List<@Nullable String> off) {}

  @GetMapping("/api/v1/insight/calendar")
  Calendar calendar() {
    return arrangements.calendar();
  }

  @PutMapping("/api/v1/insight/calendar")
  Calendar setCalendar(@RequestBody SentCalendar sent) {
    arrangements.setCalendar(
        Optional.ofNullable(sent.saturdays()).orElse(false),
        ArrangementController.days(
            Optional.ofNullable(sent.off()).orElse(List.of()).stream()
                .map(RecipientForm::text)
                .toList()));
    return calendar();
  }
}
