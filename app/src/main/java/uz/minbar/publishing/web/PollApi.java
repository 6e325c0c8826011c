package uz.minbar.publishing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.polls.HeldPoll;
import uz.minbar.publishing.polls.Polls;

/** Polls over the API: how people voted, and when it ends. */
@RestController
class PollApi {

  private final Publishing publishing;
  private final Polls polls;
  private final DeliveryActs acts;

  PollApi(Publishing publishing, Polls polls, DeliveryActs acts) {
    this.publishing = publishing;
    this.polls = polls;
    this.acts = acts;
  }

  /** When a poll ends by itself; null for not by itself. */
  @Schema(name = "PollEnd")
  record End(@Nullable Instant at) {}

  /** Those of a material that have an end or are to have one. */
  @GetMapping("/api/v1/publishing/materials/{id}/polls")
  Slice<HeldPoll> of(@PathVariable UUID id) {
    var material = new MaterialId(id);
    var _ = publishing.deliveries(material);
    return new Slice<>(polls.of(material), null);
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/close")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void close(@PathVariable UUID id) {
    acts.close(id);
  }

  @PutMapping("/api/v1/publishing/deliveries/{id}/closes-at")
  HeldPoll closeAt(@PathVariable UUID id, @RequestBody End end) {
    acts.closeAt(id, end.at());
    return polls.of(id).orElseThrow(Problem::notFound);
  }
}
