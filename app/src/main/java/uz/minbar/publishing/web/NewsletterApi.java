package uz.minbar.publishing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.newsletter.LetterActs;
import uz.minbar.publishing.newsletter.Subscriber;
import uz.minbar.publishing.newsletter.Subscribers;
import uz.minbar.publishing.newsletter.Tally;

/** Subscribers and letters over the API. */
@RestController
class NewsletterApi {

  private final Subscribers subscribers;
  private final LetterActs letters;

  NewsletterApi(Subscribers subscribers, LetterActs letters) {
    this.subscribers = subscribers;
    this.letters = letters;
  }

  @GetMapping("/api/v1/publishing/subscribers")
  Slice<Subscriber> subscribers(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return subscribers.list(q, cursor, Slice.limit(limit));
  }

  /** People who agreed elsewhere. */
  record Agreed(
      @Nullable List<@Nullable String> addresses,
      @Nullable String language,
      @Nullable String proof) {}

  @PostMapping("/api/v1/publishing/subscribers")
  Subscribers.Brought bring(@RequestBody Agreed sent) {
    return subscribers.bring(
        Optional.ofNullable(sent.addresses()).orElse(List.<String>of()).stream()
            .map(one -> Optional.ofNullable(one).orElse(""))
            .toList(),
        Language.ofTag(Optional.ofNullable(sent.language()).orElse(Language.UZ_LATN.tag()))
            .orElseThrow(() -> Problem.invalid("language", "publishing.fault.noLanguage")),
        Optional.ofNullable(sent.proof()).orElse(""));
  }

  @DeleteMapping("/api/v1/publishing/subscribers/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    subscribers.remove(id);
  }

  /** How many letters went, by language. */
  @GetMapping("/api/v1/publishing/materials/{id}/letters")
  Map<Language, Tally> letters(@PathVariable UUID id) {
    return letters.tallies(new MaterialId(id));
  }

  /** Sends those letters once more of which nobody knows whether they came. */
  @PostMapping("/api/v1/publishing/materials/{id}/letters/{language}/again")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void again(@PathVariable UUID id, @PathVariable String language) {
    letters.again(new MaterialId(id), Language.ofTag(language).orElseThrow(Problem::notFound));
  }

  /** Writes to the readers that a material was corrected or withdrawn. */
  @PostMapping("/api/v1/publishing/materials/{id}/deliveries/{delivery}/tell")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tell(@PathVariable UUID id, @PathVariable UUID delivery) {
    letters.tell(new MaterialId(id), delivery);
  }
}
