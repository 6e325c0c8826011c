package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uz.minbar.outside.Fault;

/**
 * What every adapter promises, held against a stand-in as strict as its platform: a piece goes out
 * once whatever the line does, each answer says exactly what is known, and limits are told before
 * anything is sent.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class ChannelContract extends FiguresContract {

  /** Each way a line breaks; after half of them the platform has taken the piece all the same. */
  private static final List<Fault> BREAKS =
      List.of(
          Fault.answer429(1),
          Fault.ANSWER_5XX,
          Fault.TAKEN_5XX,
          Fault.CUT_BEFORE_TAKING,
          Fault.CUT_AFTER_TAKING);

  @Test
  void aPieceGoesOutAndIsFoundThere() {
    var piece = piece("Suv keldi");
    assertThat(read(piece)).isNotInstanceOf(Channel.Reading.There.class);
    var sent = (Outcome.Sent) publish(piece);
    assertThat(standing("Suv keldi")).hasSize(1);
    if (!channel.repeatable()) {
      var there = (Channel.Reading.There) read(piece);
      assertThat(there.receipt().messages()).isEqualTo(sent.receipt().messages());
      assertThat(read(piece, Set.copyOf(sent.receipt().messages())))
          .as("another's message is not mine")
          .isInstanceOf(Channel.Reading.NotThere.class);
    }
  }

  @Test
  void withPicturesToo() {
    var piece = pieces.of("Suratli", "Matn.", 2);
    BREAKS.forEach(stage::next);
    settle(piece);
    assertThat(standing("Suratli")).hasSize(1);
  }

  @Test
  void aVideoToo() {
    var film = pieces.video(Duration.ofSeconds(5));
    for (var first : BREAKS) {
      stage.next(first);
      stage.next(Fault.CUT_AFTER_TAKING);
      String headline = "Videoli " + first.kind() + ".";
      settle(pieces.of(headline, film));
      settle(piece("Videodan keyin " + first.kind() + "."));
      assertThat(standing(headline)).as(headline).hasSize(1);
    }
  }

  @Test
  void aVideoIsFoundCorrectedAndTakenBack() {
    var piece = pieces.of("Filmda", pieces.video(Duration.ofSeconds(5)));
    var receipt = ((Outcome.Sent) publish(piece)).receipt();
    if (!channel.repeatable()) {
      var there = (Channel.Reading.There) read(piece);
      assertThat(there.receipt().messages()).isEqualTo(receipt.messages());
    }
    var corrected = TestPieces.corrected(piece, "Filmda toʻgʻri");
    assertThat(correct(corrected, receipt))
        .isInstanceOf(stage.changes() ? Outcome.Sent.class : Outcome.ByHand.class);
    assertThat(standing(stage.changes() ? "Filmda toʻgʻri" : "Filmda")).hasSize(1);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(withdraw(corrected, receipt)).isInstanceOf(Outcome.Sent.class);
    }
    assertThat(stage.standing()).isEmpty();
  }

  @Test
  void whereThePlatformAsksToWaitItIsLaterByThatTime() {
    stage.next(Fault.answer429(40));
    var piece = piece("Sekin");
    var later = (Outcome.Later) publish(piece);
    assertThat(later.pause()).isBetween(Duration.ofSeconds(40), Duration.ofMinutes(2));
    assertThat(standing("Sekin")).isEmpty();
    assertThat(publish(piece)).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void whereNobodyAnswersNothingWasSent() {
    var piece = piece("Yoʻl yopiq");
    var nobody = stage.unreachable();
    var receipt = new Receipt(List.of("1"), false);
    var account = stage.unreachableAccount();
    office.as(
        () -> {
          assertThat(nobody.publish(piece, account, stage.secret()))
              .isInstanceOf(Outcome.NotSent.class);
          assertThat(nobody.readBack(piece, account, stage.secret(), since(), Set.of()))
              .isInstanceOf(Channel.Reading.CannotTell.class);
          assertThat(nobody.withdraw(piece, account, stage.secret(), receipt))
              .isInstanceOf(Outcome.NotSent.class);
        });
  }

  @Test
  void whatPerhapsWentOutIsUnknown() {
    for (var fault : List.of(Fault.TAKEN_5XX, Fault.CUT_BEFORE_TAKING, Fault.CUT_AFTER_TAKING)) {
      stage.next(fault);
      assertThat(publish(piece("Balki " + fault.kind())))
          .as(fault.toString())
          .isInstanceOf(channel.repeatable() ? Outcome.NotSent.class : Outcome.Unknown.class);
    }
  }

  @Test
  void whateverTheLineDoesTwiceItGoesOutOnce() {
    for (var first : BREAKS) {
      for (var second : BREAKS) {
        stage.next(first);
        stage.next(second);
        String headline = "Xabar " + first.kind() + " " + second.kind() + ".";
        settle(piece(headline));
        settle(piece("Keyingi xabar " + first.kind() + " " + second.kind() + "."));
        assertThat(standing(headline)).as(headline).hasSize(1);
      }
    }
  }

  @Test
  void whatShowsLateIsFoundLate() {
    if (channel.repeatable()) {
      return;
    }
    var piece = piece("Kech koʻrinadi");
    stage.late(true);
    stage.next(Fault.TAKEN_5XX);
    assertThat(publish(piece)).isInstanceOf(Outcome.Unknown.class);
    assertThat(read(piece)).isInstanceOf(Channel.Reading.NotThere.class);
    stage.late(false);
    assertThat(read(piece)).isInstanceOf(Channel.Reading.There.class);
  }

  @Test
  void whatCannotBeReadCannotBeTold() {
    stage.readable(false);
    assertThat(read(piece("Yopiq"))).isInstanceOf(Channel.Reading.CannotTell.class);
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasWrong() {
    var piece = piece("Eski sarlavha");
    var receipt = ((Outcome.Sent) publish(piece)).receipt();
    var corrected = TestPieces.corrected(piece, "Yangi sarlavha");
    if (!stage.changes()) {
      assertThat(correct(corrected, receipt)).isInstanceOf(Outcome.ByHand.class);
      return;
    }
    stage.next(Fault.CUT_BEFORE_TAKING);
    assertThat(correct(corrected, receipt)).isInstanceOf(Outcome.NotSent.class);
    stage.next(Fault.CUT_AFTER_TAKING);
    assertThat(correct(corrected, receipt)).isInstanceOf(Outcome.NotSent.class);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(correct(corrected, receipt)).isInstanceOf(Outcome.Sent.class);
    }
    assertThat(standing("Yangi sarlavha")).hasSize(1);
    assertThat(standing("Eski sarlavha")).isEmpty();
  }

  @Test
  void aWithdrawalLeavesNothing() {
    var piece = pieces.of("Bekor", "Matn.", Math.max(2, stage.pictures()));
    var receipt = ((Outcome.Sent) publish(piece)).receipt();
    var withdrawn = TestPieces.corrected(piece, "Bekor");
    stage.next(Fault.answer429(40));
    assertThat(withdraw(withdrawn, receipt)).isInstanceOf(Outcome.Later.class);
    stage.next(Fault.CUT_AFTER_TAKING);
    assertThat(withdraw(withdrawn, receipt)).isInstanceOf(Outcome.NotSent.class);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(withdraw(withdrawn, receipt)).isInstanceOf(Outcome.Sent.class);
    }
    assertThat(stage.standing()).isEmpty();
  }

  @Test
  void withoutAMessagesIdAPersonDoesIt() {
    if (channel.repeatable()) {
      return;
    }
    var corrected = TestPieces.corrected(piece("Havolasiz"), "Havolasiz");
    assertThat(correct(corrected, Receipt.NONE)).isInstanceOf(Outcome.ByHand.class);
    assertThat(withdraw(corrected, Receipt.NONE)).isInstanceOf(Outcome.ByHand.class);
  }

  @Test
  void limitsAreToldBeforeAnythingIsSent() {
    for (var piece : stage.within()) {
      assertThat(channel.breaches(piece, stage.account())).isEmpty();
      assertThat(publish(piece)).as(piece.headline()).isInstanceOf(Outcome.Sent.class);
    }
    for (var piece : stage.beyond()) {
      assertThat(channel.breaches(piece, stage.account())).as(piece.headline()).hasSize(1);
      assertThat(publish(piece)).as(piece.headline()).isInstanceOf(Outcome.Failed.class);
    }
  }

  @Test
  void theSecretIsToldToNobody(CapturedOutput output) {
    var piece = piece("Sir");
    var said = new ArrayList<Object>();
    for (var secret : List.of(stage.wrongSecret(), stage.secret())) {
      office.as(
          () -> {
            var outcome = channel.publish(piece, stage.account(), secret);
            said.add(outcome);
            assertThat(outcome)
                .isInstanceOf(
                    secret.equals(stage.secret()) ? Outcome.Sent.class : Outcome.Failed.class);
            said.add(channel.readBack(piece, stage.account(), secret, since(), Set.of()));
            said.add(channel.tryOut(stage.account(), secret));
            said.add(channel.figures(List.of(), stage.account(), secret));
          });
    }
    for (var secret : List.of(stage.wrongSecret(), stage.secret())) {
      assertThat(said.toString()).doesNotContain(secret);
      assertThat(output.getAll()).doesNotContain(secret);
    }
  }

  /** Does what the deliveries do with each answer, until it is settled. */
  private void settle(Piece piece) {
    for (int tries = 0; tries < 20; tries++) {
      switch (publish(piece)) {
        case Outcome.Sent _ -> {
          return;
        }
        case Outcome.NotSent _, Outcome.Later _ -> {}
        case Outcome.Unknown _ -> {
          if (read(piece) instanceof Channel.Reading.There) {
            return;
          }
        }
        case Outcome.Failed failed -> fail(failed.toString());
        case Outcome.ByHand _ -> fail("by hand");
        case Outcome.Closed _ -> fail("closed");
      }
    }
    fail("never settled");
  }

  private List<String> standing(String headline) {
    return stage.standing().stream().filter(words -> words.startsWith(headline)).toList();
  }

  private Outcome correct(Piece piece, Receipt receipt) {
    return office.as(() -> channel.correct(piece, stage.account(), stage.secret(), receipt));
  }

  private Outcome withdraw(Piece piece, Receipt receipt) {
    return office.as(() -> channel.withdraw(piece, stage.account(), stage.secret(), receipt));
  }

  private Channel.Reading read(Piece piece) {
    return read(piece, Set.of());
  }

  private Channel.Reading read(Piece piece, Set<String> known) {
    return office.as(
        () -> channel.readBack(piece, stage.account(), stage.secret(), since(), known));
  }

  private static Instant since() {
    return Instant.now().minus(Duration.ofMinutes(5));
  }
}
