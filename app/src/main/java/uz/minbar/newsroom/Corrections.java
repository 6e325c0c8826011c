package uz.minbar.newsroom;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * What may still be done to a word that is out: it is corrected or withdrawn, openly and with a
 * note, on every channel it went to. Both need the right to approve.
 */
@Service
public class Corrections {

  private final Materials materials;
  private final Acts acts;
  private final Staff staff;
  private final ApplicationEventPublisher events;

  Corrections(Materials materials, Acts acts, Staff staff, ApplicationEventPublisher events) {
    this.materials = materials;
    this.acts = acts;
    this.staff = staff;
    this.events = events;
  }

  /** Corrects the languages given; the others stay as they are. */
  public Newsroom.Saved correct(MaterialId id, MaterialText changed, String note) {
    if (note.isBlank()) {
      throw Problem.invalid("note", "newsroom.fault.note");
    }
    var clean = Changes.clean(changed);
    var material =
        acts.perform(
            Right.APPROVE,
            "newsroom.correct",
            id,
            () -> {
              var before = materials.forChange(id);
              Newsroom.requireState(before, MaterialState.PUBLISHED, MaterialState.APPROVED);
              var after = corrected(before, clean.text(), note);
              materials.update(after, me());
              materials.keepVersion(after, "correct", note, me());
              Acts.note("version", after.version());
              events.publishEvent(
                  new MaterialCorrected(staff.organisation().id(), id, after.version(), note));
              return materials.find(id).orElseThrow();
            });
    return new Newsroom.Saved(material, clean.removed());
  }

  /** Takes the material back everywhere; it stays in the archive. */
  public Material withdraw(MaterialId id, String note) {
    if (note.isBlank()) {
      throw Problem.invalid("note", "newsroom.fault.note");
    }
    return acts.perform(
        Right.APPROVE,
        "newsroom.withdraw",
        id,
        () -> {
          var before = materials.forChange(id);
          Newsroom.requireState(before, MaterialState.PUBLISHED, MaterialState.APPROVED);
          var after =
              Changes.copy(before)
                  .state(MaterialState.WITHDRAWN)
                  .version(before.version() + 1)
                  .note(note)
                  .make();
          materials.update(after, me());
          materials.keepVersion(after, "withdraw", note, me());
          events.publishEvent(
              new MaterialWithdrawn(staff.organisation().id(), id, after.version(), note));
          return materials.find(id).orElseThrow();
        });
  }

  /** Publishing tells that the word is out, within its own transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markPublished(MaterialId id) {
    var before = materials.forChange(id);
    if (before.state() == MaterialState.APPROVED) {
      var after = Changes.copy(before).state(MaterialState.PUBLISHED).make();
      materials.update(after, before.changedBy());
    }
  }

  private static Material corrected(Material before, MaterialText changed, String note) {
    var text =
        new MaterialText(
            over(before.headline(), changed.headline()),
            over(before.lead(), changed.lead()),
            over(before.body(), changed.body()));
    var after = Changes.withText(before, text);
    return Changes.copy(after).note(note).approvedVersion(after.version()).make();
  }

  private static LocalizedText over(LocalizedText before, LocalizedText changed) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    texts.putAll(before.byLanguage());
    texts.putAll(changed.byLanguage());
    return new LocalizedText(texts);
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
