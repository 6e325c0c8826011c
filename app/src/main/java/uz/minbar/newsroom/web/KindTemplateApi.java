package uz.minbar.newsroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Slice;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.kinds.KindTemplate;
import uz.minbar.newsroom.kinds.KindTemplates;

/** Templates by kind over the API. */
@RestController
class KindTemplateApi {

  private final KindTemplates templates;

  KindTemplateApi(KindTemplates templates) {
    this.templates = templates;
  }

  /** What a draft shall begin with; all empty brings back the program's own. */
  @Schema(name = "KindTemplateSent")
  record Sent(@Nullable String headline, @Nullable String lead, @Nullable String body) {}

  @GetMapping("/api/v1/newsroom/templates")
  Slice<KindTemplate> list() {
    return new Slice<>(templates.all(), null);
  }

  @PutMapping("/api/v1/newsroom/templates/{kind}")
  KindTemplate set(@PathVariable String kind, @RequestBody Sent sent) {
    templates.set(MaterialKind.ofWord(kind), or(sent.headline()), or(sent.lead()), or(sent.body()));
    return templates.of(MaterialKind.ofWord(kind));
  }

  private static String or(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
