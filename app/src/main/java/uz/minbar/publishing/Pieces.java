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

  Pieces(Newsroom newsroom, Archive archive, Slugs slugs, Settings settings) {
    this.newsroom = newsroom;
    this.archive = archive;
    this.slugs = slugs;
    this.settings = settings;
  }

  /**
   * The languages in which a channel takes the material: the press centre all that are written,
   * with Cyrillic made where only Latin is; any other its own.
   */
  Set<Language> languages(Material material, ChannelAccount account) {
    var written = new LinkedHashSet<>(material.languages());
    if (written.contains(Language.UZ_LATN)) {
      written.add(Language.UZ_CYRL);
    }
    if (account.kind() == ChannelKind.SITE) {
      return written;
    }
    return written.contains(account.language()) ? Set.of(account.language()) : Set.of();
  }

  /**
   * The piece in that language; empty where that version has no words in it.
   *
   * @param onSite whether it stands in the press centre, too, so that others may point there
   */
  Optional<Piece> piece(
      Material material, long version, Language language, boolean onSite, String note) {
    var text = newsroom.version(material.id(), version).map(MaterialVersion::text).orElse(null);
    if (text == null) {
      return Optional.empty();
    }
    boolean made =
        language == Language.UZ_CYRL
            && (text.body().in(language) == null || text.headline().in(language) == null);
    if (text.headline().in(made ? Language.UZ_LATN : language) == null) {
      return Optional.empty();
    }
    String slug = slugs.of(material.id(), text.headline());
    @Nullable String page =
        onSite ? settings.publicUrl() + "/" + language.prefix() + "/news/" + slug : null;
    return Optional.of(
        new Piece(
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
            note));
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
