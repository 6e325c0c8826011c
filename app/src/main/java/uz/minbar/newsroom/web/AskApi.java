package uz.minbar.newsroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.asks.Answer;
import uz.minbar.newsroom.asks.Answers;
import uz.minbar.newsroom.asks.Ask;
import uz.minbar.newsroom.asks.AskState;
import uz.minbar.newsroom.asks.Asks;
import uz.minbar.newsroom.asks.NewAsk;

/** Asks over the API; the answer itself comes through the link, see {@link AskLinkController}. */
@RestController
class AskApi {

  private final Asks asks;
  private final Answers answers;
  private final Clock clock;

  AskApi(Asks asks, Answers answers, Clock clock) {
    this.asks = asks;
    this.answers = answers;
    this.clock = clock;
  }

  /** What a client asks. */
  @Schema(name = "AskSent")
  record Sent(
      @Nullable String office,
      @Nullable String person,
      @Nullable String email,
      @Nullable String language,
      @Nullable String question,
      @Nullable Instant dueAt) {

    NewAsk ask() {
      return new NewAsk(
          or(office),
          or(person),
          or(email),
          Language.ofTag(language == null ? Language.UZ_LATN.tag() : language)
              .orElseThrow(() -> Problem.invalid("language", "foundation.problem.value")),
          or(question),
          dueAt);
    }

    private static String or(@Nullable String text) {
      return Optional.ofNullable(text).orElse("");
    }
  }

  /** An ask as the API shows it. */
  @Schema(name = "Ask")
  record Shown(
      UUID id,
      MaterialId material,
      String office,
      String person,
      String email,
      String question,
      AskState state,
      Instant dueAt,
      Instant askedAt,
      @Nullable Instant closedAt,
      List<Answer> answers) {}

  /** The link is shown once and kept nowhere. */
  @Schema(name = "AskLink")
  record Linked(UUID id, String link) {}

  /** A picture that came with an answer. */
  @Schema(name = "AskPicture")
  record Picture(@Nullable UUID picture) {}

  @PostMapping("/api/v1/newsroom/materials/{id}/asks")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Linked> ask(@PathVariable UUID id, @RequestBody Sent sent) {
    var asked = asks.ask(new MaterialId(id), sent.ask());
    return ResponseEntity.created(URI.create("/api/v1/newsroom/asks/" + asked.id()))
        .body(new Linked(asked.id(), asked.link()));
  }

  @GetMapping("/api/v1/newsroom/materials/{id}/asks")
  Slice<Shown> list(@PathVariable UUID id) {
    return new Slice<>(asks.of(new MaterialId(id)).stream().map(this::shown).toList(), null);
  }

  @GetMapping("/api/v1/newsroom/asks/{ask}")
  Shown read(@PathVariable UUID ask) {
    return shown(asks.ask(ask));
  }

  @PostMapping("/api/v1/newsroom/asks/{ask}/link")
  Linked linkAnew(@PathVariable UUID ask) {
    return new Linked(ask, asks.linkAnew(ask));
  }

  @PostMapping("/api/v1/newsroom/asks/{ask}/revoke")
  Shown revoke(@PathVariable UUID ask) {
    asks.revoke(ask);
    return read(ask);
  }

  @PostMapping("/api/v1/newsroom/asks/{ask}/close")
  Shown close(@PathVariable UUID ask) {
    asks.close(ask);
    return read(ask);
  }

  @PostMapping("/api/v1/newsroom/asks/{ask}/answers/{answer}/use")
  Shown use(@PathVariable UUID ask, @PathVariable UUID answer) {
    answers.use(ask, answer);
    return read(ask);
  }

  @PostMapping("/api/v1/newsroom/asks/{ask}/attach")
  Shown attach(@PathVariable UUID ask, @RequestBody Picture sent) {
    answers.attach(
        ask,
        Optional.ofNullable(sent.picture())
            .orElseThrow(() -> Problem.invalid("picture", "newsroom.fault.picture")));
    return read(ask);
  }

  private Shown shown(Ask ask) {
    return new Shown(
        ask.id(),
        ask.material(),
        ask.office(),
        ask.person(),
        ask.email(),
        ask.question(),
        ask.state(clock.instant()),
        ask.dueAt(),
        ask.askedAt(),
        ask.closedAt(),
        ask.answers());
  }
}
