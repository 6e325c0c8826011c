package uz.minbar.publishing.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.Wordings;

/** How a material looks on each channel, and the words of a channel's own, over the API. */
@RestController
class ShapeApi {

  private final Publishing publishing;
  private final Wordings wordings;

  ShapeApi(Publishing publishing, Wordings wordings) {
    this.publishing = publishing;
    this.wordings = wordings;
  }

  /**
   * A material on a channel.
   *
   * @param own words written for it alone; "" where it takes the material's
   * @param text as readers see it
   * @param length in the platform's own unit
   * @param most what it takes; 0 where it sets no limit
   * @param without what of the material does not go there, in words; null where all goes
   */
  record Shape(
      UUID channel, String own, String text, int length, int most, @Nullable String without) {}

  /** Words for a channel alone, by somebody who has read that version of the material. */
  record Words(long version, @Nullable String words) {}

  @GetMapping("/api/v1/publishing/materials/{id}/shapes")
  Slice<Shape> shapes(Page page, @PathVariable UUID id) {
    return new Slice<>(
        publishing.shapes(new MaterialId(id)).stream().map(shape -> shape(page, shape)).toList(),
        null);
  }

  private static Shape shape(Page page, Publishing.Shape shape) {
    var form = shape.form();
    var without = form.without();
    return new Shape(
        shape.account().id(),
        shape.own(),
        form.text(),
        form.length(),
        form.most(),
        without == null ? null : page.t(without));
  }

  @PostMapping("/api/v1/publishing/materials/{id}/words/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(@PathVariable UUID id, @PathVariable UUID channel, @RequestBody Words words) {
    wordings.write(
        new MaterialId(id),
        words.version(),
        channel,
        Optional.ofNullable(words.words()).orElse(""));
  }
}
