package uz.minbar.newsroom;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.uzbektext.script.Script;

/** What becomes of a material when its words change. */
final class Changes {

  private Changes() {}

  /** Text as it may be stored, and what was taken out of its HTML. */
  record Clean(MaterialText text, List<String> removed) {}

  static Clean clean(MaterialText text) {
    var removed = new LinkedHashSet<String>();
    var body = LocalizedText.EMPTY;
    for (var entry : text.body().byLanguage().entrySet()) {
      var cleaned = Html.clean(entry.getValue());
      removed.addAll(cleaned.removed());
      body = body.with(entry.getKey(), cleaned.html());
    }
    return new Clean(
        new MaterialText(plain(text.headline()), plain(text.lead()), body), List.copyOf(removed));
  }

  /** Headline and lead are words only: line breaks become blanks, signs of markup stay signs. */
  private static LocalizedText plain(LocalizedText text) {
    var plain = LocalizedText.EMPTY;
    for (var entry : text.byLanguage().entrySet()) {
      plain =
          plain.with(
              entry.getKey(), Html.withoutNul(entry.getValue()).replaceAll("\\s+", " ").strip());
    }
    return plain;
  }

  /** Puts new words in; languages that a person wrote are checked, the others' source moved on. */
  static Material withText(Material material, MaterialText text) {
    var unchecked = languages(material.unchecked());
    var outdated = languages(material.outdated());
    for (var language : Language.values()) {
      if (changed(material, text, language)) {
        unchecked.remove(language);
        outdated.remove(language);
      }
    }
    if (changed(material, text, Language.UZ_LATN)) {
      for (var language : material.languages()) {
        if (language != Language.UZ_LATN && !changed(material, text, language)) {
          outdated.add(language);
        }
      }
    }
    return copy(material)
        .text(text)
        .unchecked(unchecked)
        .outdated(outdated)
        .version(material.version() + 1)
        .make();
  }

  /** Makes the Cyrillic version from the Latin one and marks it as nobody's work yet. */
  static Material withCyrillic(Material material) {
    var unchecked = languages(material.unchecked());
    unchecked.add(Language.UZ_CYRL);
    var outdated = languages(material.outdated());
    outdated.remove(Language.UZ_CYRL);
    var text =
        new MaterialText(
            cyrillic(material.headline(), false),
            cyrillic(material.lead(), false),
            cyrillic(material.body(), true));
    return copy(material)
        .text(text)
        .unchecked(unchecked)
        .outdated(outdated)
        .version(material.version() + 1)
        .make();
  }

  static Builder copy(Material material) {
    return new Builder(material);
  }

  private static LocalizedText cyrillic(LocalizedText text, boolean html) {
    var latin = text.in(Language.UZ_LATN);
    return latin == null
        ? text
        : text.with(
            Language.UZ_CYRL, html ? Script.toCyrillicHtml(latin) : Script.toCyrillic(latin));
  }

  private static boolean changed(Material material, MaterialText text, Language language) {
    return differ(material.headline(), text.headline(), language)
        || differ(material.lead(), text.lead(), language)
        || differ(material.body(), text.body(), language);
  }

  private static boolean differ(LocalizedText one, LocalizedText other, Language language) {
    return !java.util.Objects.equals(one.in(language), other.in(language));
  }

  private static Set<Language> languages(Set<Language> some) {
    return some.isEmpty() ? EnumSet.noneOf(Language.class) : EnumSet.copyOf(some);
  }

  /** A material with some of it changed. */
  static final class Builder {
    private final Material from;
    private MaterialText text;
    private Set<Language> unchecked;
    private Set<Language> outdated;
    private MaterialState state;
    private long version;
    private @Nullable Long approvedVersion;
    private String note;
    private MaterialKind kind;
    private String slugline;
    private List<String> regions;
    private List<UUID> pictures;
    private @Nullable Instant embargoUntil;

    Builder(Material from) {
      this.from = from;
      text = new MaterialText(from.headline(), from.lead(), from.body());
      unchecked = from.unchecked();
      outdated = from.outdated();
      state = from.state();
      version = from.version();
      approvedVersion = from.approvedVersion();
      note = from.note();
      kind = from.kind();
      slugline = from.slugline();
      regions = from.regions();
      pictures = from.pictures();
      embargoUntil = from.embargoUntil();
    }

    Builder text(MaterialText to) {
      text = to;
      return this;
    }

    Builder unchecked(Set<Language> to) {
      unchecked = to;
      return this;
    }

    Builder outdated(Set<Language> to) {
      outdated = to;
      return this;
    }

    Builder state(MaterialState to) {
      state = to;
      return this;
    }

    Builder version(long to) {
      version = to;
      return this;
    }

    Builder approvedVersion(@Nullable Long to) {
      approvedVersion = to;
      return this;
    }

    Builder note(String to) {
      note = to;
      return this;
    }

    Builder frame(MaterialFrame to) {
      kind = to.kind();
      slugline = to.slugline();
      regions = to.regions();
      pictures = to.pictures();
      embargoUntil = to.embargoUntil();
      return this;
    }

    Material make() {
      return new Material(
          from.id(),
          kind,
          state,
          version,
          slugline,
          text.headline(),
          text.lead(),
          text.body(),
          unchecked,
          outdated,
          regions,
          pictures,
          embargoUntil,
          from.caseId(),
          approvedVersion,
          note,
          from.createdBy(),
          from.createdAt(),
          from.changedBy(),
          from.changedAt());
    }
  }
}
