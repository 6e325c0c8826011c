package uz.minbar.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.checks.Places;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * The newsroom's door: drafting, saving, approval, correction, withdrawal. Who changes a material
 * says which version she has read; who was slower is told so and loses nothing.
 */
@Service
public class Newsroom {

  private final Materials materials;
  private final Acts acts;
  private final Staff staff;
  private final KnownCases cases;
  private final Decisions decisions;

  Newsroom(Materials materials, Acts acts, Staff staff, KnownCases cases, Decisions decisions) {
    this.materials = materials;
    this.acts = acts;
    this.staff = staff;
    this.cases = cases;
    this.decisions = decisions;
  }

  /** A material after a save and what was taken out of its HTML. */
  public record Saved(Material material, List<String> removed) {}

  @Transactional(readOnly = true)
  public Optional<Material> material(MaterialId id) {
    return materials.find(id);
  }

  @Transactional(readOnly = true)
  public Slice<Material> list(MaterialFilter filter, @Nullable String cursor, int limit) {
    return materials.list(filter, cursor, limit);
  }

  @Transactional(readOnly = true)
  public List<MaterialVersion> versions(MaterialId id) {
    return materials.versions(id);
  }

  @Transactional(readOnly = true)
  public Optional<MaterialVersion> version(MaterialId id, long version) {
    return materials.version(id, version);
  }

  @Transactional(readOnly = true)
  public int count(MaterialState state) {
    return materials.count(state);
  }

  /** What went out and speaks of the same, the likest first, from 0 to 1. */
  @Transactional(readOnly = true)
  public Map<MaterialId, Double> alike(List<String> asked, MaterialKind kind, int limit) {
    return materials.alike(asked, kind, limit);
  }

  /** The words that were approved, as they were then. */
  @Transactional(readOnly = true)
  public Optional<MaterialText> approvedText(MaterialId id) {
    return materials
        .find(id)
        .map(Material::approvedVersion)
        .flatMap(version -> materials.version(id, version))
        .map(MaterialVersion::text);
  }

  public Saved draft(NewMaterial material) {
    var clean = Changes.clean(material.text());
    var begun =
        new NewMaterial(
            material.kind(),
            Html.withoutNul(material.slugline()).strip(),
            clean.text(),
            material.regions(),
            material.pictures(),
            material.embargoUntil(),
            material.caseId());
    var id =
        acts.create(
            Right.WRITE,
            "newsroom.draft",
            () -> {
              var caseId = begun.caseId();
              if (caseId != null && !cases.knows(caseId)) {
                throw Problem.invalid("case", "newsroom.fault.case");
              }
              var made = materials.insert(begun, me());
              materials.keepVersion(materials.forChange(made), "draft", "", me());
              return made;
            });
    return new Saved(materials.find(id).orElseThrow(), clean.removed());
  }

  /**
   * Saves words and what stands around them. A material that was approved or handed in goes back to
   * being a draft, because what was approved is not what stands there any more.
   */
  public Saved save(MaterialId id, long readVersion, MaterialText text, MaterialFrame frame) {
    var clean = Changes.clean(text);
    acts.perform(
        Right.WRITE,
        "newsroom.save",
        id,
        () -> {
          var before = materials.forChange(id);
          requireVersion(before, readVersion);
          if (!before.state().open()) {
            throw Problem.conflict("newsroom.fault.closed");
          }
          var after =
              Changes.copy(Changes.withText(before, clean.text()))
                  .frame(frame)
                  .state(MaterialState.DRAFT)
                  .approvedVersion(null)
                  .make();
          materials.update(after, me());
          materials.keepVersion(after, "save", "", me());
        });
    return new Saved(materials.find(id).orElseThrow(), clean.removed());
  }

  /** Makes the Cyrillic version from the Latin one; a person still has to look at it. */
  public Material makeCyrillic(MaterialId id, long readVersion) {
    return change(
        id,
        readVersion,
        "makeCyrillic",
        "",
        material -> {
          requireOpen(material);
          return Changes.copy(Changes.withCyrillic(material))
              .state(MaterialState.DRAFT)
              .approvedVersion(null)
              .make();
        });
  }

  /** Somebody has looked at the versions made by machine and found them right. */
  public Material markChecked(MaterialId id, long readVersion) {
    return change(
        id,
        readVersion,
        "check",
        "",
        material ->
            Changes.copy(material)
                .unchecked(java.util.Set.of())
                .outdated(java.util.Set.of())
                .make());
  }

  public Material submit(MaterialId id, String note) {
    return change(
        id,
        null,
        "submit",
        note,
        material -> {
          requireState(
              material, MaterialState.DRAFT, MaterialState.RETURNED, MaterialState.EXPIRED);
          if (material.languages().isEmpty()) {
            throw Problem.conflict("newsroom.fault.nothingToSay");
          }
          Places.requireFilled(material);
          return Changes.copy(material).state(MaterialState.SUBMITTED).make();
        });
  }

  /** Approves the version that stands there now; only that version may be published. */
  public Material approve(MaterialId id, String note) {
    return decisions.approve(id, note);
  }

  /** Sends it back to its author with a note that says why. */
  public Material sendBack(MaterialId id, String note) {
    return decisions.sendBack(id, note);
  }

  /** Nobody approved it by the time that was given; it is left by handing in anew. */
  public Material expire(MaterialId id) {
    return decisions.expire(id);
  }

  private interface Change {
    Material of(Material before);
  }

  private Material change(
      MaterialId id, @Nullable Long readVersion, String act, String note, Change change) {
    return acts.perform(
        Right.WRITE,
        "newsroom." + act,
        id,
        () -> {
          var before = materials.forChange(id);
          if (readVersion != null) {
            requireVersion(before, readVersion);
          }
          var after = change.of(before);
          materials.update(after, me());
          materials.keepVersion(after, act, note, me());
          return materials.find(id).orElseThrow();
        });
  }

  static void requireState(Material material, MaterialState... states) {
    if (!List.of(states).contains(material.state())) {
      throw Problem.conflict("newsroom.fault.state." + material.state().word());
    }
  }

  private static void requireOpen(Material material) {
    if (!material.state().open()) {
      throw Problem.conflict("newsroom.fault.closed");
    }
  }

  private static void requireVersion(Material material, long read) {
    if (material.version() != read) {
      throw Problem.stale();
    }
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
