package uz.minbar.reaction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Staff;

/**
 * Begins the official reaction in the newsroom. Its parts follow the habit of district services:
 * where and under which title it was said, who explains, facts and figures, verdict, what was done
 * and by when, a word to people, the signature.
 */
@Service
public class Drafting {

  private final Reaction reaction;
  private final Newsroom newsroom;
  private final Texts texts;
  private final Staff staff;
  private final java.time.Clock clock;

  Drafting(Reaction reaction, Newsroom newsroom, Texts texts, Staff staff, java.time.Clock clock) {
    this.reaction = reaction;
    this.newsroom = newsroom;
    this.texts = texts;
    this.staff = staff;
    this.clock = clock;
  }

  /** The reaction's draft; a case that has one keeps it. */
  public MaterialId draft(CaseId id) {
    var found = reaction.find(id).orElseThrow(Problem::notFound);
    var before = materials(id);
    return before.isEmpty()
        ? begin(found, body(found, reaction.facts(id)))
        : before.getFirst().id();
  }

  /**
   * A draft out of an earlier reaction: its words, with all that belongs to the earlier case in
   * brackets, so that nothing of it is sent unlooked at.
   *
   * @throws Problem 409 where the case has a draft already, 404 where there is no such reaction in
   *     Uzbek
   */
  public MaterialId draft(CaseId id, MaterialId earlier) {
    var found = reaction.find(id).orElseThrow(Problem::notFound);
    if (!materials(id).isEmpty()) {
      throw Problem.conflict("reaction.fault.hasDraft");
    }
    var text =
        newsroom
            .material(earlier)
            .filter(one -> one.kind() == MaterialKind.REACTION)
            .map(one -> one.body().exact(Language.UZ_LATN))
            .filter(body -> !body.isEmpty())
            .orElseThrow(Problem::notFound);
    String mine = text.replace(signature(), "");
    return begin(
        found,
        paragraph(where(found))
            + paragraph(say("reaction.form.taken"))
            + Marks.in(mine, place -> say("reaction.form.check", place))
            + signature());
  }

  /** The texts that answer the case and those merged into it, the newest first. */
  public List<Material> materials(CaseId id) {
    return reaction.family(id).stream()
        .map(one -> new MaterialFilter(null, null, null, one))
        .flatMap(filter -> newsroom.list(filter, null, 20).items().stream())
        .sorted(Comparator.comparing(Material::changedAt).reversed())
        .toList();
  }

  private MaterialId begin(Case found, String body) {
    var text =
        new MaterialText(
            LocalizedText.of(Language.UZ_LATN, say("reaction.form.headline", found.title())),
            LocalizedText.EMPTY,
            LocalizedText.of(Language.UZ_LATN, body));
    return newsroom
        .draft(
            new NewMaterial(
                MaterialKind.REACTION, found.title(), text, List.of(), List.of(), null, found.id()))
        .material()
        .id();
  }

  private String body(Case found, List<Fact> facts) {
    String answers =
        facts.stream()
            .filter(fact -> fact.answer() != null)
            .map(fact -> "<li><b>" + safe(fact.office()) + ":</b> " + safe(fact.answer()) + "</li>")
            .collect(Collectors.joining());
    return paragraph(where(found))
        + paragraph(say("reaction.form.explains"))
        + (answers.isEmpty() ? paragraph(say("reaction.form.facts")) : "<ul>" + answers + "</ul>")
        + paragraph(say("reaction.form.verdict"))
        + paragraph(say("reaction.form.done"))
        + paragraph(say("reaction.form.call"))
        + signature();
  }

  private String where(Case found) {
    var dates = new Dates(Language.UZ_LATN, clock);
    return say(
        "reaction.form.where", dates.date(found.saidAt()), found.sourceTitle(), found.title());
  }

  private String signature() {
    String office = staff.organisation().name().best(Language.UZ_LATN);
    return "<p><i>" + safe(say("reaction.form.signature", office)) + "</i></p>";
  }

  private String say(String key, Object... arguments) {
    return texts.get(Language.UZ_LATN, key, arguments);
  }

  private static String paragraph(String words) {
    return "<p>" + safe(words) + "</p>";
  }

  private static String safe(@org.jspecify.annotations.Nullable String words) {
    return words == null ? "" : HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
