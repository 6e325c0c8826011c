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
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Urgency;
import uz.minbar.monitoring.alerts.QuietHours;
import uz.minbar.monitoring.alerts.QuietTable;
import uz.minbar.monitoring.alerts.Rule;
import uz.minbar.monitoring.alerts.Rules;
import uz.minbar.staff.Staff;

/** The rules of alerts and one's own quiet hours over the API. */
@RestController
class RuleApi {

  private static final String RULES = "/api/v1/monitoring/alerts/rules";
  private static final String QUIET = "/api/v1/monitoring/alerts/quiet";

  private final Rules rules;
  private final QuietTable quiet;
  private final Staff staff;

  RuleApi(Rules rules, QuietTable quiet, Staff staff) {
    this.rules = rules;
    this.quiet = quiet;
    this.staff = staff;
  }

  /** A rule as it is sent; a change may leave fields out. */
  @Schema(name = "NewAlertRule")
  record Sent(
      @Nullable UUID topic,
      @Nullable Urgency urgency,
      @Nullable List<String> bells,
      @Nullable List<List<UUID>> steps,
      @Nullable Integer minutes,
      @Nullable Boolean active) {

    Rule.Wanted over(Rule.Wanted before) {
      return new Rule.Wanted(
          topic == null ? before.topic() : new TopicId(topic),
          Optional.ofNullable(urgency).orElse(before.urgency()),
          Optional.ofNullable(bells).orElse(before.bells()),
          Optional.ofNullable(steps)
              .map(
                  sent ->
                      sent.stream().map(one -> one.stream().map(PersonId::new).toList()).toList())
              .orElse(before.steps()),
          Optional.ofNullable(minutes).orElse(before.minutes()));
    }
  }

  private static final Rule.Wanted NOTHING =
      new Rule.Wanted(null, Urgency.NOTICE, List.of("desk"), List.of(), 30);

  /** A rule as it is shown. */
  @Schema(name = "AlertRule")
  record Shown(
      UUID id,
      @Nullable TopicId topic,
      Urgency urgency,
      List<String> bells,
      List<List<PersonId>> steps,
      int minutes,
      boolean active,
      long version) {

    static Shown of(Rule rule) {
      var wanted = rule.wanted();
      return new Shown(
          rule.id(),
          wanted.topic(),
          wanted.urgency(),
          wanted.bells(),
          wanted.steps(),
          wanted.minutes(),
          rule.active(),
          rule.version());
    }
  }

  /** Quiet hours by the clock of Tashkent, HH:mm; without times there are none. */
  @Schema(name = "QuietHours")
  record Hours(@Nullable String begins, @Nullable String ends, @Nullable Boolean criticalRings) {}

  @GetMapping(RULES)
  Slice<Shown> list() {
    return new Slice<>(rules.all().stream().map(Shown::of).toList(), null);
  }

  @GetMapping(RULES + "/{id}")
  ResponseEntity<Shown> rule(@PathVariable UUID id) {
    var rule = rules.rule(id).orElseThrow(Problem::notFound);
    return ResponseEntity.ok().eTag(Version.etag(rule.version())).body(Shown.of(rule));
  }

  @PostMapping(RULES)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> add(@RequestBody Sent sent) {
    var rule = rules.rule(rules.add(sent.over(NOTHING))).orElseThrow();
    return ResponseEntity.created(URI.create(RULES + "/" + rule.id()))
        .eTag(Version.etag(rule.version()))
        .body(Shown.of(rule));
  }

  @PutMapping(RULES + "/{id}")
  ResponseEntity<Shown> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Sent sent) {
    var before = rules.rule(id).orElseThrow(Problem::notFound);
    Version.require(ifMatch, before.version());
    rules.change(
        id, sent.over(before.wanted()), Optional.ofNullable(sent.active()).orElse(before.active()));
    return rule(id);
  }

  /** One's own. */
  @GetMapping(QUIET)
  Hours quiet() {
    var own = quiet.all().get(staff.current().id());
    return own == null
        ? new Hours(null, null, null)
        : new Hours(own.begins().toString(), own.ends().toString(), own.criticalRings());
  }

  @PutMapping(QUIET)
  Hours setQuiet(@RequestBody Hours hours) {
    quiet.setOwn(
        hours.begins() == null && hours.ends() == null
            ? null
            : new QuietHours(
                RuleController.time("begins", Optional.ofNullable(hours.begins()).orElse("")),
                RuleController.time("ends", Optional.ofNullable(hours.ends()).orElse("")),
                Boolean.TRUE.equals(hours.criticalRings())));
    return quiet();
  }
}
