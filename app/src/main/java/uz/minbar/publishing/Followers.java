package uz.minbar.publishing;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialCorrected;
import uz.minbar.newsroom.MaterialWithdrawn;
import uz.minbar.staff.Acts;

/** A correction or withdrawal follows the material to every channel it went to. */
@Component
class Followers {

  private final Deliveries deliveries;
  private final DeliveryJobs jobs;
  private final Acts acts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Followers(
      Deliveries deliveries,
      DeliveryJobs jobs,
      Acts acts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.deliveries = deliveries;
    this.jobs = jobs;
    this.acts = acts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ApplicationModuleListener
  void on(MaterialCorrected corrected) {
    acts.asSystem(
        corrected.organisation(),
        () ->
            follow(
                corrected.material(), Delivery.Act.CORRECT, corrected.version(), corrected.note()));
  }

  @ApplicationModuleListener
  void on(MaterialWithdrawn withdrawn) {
    acts.asSystem(
        withdrawn.organisation(),
        () ->
            follow(
                withdrawn.material(),
                Delivery.Act.WITHDRAW,
                withdrawn.version(),
                withdrawn.note()));
  }

  private void follow(MaterialId material, Delivery.Act act, long version, String note) {
    transaction.executeWithoutResult(
        _ -> {
          for (var delivery : deliveries.forChange(material)) {
            if (delivery.version() < version) {
              follow(delivery, act, version, note);
            }
          }
        });
  }

  private void follow(Delivery delivery, Delivery.Act act, long version, String note) {
    var next = Next.of(delivery).act(act, version, note);
    if (delivery.out()) {
      jobs.plan(next.plan(DeliveryState.WAITING, clock.instant(), null).make());
      return;
    }
    switch (delivery.state()) {
      // Under way or unknown: the row only says what is wanted; whoever settles it goes on.
      case SENDING, UNKNOWN -> deliveries.update(next.make());
      case WAITING, FAILED, CANCELLED -> {
        if (act == Delivery.Act.WITHDRAW) {
          jobs.plan(next.rest(DeliveryState.CANCELLED, null).make());
        } else {
          deliveries.update(Next.of(delivery).act(Delivery.Act.PUBLISH, version, "").make());
        }
      }
      case SENT -> {}
    }
  }
}
