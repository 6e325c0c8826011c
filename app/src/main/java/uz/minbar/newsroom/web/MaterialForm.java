package uz.minbar.newsroom.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialText;

/**
 * A material as the form of the desk holds it: what was typed stays typed, also where it is wrong.
 */
public record MaterialForm(
    long version,
    String kind,
    String slugline,
    MaterialText text,
    List<String> regions,
    List<UUID> pictures,
    String embargo) {

  static MaterialForm of(Material material) {
    var embargo = material.embargoUntil();
    return new MaterialForm(
        material.version(),
        material.kind().word(),
        material.slugline(),
        new MaterialText(material.headline(), material.lead(), material.body()),
        material.regions(),
        material.pictures(),
        embargo == null ? "" : LocalDateTime.ofInstant(embargo, Dates.ZONE).toString());
  }

  static MaterialForm sent(MultiValueMap<String, String> sent) {
    return new MaterialForm(
        number(one(sent, "version")),
        one(sent, "kind"),
        one(sent, "slugline").strip(),
        new MaterialText(text(sent, "headline"), text(sent, "lead"), text(sent, "body")),
        List.copyOf(Optional.ofNullable(sent.get("regions")).orElse(List.of())),
        pictures(sent),
        one(sent, "embargo"));
  }

  MaterialForm withVersion(long newer) {
    return new MaterialForm(newer, kind, slugline, text, regions, pictures, embargo);
  }

  /**
   * @throws Problem 422 for a kind or a time that is none
   */
  MaterialFrame frame() {
    return new MaterialFrame(
        MaterialKind.ofWord(kind), slugline, regions, pictures, time("embargo", embargo));
  }

  /** A time as the browser's field writes it, in Tashkent; null for none. */
  static @Nullable Instant time(String field, String written) {
    if (written.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(written.strip()).atZone(Dates.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "newsroom.fault.time");
    }
  }

  /** One field in one language, "" where nothing is written. */
  public String in(String field, Language language) {
    var in =
        switch (field) {
          case "headline" -> text.headline();
          case "lead" -> text.lead();
          default -> text.body();
        };
    return in.exact(language);
  }

  private static LocalizedText text(MultiValueMap<String, String> sent, String field) {
    var text = LocalizedText.EMPTY;
    for (var language : Language.values()) {
      text = text.with(language, one(sent, field + "." + language.tag()));
    }
    return text;
  }

  private static List<UUID> pictures(MultiValueMap<String, String> sent) {
    var pictures = new ArrayList<UUID>();
    for (String picture : Optional.ofNullable(sent.get("pictures")).orElse(List.of())) {
      try {
        pictures.add(UUID.fromString(picture));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("pictures", "newsroom.fault.picture");
      }
    }
    return pictures;
  }

  private static String one(MultiValueMap<String, String> sent, String field) {
    return Optional.ofNullable(sent.getFirst(field)).orElse("");
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
