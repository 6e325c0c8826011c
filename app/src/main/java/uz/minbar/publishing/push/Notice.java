package uz.minbar.publishing.push;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Delivery;

/**
 * One word to all browsers of a language.
 *
 * @param act what became of the material
 */
record Notice(
    UUID id,
    MaterialId material,
    Language language,
    Delivery.Act act,
    Words words,
    Instant createdAt) {

  /** After that it is no news, and nobody's screen is lit for it. */
  static final Duration FRESH = Duration.ofDays(1);

  /**
   * What stands in it.
   *
   * @param path where a click leads, in the press centre
   */
  record Words(String title, String body, String path) {}

  Instant freshUntil() {
    return createdAt.plus(FRESH);
  }

  /**
   * The mark of all notices on the material: of those with one mark a push service keeps, and a
   * browser shows, the last alone.
   */
  String topic() {
    return material.value().toString().replace("-", "");
  }
}
