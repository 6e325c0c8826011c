package uz.minbar.pocket;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.telegram.TelegramLine.Button;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Person;
import uz.uzbektext.identify.Identified;

/** Makes drafts of what was sent from a telephone. Within the caller's transaction. */
@Component
class Drafts {

  /** Pictures that come so soon after a draft, without words of their own, belong to it. */
  private static final Duration BELONGS = Duration.ofMinutes(30);

  private final Newsroom newsroom;
  private final PhoneLinks links;
  private final Texts texts;
  private final Settings settings;
  private final Clock clock;

  Drafts(Newsroom newsroom, PhoneLinks links, Texts texts, Settings settings, Clock clock) {
    this.newsroom = newsroom;
    this.links = links;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  Reply made(Link link, Person me, Written written) {
    return made(link, me, written, List.of(), 0);
  }

  /**
   * A draft of words and pictures; pictures alone join the draft that was made just before.
   *
   * @param missing how many pictures did not come
   */
  Reply made(Link link, Person me, Written written, List<UUID> pictures, int missing) {
    var before = written.isEmpty() ? open(link) : Optional.<Material>empty();
    var material =
        before.map(draft -> with(draft, pictures)).orElseGet(() -> drafted(me, written, pictures));
    links.drafted(link.person(), material.id());
    return reply(me, material, before.isPresent(), pictures.size(), missing);
  }

  private Optional<Material> open(Link link) {
    var at = link.draftedAt();
    return Optional.ofNullable(link.drafted())
        .filter(_ -> at != null && clock.instant().isBefore(at.plus(BELONGS)))
        .flatMap(newsroom::material)
        .filter(material -> material.state() == MaterialState.DRAFT);
  }

  private Material with(Material material, List<UUID> pictures) {
    var all = new ArrayList<>(material.pictures());
    pictures.stream().filter(one -> !all.contains(one)).forEach(all::add);
    var text = new MaterialText(material.headline(), material.lead(), material.body());
    var frame =
        new MaterialFrame(
            material.kind(),
            material.slugline(),
            material.regions(),
            List.copyOf(all),
            material.embargoUntil());
    return newsroom.save(material.id(), material.version(), text, frame).material();
  }

  private Material drafted(Person me, Written written, List<UUID> pictures) {
    var language = language(me, written);
    String slugline =
        written.isEmpty()
            ? texts.get(
                me.language(),
                "pocket.slugline",
                new Dates(me.language(), clock).dateTime(clock.instant()))
            : "";
    var text =
        new MaterialText(
            LocalizedText.of(language, written.headline()),
            LocalizedText.EMPTY,
            LocalizedText.of(language, written.body()));
    return newsroom
        .draft(new NewMaterial(MaterialKind.NEWS, slugline, text, List.of(), pictures, null, null))
        .material();
  }

  /** In what it was written; where that cannot be told, in the person's own language. */
  private static Language language(Person me, Written written) {
    String words = written.headline() + "\n" + Html.plain(written.body());
    return Language.ofTag(Identified.of(words).tag()).orElse(me.language());
  }

  private Reply reply(Person me, Material material, boolean joined, int pictures, int missing) {
    var language = me.language();
    String title = material.title(language);
    var text =
        TelegramText.builder()
            .paragraph(texts.get(language, joined ? "pocket.say.joined" : "pocket.say.draft"), null)
            .paragraph(title, "bold");
    if (pictures > 0) {
      text.paragraph(texts.get(language, "pocket.say.pictures", pictures), null);
    }
    if (missing > 0) {
      text.paragraph(texts.get(language, "pocket.say.missing", missing), null);
    }
    boolean whole = !material.languages().isEmpty();
    if (!whole) {
      text.paragraph(texts.get(language, "pocket.say.unfinished"), null);
    }
    text.link(texts.get(language, "pocket.say.look"), address(material.id()));
    return whole
        ? Reply.of(
            text,
            new Button(texts.get(language, "pocket.button.submit"), Buttons.SUBMIT + material.id()))
        : Reply.of(text);
  }

  String address(MaterialId material) {
    return settings.publicUrl() + "/desk/newsroom/materials/" + material;
  }
}
