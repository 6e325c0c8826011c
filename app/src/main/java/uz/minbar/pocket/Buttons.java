package uz.minbar.pocket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramLine.Button;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * What buttons decide: hand in, approve, send back, take up an alarm. A button carries the version
 * that stood above it, so that nobody approves what she has not seen. Within the caller's
 * transaction.
 */
@Component
class Buttons {

  static final String SUBMIT = "submit:";
  static final String TAKE = "take:";

  private static final String APPROVE = "approve:";
  private static final String RETURN = "return:";
  private static final Pattern PRESSED =
      Pattern.compile("([a-z]+:)([0-9a-f-]{36})(?::([0-9]{1,18}))?");

  /** Waiting materials that are shown at once. */
  private static final int SHOWN = 5;

  /** A body that still fits a message with all around it. */
  private static final int LONGEST_BODY = 3_000;

  private final Newsroom newsroom;
  private final Monitoring monitoring;
  private final Drafts drafts;
  private final PhoneLinks links;
  private final Saying saying;
  private final Texts texts;
  private final Staff staff;

  Buttons(
      Newsroom newsroom,
      Monitoring monitoring,
      Drafts drafts,
      PhoneLinks links,
      Saying saying,
      Texts texts,
      Staff staff) {
    this.newsroom = newsroom;
    this.monitoring = monitoring;
    this.drafts = drafts;
    this.links = links;
    this.saying = saying;
    this.texts = texts;
    this.staff = staff;
  }

  /**
   * @throws Problem where it cannot be done, with the reason
   */
  Reply press(Link link, Person me, String data) {
    var pressed = PRESSED.matcher(data);
    if (!pressed.matches()) {
      return said(me, "pocket.say.help");
    }
    var id = UUID.fromString(pressed.group(2));
    var material = new MaterialId(id);
    return switch (pressed.group(1)) {
      case SUBMIT -> submit(me, material);
      case APPROVE -> approve(me, material, pressed.group(3));
      case RETURN -> askWhy(link, me, material);
      case TAKE -> take(me, id);
      default -> said(me, "pocket.say.help");
    };
  }

  private Reply submit(Person me, MaterialId id) {
    var material = newsroom.submit(id, "");
    for (var other : links.of(me.organisation())) {
      staff
          .person(other.person())
          .filter(one -> one.may(Right.APPROVE) && !one.id().equals(material.createdBy()))
          .ifPresent(
              one -> saying.plan(name("waits", material, one.id()), other, shown(one, material)));
    }
    return said(me, "pocket.say.submitted", material.title(me.language()));
  }

  private Reply approve(Person me, MaterialId id, @Nullable String version) {
    var approved = newsroom.approve(id, "");
    if (!String.valueOf(approved.approvedVersion()).equals(version)) {
      throw Problem.conflict("pocket.fault.changed");
    }
    tellAuthor(approved, me, "pocket.say.approvedYours", "");
    return said(me, "pocket.say.approved", approved.title(me.language()));
  }

  private Reply askWhy(Link link, Person me, MaterialId id) {
    if (!me.may(Right.APPROVE)) {
      throw new AccessDeniedException(Right.APPROVE.name());
    }
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    links.setReturning(link.person(), id);
    return said(me, "pocket.say.why", material.title(me.language()));
  }

  /** Her words say why the material goes back. */
  Reply sendBack(Link link, Person me, String note) {
    var id = Optional.ofNullable(link.returning()).orElseThrow(Problem::notFound);
    links.setReturning(link.person(), null);
    var state = newsroom.material(id).map(Material::state).orElseThrow(Problem::notFound);
    if (state != MaterialState.SUBMITTED && state != MaterialState.APPROVED) {
      return said(me, "newsroom.fault.state." + state.word());
    }
    var returned = newsroom.sendBack(id, Html.first(note, 1_000));
    tellAuthor(returned, me, "pocket.say.returnedYours", note);
    return said(me, "pocket.say.returned", returned.title(me.language()));
  }

  private Reply take(Person me, UUID alert) {
    var who = monitoring.take(alert);
    return who.equals(me.id())
        ? said(me, "pocket.say.taken")
        : said(me, "pocket.say.takenBy", staff.person(who).map(Person::name).orElse(""));
  }

  /** What waits for approval: one is shown whole, of several the others follow. */
  Reply waiting(Link link, Person me) {
    if (!me.may(Right.APPROVE)) {
      throw new AccessDeniedException(Right.APPROVE.name());
    }
    var filter = new MaterialFilter(MaterialState.SUBMITTED.word(), null, null, null);
    var waiting = newsroom.list(filter, null, SHOWN).items();
    String mark = UUID.randomUUID().toString();
    waiting.stream()
        .skip(1)
        .forEach(one -> saying.plan(name(mark, one, me.id()), link, shown(me, one)));
    return waiting.isEmpty() ? said(me, "pocket.say.nothingWaits") : shown(me, waiting.getFirst());
  }

  /** A material as whoever decides reads it, with the buttons that decide. */
  private Reply shown(Person reader, Material material) {
    var language = reader.language();
    String author =
        Optional.ofNullable(material.createdBy())
            .flatMap(staff::person)
            .map(Person::name)
            .orElse("");
    var text =
        TelegramText.builder()
            .paragraph(texts.get(language, "pocket.say.waits", author), null)
            .paragraph(material.title(language), "bold")
            .paragraph(material.lead().best(language), "italic");
    body(text, material.body().best(language), language);
    if (material.languages().size() > 1) {
      text.paragraph(
          texts.get(
              language,
              "pocket.say.languages",
              String.join(", ", material.languages().stream().map(Language::ownName).toList())),
          null);
    }
    text.link(texts.get(language, "pocket.say.look"), drafts.address(material.id()));
    return new Reply(
        text.make(),
        List.of(
            new Button(
                texts.get(language, "pocket.button.approve"),
                APPROVE + material.id() + ":" + material.version()),
            new Button(texts.get(language, "pocket.button.return"), RETURN + material.id())));
  }

  private void body(TelegramText.Builder text, String html, Language language) {
    String plain = Html.plain(html);
    if (plain.length() <= LONGEST_BODY) {
      text.html(html);
    } else {
      text.paragraph(Html.first(plain, LONGEST_BODY) + "…", null)
          .paragraph(texts.get(language, "pocket.say.cut"), null);
    }
  }

  private void tellAuthor(Material material, Person me, String key, String note) {
    Optional.ofNullable(material.createdBy())
        .filter(author -> !author.equals(me.id()))
        .flatMap(links::of)
        .ifPresent(
            link ->
                staff
                    .person(link.person())
                    .filter(Person::active)
                    .ifPresent(
                        author ->
                            saying.plan(
                                name(key, material, author.id()),
                                link,
                                Reply.of(
                                    texts.get(
                                        author.language(),
                                        key,
                                        material.title(author.language()),
                                        me.name(),
                                        note)))));
  }

  private static String name(String what, Material material, PersonId person) {
    return what + ":" + material.id() + ":" + material.version() + ":" + person;
  }

  private Reply said(Person me, String key, Object... arguments) {
    return Reply.of(texts.get(me.language(), key, arguments));
  }
}
