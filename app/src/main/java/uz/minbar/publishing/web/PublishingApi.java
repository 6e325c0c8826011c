package uz.minbar.publishing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.Receipt;

/** Channels and deliveries over the API. */
@RestController
class PublishingApi {

  private final Publishing publishing;
  private final Channels channels;
  private final DeliveryActs acts;

  PublishingApi(Publishing publishing, DeliveryActs acts, Channels channels) {
    this.publishing = publishing;
    this.channels = channels;
    this.acts = acts;
  }

  /** A new channel. */
  record NewChannel(
      @Nullable ChannelKind kind,
      @Nullable String name,
      @Nullable String language,
      @Nullable Map<String, @Nullable Object> settings) {

    Map<String, String> words() {
      var words = new HashMap<String, String>();
      if (settings != null) {
        settings.forEach(
            (key, value) -> {
              if (value != null) {
                words.put(key, String.valueOf(value));
              }
            });
      }
      return words;
    }

    Language speaks() {
      return language == null
          ? Language.UZ_LATN
          : Language.ofTag(language)
              .orElseThrow(() -> Problem.invalid("language", "publishing.fault.noLanguage"));
    }
  }

  /** What goes where and when; the free ones of the channels wait for their next free hour. */
  record Order(@Nullable List<UUID> channels, @Nullable List<UUID> free, @Nullable Instant at) {
    Order {
      requireNone("channels", channels);
      requireNone("free", free);
    }

    Publishing.Order order() {
      var to = list(channels);
      if (!to.containsAll(list(free))) {
        throw Problem.invalid("free", "publishing.fault.noChannel");
      }
      return new Publishing.Order(to, list(free), at);
    }
  }

  /**
   * Which go again: those that failed, and those that somebody looked for and that are not there.
   */
  record Chosen(@Nullable List<UUID> failed, @Nullable List<UUID> notThere) {
    Chosen {
      requireNone("failed", failed);
      requireNone("notThere", notThere);
    }
  }

  /** One that does not go again. */
  record Left(UUID delivery, String reason) {}

  /** Which go again and which do not. */
  record Again(List<UUID> going, List<Left> left) {}

  /** A delivery as the API shows it. */
  @Schema(name = "Delivery")
  record Shown(
      UUID id,
      UUID channel,
      String channelName,
      ChannelKind channelKind,
      String language,
      int occasion,
      Delivery.Act act,
      DeliveryState state,
      int attempts,
      @Nullable Receipt receipt,
      @Nullable String address,
      @Nullable String error,
      Instant dueAt,
      @Nullable Instant sentAt) {}

  /** Where somebody found it. */
  record Found(@Nullable String address) {}

  @GetMapping("/api/v1/publishing/channels")
  Slice<ChannelAccount> channels() {
    return new Slice<>(channels.all(), null);
  }

  @PostMapping("/api/v1/publishing/channels")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ChannelAccount> add(@RequestBody NewChannel sent) {
    var kind = sent.kind();
    if (kind == null) {
      throw Problem.invalid("kind", "publishing.fault.kind");
    }
    var id =
        channels.add(
            kind, Optional.ofNullable(sent.name()).orElse(""), sent.speaks(), sent.words());
    return ResponseEntity.created(URI.create("/api/v1/publishing/channels/" + id))
        .body(channels.channel(id).orElseThrow());
  }

  @GetMapping("/api/v1/publishing/channels/{id}")
  ChannelAccount channel(@PathVariable UUID id) {
    return channels.channel(id).orElseThrow(Problem::notFound);
  }

  @DeleteMapping("/api/v1/publishing/channels/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void switchOff(@PathVariable UUID id) {
    channels.setActive(id, false);
  }

  @PostMapping("/api/v1/publishing/materials/{id}/publish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Slice<Shown> publish(Page page, @PathVariable UUID id, @RequestBody Order order) {
    return shown(page, publishing.publish(new MaterialId(id), order.order()));
  }

  @GetMapping("/api/v1/publishing/materials/{id}/deliveries")
  Slice<Shown> deliveries(Page page, @PathVariable UUID id) {
    return shown(page, publishing.deliveries(new MaterialId(id)));
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable UUID id) {
    acts.cancel(id);
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable UUID id) {
    acts.retry(id);
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/found")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void found(@PathVariable UUID id, @RequestBody Found found) {
    acts.found(id, Optional.ofNullable(found.address()).orElse(""));
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/not-there")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void notThere(@PathVariable UUID id) {
    var _ = acts.notThere(id);
  }

  @PostMapping("/api/v1/publishing/deliveries/again")
  Again again(Page page, @RequestBody Chosen chosen) {
    var done = acts.again(list(chosen.failed()), list(chosen.notThere()));
    return new Again(
        done.going(),
        done.left().stream()
            .map(
                one -> new Left(one.delivery(), page.t(one.why().textKey(), one.why().arguments())))
            .toList());
  }

  @PostMapping("/api/v1/publishing/deliveries/{id}/pin")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void pin(@PathVariable UUID id) {
    acts.pin(id, true);
  }

  @DeleteMapping("/api/v1/publishing/deliveries/{id}/pin")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void unpin(@PathVariable UUID id) {
    acts.pin(id, false);
  }

  private static List<UUID> list(@Nullable List<UUID> sent) {
    return Optional.ofNullable(sent).orElse(List.of());
  }

  private static void requireNone(String field, @Nullable List<UUID> sent) {
    if (sent != null && sent.contains(null)) {
      throw Problem.invalid(field, "foundation.problem.value");
    }
  }

  private Slice<Shown> shown(Page page, List<Delivery> deliveries) {
    var byId = new HashMap<UUID, ChannelAccount>();
    channels.all().forEach(account -> byId.put(account.id(), account));
    return new Slice<>(
        deliveries.stream()
            .map(
                delivery -> {
                  var account = byId.get(delivery.channel());
                  var fault = delivery.advice();
                  return new Shown(
                      delivery.id(),
                      delivery.channel(),
                      account == null ? "" : account.name(),
                      account == null ? ChannelKind.MANUAL : account.kind(),
                      delivery.language().tag(),
                      delivery.occasion(),
                      delivery.act(),
                      delivery.state(),
                      delivery.attempts(),
                      delivery.receipt(),
                      delivery.address(),
                      fault == null ? null : page.t(fault),
                      delivery.dueAt(),
                      delivery.sentAt());
                })
            .toList(),
        null);
  }
}
