package uz.minbar.publishing.newsletter;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.Publishing;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** What a person sees of a material's letters and decides about them. */
@Service
public class LetterActs {

  private final Mailings mailings;
  private final LetterRows rows;
  private final Wording wording;
  private final PostJobs jobs;
  private final Publishing publishing;
  private final DeliveryActs deliveries;
  private final Acts acts;

  LetterActs(
      Mailings mailings,
      LetterRows rows,
      Wording wording,
      PostJobs jobs,
      Publishing publishing,
      DeliveryActs deliveries,
      Acts acts) {
    this.mailings = mailings;
    this.rows = rows;
    this.wording = wording;
    this.jobs = jobs;
    this.publishing = publishing;
    this.deliveries = deliveries;
    this.acts = acts;
  }

  /** How many letters went, by language. */
  @Transactional(readOnly = true)
  public Map<Language, Tally> tallies(MaterialId material) {
    return mailings.tallies(material);
  }

  /**
   * Sends those letters once more of which nobody knows whether they came.
   *
   * @throws Problem 409 where there are none
   */
  public void again(MaterialId material, Language language) {
    acts.perform(
        Right.PUBLISH,
        "publishing.sendLettersAgain",
        material,
        () -> {
          var mailing = mailings.find(material, language).orElseThrow(Problem::notFound);
          if (rows.again(mailing.id()) == 0) {
            throw Problem.conflict("publishing.fault.noUnknownLetters");
          }
          jobs.plan(mailing.id());
        });
  }

  /**
   * Writes to those who have the letter that it was corrected or withdrawn, and settles the
   * delivery by that.
   *
   * @throws Problem 404 where the material has no such delivery, 409 where it waits for no decision
   */
  public void tell(MaterialId material, UUID delivery) {
    acts.perform(
        Right.PUBLISH,
        "publishing.tellReaders",
        delivery,
        () -> {
          var found =
              publishing.deliveries(material).stream()
                  .filter(one -> one.id().equals(delivery))
                  .findFirst()
                  .orElseThrow(Problem::notFound);
          if (!found.byHand() || found.act() == Delivery.Act.PUBLISH) {
            throw Problem.conflict("publishing.fault.notUnknown");
          }
          mailings
              .begin(material, found.language(), found.act(), found.version(), words(found))
              .ifPresent(jobs::plan);
          deliveries.found(delivery, "");
        });
  }

  private Mailings.Words words(Delivery delivery) {
    var language = delivery.language();
    var first = mailings.find(delivery.material(), language).orElseThrow(Problem::notFound);
    return delivery.act() == Delivery.Act.WITHDRAW
        ? wording.withdrawn(language, first.subject(), delivery.note())
        : wording.corrected(
            publishing.piece(delivery).orElseThrow(Problem::notFound), delivery.note());
  }
}
