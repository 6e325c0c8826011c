package uz.minbar.publishing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.Settings;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.MaterialVersion;
import uz.minbar.newsroom.Newsroom;
import uz.uzbektext.script.Script;

/** Makes of a material what goes to a channel: the approved words in the channel's language. */
@Component
class Pieces {

  private final Newsroom newsroom;
  private final Archive archive;
  private final Slugs slugs;
  private final Settings settings;
  private final Wordings wordings;

  Pieces(Newsroom newsroom, Archive archive, Slugs slugs, Settings settings, Wordings wordings) {
    this.newsroom = newsroom;
    this.archive = archive;
    this.slugs = slugs;
    this.settings = settings;
    this.wordings = wordings;
  }

  /**
   * The languages in which a channel takes the material: the press centre and the newsletter all
   * that are written, with Cyrillic made where only Latin is; any other its own.
   */
  Set<Language> languages(Material material, ChannelAccount account) {
    var written = new LinkedHashSet<>(material.languages());
    if (written.contains(Language.UZ_LATN)) {
      written.add(Language.UZ_CYRL);
    }
    if (account.kind().speaksAll()) {
      return written;
    }
    return written.contains(account.language()) ? Set.of(account.language()) : Set.of();
  }

  /**
   * The piece in that language, as that channel says it; empty where that version has no words in
   * it.
   *
   * @param onSite whether it stands in the press centre, too, so that others may point there
   */
  Optional<Piece> piece(
      Material material,
      long version,
      ChannelAccount account,
      Language language,
      boolean onSite,
      String note) {
    var text = newsroom.version(material.id(), version).map(MaterialVersion::text).orElse(null);
    if (text == null || master(text, language) == null) {
      return Optional.empty();
    }
    String slug = slugs.of(material.id(), text.headline());
    @Nullable String page = onSite ? page(language, slug) : null;
    return Optional.of(
        piece(material, text, version, language, slug, page, note)
            .saying(wordings.of(material.id(), account.id(), version)));
  }

  /** The material as it would go to that channel now, approved or not, with a link to its page. */
  Optional<Piece> draft(Material material, ChannelAccount account) {
    var text = new MaterialText(material.headline(), material.lead(), material.body());
    var version = material.version();
    return languages(material, account).stream()
        .findFirst()
        .map(
            language ->
                piece(material, text, version, language, "", page(language, ""), "")
                    .saying(wordings.of(material.id(), account.id(), version)));
  }

  /** The material as it would look now, approved or not; it gets no address by that. */
  Optional<Piece> draft(Material material, Language language) {
    var text = new MaterialText(material.headline(), material.lead(), material.body());
    return master(text, language) == null
        ? Optional.empty()
        : Optional.of(piece(material, text, material.version(), language, "", null, ""));
  }

  private Piece piece(
      Material material,
      MaterialText text,
      long version,
      Language language,
      String slug,
      @Nullable String page,
      String note) {
    boolean made = made(text, language);
    return new Piece(
        material.id(),
        material.kind(),
        version,
        language,
        words(text, "headline", language, made),
        words(text, "lead", language, made),
        words(text, "body", language, made),
        made || material.unchecked().contains(language),
        archive.assets(material.pictures()),
        List.copyOf(material.regions()),
        slug,
        page,
        note,
        "",
        0);
  }

  private String page(Language language, String slug) {
    return settings.publicUrl() + "/" + language.prefix() + "/news/" + slug;
  }

  /** Whether the language's words must be made from another's. */
  private static boolean made(MaterialText text, Language language) {
    return language == Language.UZ_CYRL
        && (text.body().in(language) == null || text.headline().in(language) == null);
  }

  private static @Nullable String master(MaterialText text, Language language) {
    return text.headline().in(made(text, language) ? Language.UZ_LATN : language);
  }

  private static String words(MaterialText text, String field, Language language, boolean made) {
    var words =
        switch (field) {
          case "headline" -> text.headline();
          case "lead" -> text.lead();
          default -> text.body();
        };
    if (!made) {
      return words.exact(language);
    }
    String latin = words.exact(Language.UZ_LATN);
    return field.equals("body") ? Script.toCyrillicHtml(latin) : Script.toCyrillic(latin);
  }
}
