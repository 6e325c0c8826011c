package uz.minbar.reaction;

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
    var before = newsroom.list(new MaterialFilter(null, null, null, id.value()), null, 1).items();
    if (!before.isEmpty()) {
      return before.getFirst().id();
    }
    var text =
        new MaterialText(
            LocalizedText.of(Language.UZ_LATN, say("reaction.form.headline", found.title())),
            LocalizedText.EMPTY,
            LocalizedText.of(Language.UZ_LATN, body(found, reaction.facts(id))));
    return newsroom
        .draft(
            new NewMaterial(
                MaterialKind.REACTION, found.title(), text, List.of(), List.of(), null, id))
        .material()
        .id();
  }

  private String body(Case found, List<Fact> facts) {
    var dates = new Dates(Language.UZ_LATN, clock);
    String where =
        say("reaction.form.where", dates.date(found.saidAt()), found.sourceTitle(), found.title());
    String answers =
        facts.stream()
            .filter(fact -> fact.answer() != null)
            .map(fact -> "<li><b>" + safe(fact.office()) + ":</b> " + safe(fact.answer()) + "</li>")
            .collect(Collectors.joining());
    return paragraph(where)
        + paragraph(say("reaction.form.explains"))
        + (answers.isEmpty() ? paragraph(say("reaction.form.facts")) : "<ul>" + answers + "</ul>")
        + paragraph(say("reaction.form.verdict"))
        + paragraph(say("reaction.form.done"))
        + paragraph(say("reaction.form.call"))
        + "<p><i>"
        + safe(say("reaction.form.signature", staff.organisation().name().best(Language.UZ_LATN)))
        + "</i></p>";
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
