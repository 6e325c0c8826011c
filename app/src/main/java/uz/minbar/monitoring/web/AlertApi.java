package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.SynchronousPair;
import uz.minbar.monitoring.Urgency;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.alerts.Escalation;
import uz.minbar.monitoring.alerts.Reads;
import uz.minbar.monitoring.alerts.Rings;

/** Alerts over the API. */
@RestController
class AlertApi {

  private static final String ALERTS = "/api/v1/monitoring/alerts";

  private final Alerts alerts;
  private final Rings rings;
  private final Escalation escalation;
  private final Reads reads;

  AlertApi(Alerts alerts, Rings rings, Escalation escalation, Reads reads) {
    this.alerts = alerts;
    this.rings = rings;
    this.escalation = escalation;
    this.reads = reads;
  }

  /** An alert with the reasons in words. */
  @Schema(name = "Alert")
  record Shown(
      UUID id,
      TopicId topic,
      String kind,
      String title,
      Instant raisedAt,
      @Nullable Double expected,
      @Nullable Integer seen,
      int sources,
      String why,
      Urgency urgency,
      String reason,
      @Nullable Instant firstAt,
      List<MentionId> mentions,
      List<SynchronousPair> pairs) {

    static Shown of(Page page, Alert alert) {
      return new Shown(
          alert.id(),
          alert.topic(),
          alert.kind(),
          alert.title(),
          alert.raisedAt(),
          alert.expected(),
          alert.seen(),
          alert.sources(),
          AlertWords.why(page, alert),
          alert.urgency(),
          page.t("monitoring.reason." + alert.reason()),
          alert.firstAt(),
          alert.mentions(),
          alert.pairs());
    }
  }

  /** An alert with whom it was told and who has read it. */
  @Schema(name = "ToldAlert")
  record Told(
      Shown alert, List<Rings.Bell> bells, List<Escalation.Step> steps, List<Reads.Read> reads) {}

  @GetMapping(ALERTS)
  Slice<Shown> alerts(
      Page page,
      @RequestParam(required = false) @Nullable UUID topic,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return alerts
        .list(topic, since, cursor, Slice.limit(limit))
        .map(alert -> Shown.of(page, alert));
  }

  /** Looking at it here does not count as reading it: a program may do so every minute. */
  @GetMapping(ALERTS + "/{id}")
  Told alert(Page page, @PathVariable UUID id) {
    var alert = alerts.alert(id).orElseThrow(Problem::notFound);
    return new Told(Shown.of(page, alert), rings.of(id), escalation.of(id), reads.of(id));
  }

  @PostMapping(ALERTS + "/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id) {
    var _ = alerts.alert(id).orElseThrow(Problem::notFound);
    reads.read(id);
  }
}
