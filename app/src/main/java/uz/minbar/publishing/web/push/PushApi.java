package uz.minbar.publishing.web.push;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.push.Push;
import uz.minbar.publishing.push.Tally;

/** How many browsers there are, and how many got a material. */
@RestController
class PushApi {

  private final Push push;

  PushApi(Push push) {
    this.push = push;
  }

  /** By language. */
  @GetMapping("/api/v1/publishing/browsers")
  Map<Language, Long> browsers() {
    return push.counts();
  }

  /** By language. */
  @GetMapping("/api/v1/publishing/materials/{id}/notices")
  Map<Language, Tally> notices(@PathVariable UUID id) {
    return push.tallies(new MaterialId(id));
  }
}
