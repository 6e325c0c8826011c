package uz.minbar.publishing.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.web.Texts;
import uz.minbar.house.HouseTest;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Poll;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Measure;
import uz.minbar.publishing.polls.PollResult;
import uz.minbar.publishing.polls.PollResult.Voted;

/** Polls of Telegram keep the contract of channels: asked once, whatever the line does. */
@HouseTest
class PollContractModuleTest extends ChannelContract {

  @Autowired Texts texts;
  @Autowired Channels channels;
  @Autowired JsonMapper json;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  protected MaterialKind materials() {
    return MaterialKind.POLL;
  }

  @Override
  protected ChannelStage stage() {
    String chat = "@namuna_" + UUID.randomUUID().toString().substring(0, 8);
    TELEGRAM.addChannel(chat, "Namuna");
    var settings = Map.of("token", TELEGRAM.token(), "chat", chat, "form", "whole");
    var nobody = OnTelegram.at(nowhere(), json, archive, texts, channels);
    return new Asking(chat, account(adapter().check(settings)), pieces, nobody);
  }

  @Test
  void thePollIsSentAloneAndTheReceiptHoldsWhatItAsks() {
    var asking = (Asking) stage();
    var sent = (Outcome.Sent) publish(asking, pieces.of("Bozor qayerda boʻlsin?", "Matn.", 2));
    assertThat(sent.receipt().poll())
        .isEqualTo(new Poll("Bozor qayerda boʻlsin?", List.of("Ha", "Yoʻq")));
    assertThat(TELEGRAM.log(asking.chat))
        .extracting(TelegramStandIn.Call::method)
        .containsExactly("sendPoll");
    assertThat(TELEGRAM.log(asking.chat).getFirst().fields())
        .containsEntry("is_anonymous", "true")
        .containsEntry("allows_multiple_answers", "false");
  }

  @Test
  void aCorrectionThatLeavesThePollAsItIsChangesNothing() {
    var asking = (Asking) stage();
    var piece = pieces.of("Bozor qayerda boʻlsin?", "Matn.", 0);
    var receipt = ((Outcome.Sent) publish(asking, piece)).receipt();
    var same = TestPieces.corrected(piece, piece.headline());
    var other = TestPieces.corrected(piece, "Bozor qayerda boʻlsin? Ayting.");
    office.as(
        () -> {
          assertThat(adapter().correct(same, asking.account, asking.secret(), receipt))
              .isEqualTo(new Outcome.Sent(receipt, null));
          assertThat(adapter().correct(other, asking.account, asking.secret(), receipt))
              .isEqualTo(new Outcome.ByHand(Delivery.POLL_FIXED));
        });
    assertThat(TELEGRAM.log(asking.chat)).hasSize(1);
  }

  @Test
  void anEndTellsHowPeopleVotedAndTwiceDoesNoHarm() {
    var asking = (Asking) stage();
    var receipt = ((Outcome.Sent) publish(asking, pieces.of("Savol?", "Matn.", 0))).receipt();
    vote(asking, receipt, 2, 1);
    TELEGRAM.next(asking.chat, Fault.answer429(40));
    assertThat(((Outcome.Later) close(asking, receipt)).pause())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(40));
    TELEGRAM.next(asking.chat, Fault.ANSWER_5XX);
    assertThat(close(asking, receipt)).isInstanceOf(Outcome.NotSent.class);
    assertThat(close(asking, receipt))
        .isEqualTo(new Outcome.Closed(receipt, new PollResult(voted(2, 1), false)));
    assertThat(close(asking, receipt))
        .as("the page tells percents")
        .isEqualTo(new Outcome.Closed(receipt, new PollResult(voted(2, 1), true)));
    TELEGRAM.preview(asking.chat, false);
    assertThat(close(asking, receipt)).isEqualTo(new Outcome.Closed(receipt, null));
    assertThat(close(asking, Receipt.NONE)).isInstanceOf(Outcome.ByHand.class);
  }

  @Test
  void whatIsNoPollIsNotEnded() {
    var asking = (Asking) stage();
    var post = TELEGRAM.post(asking.chat, "Oddiy xabar");
    assertThat(close(asking, new Receipt(List.of(String.valueOf(post.id())), false)))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void whereNobodyMayDeleteItNobodyVotesAnyMore() {
    var now = new AtomicReference<>(Instant.parse("2026-11-20T05:00:00Z"));
    try (var telegram = TelegramStandIn.start(0, now::get)) {
      String chat = Long.toString(telegram.addGroup("Guruh"));
      var channel = OnTelegram.at(telegram.api().toString(), json, archive, texts, channels);
      var account = account(channel.check(Map.of("token", telegram.token(), "chat", chat)));
      var piece = TestPieces.asking("Savol?", List.of("Ha", "Yoʻq"));
      office.as(
          () -> {
            var sent = (Outcome.Sent) channel.publish(piece, account, telegram.token());
            telegram.people().vote(chat, 1, 0, 3);
            now.updateAndGet(then -> then.plus(Duration.ofDays(3)));
            assertThat(channel.withdraw(piece, account, telegram.token(), sent.receipt()))
                .isEqualTo(new Outcome.Closed(sent.receipt(), new PollResult(voted(3, 0), false)));
          });
      assertThat(telegram.log(chat))
          .extracting(TelegramStandIn.Call::method)
          .containsExactly("sendPoll", "deleteMessage", "stopPoll");
    }
  }

  private static List<Voted> voted(long yes, long no) {
    return List.of(new Voted("Ha", yes), new Voted("Yoʻq", no));
  }

  private static void vote(Asking asking, Receipt receipt, int yes, int no) {
    long message = Long.parseLong(receipt.messages().getFirst());
    TELEGRAM.people().vote(asking.chat, message, 0, yes);
    TELEGRAM.people().vote(asking.chat, message, 1, no);
  }

  private Outcome publish(Asking asking, Piece piece) {
    return office.as(() -> adapter().publish(piece, asking.account, asking.secret()));
  }

  private Outcome close(Asking asking, Receipt receipt) {
    return office.as(() -> adapter().close(asking.account, asking.secret(), receipt));
  }

  /** The same stage, where what goes out is asked. */
  private static final class Asking extends OnTelegram {

    Asking(String chat, ChannelAccount account, TestPieces pieces, TelegramChannel nobody) {
      super(chat, account, pieces, nobody);
    }

    @Override
    public boolean changes() {
      return false;
    }

    @Override
    public Map<Measure, Count> seen(
        Receipt receipt, long views, long reactions, long forwards, long comments) {
      vote(this, receipt, 4, 1);
      var told =
          new EnumMap<Measure, Count>(super.seen(receipt, views, reactions, forwards, comments));
      told.put(Measure.VOTES, Count.exact(5));
      return told;
    }

    @Override
    public List<Piece> within() {
      return List.of(
          TestPieces.asking("s".repeat(300), List.of("Ha", "Yoʻq")),
          TestPieces.asking("Savol?", Collections.nCopies(12, "j".repeat(100))));
    }

    @Override
    public List<Piece> beyond() {
      return List.of(
          TestPieces.asking("s".repeat(301), List.of("Ha", "Yoʻq")),
          TestPieces.asking("Savol?", List.of("Ha")),
          TestPieces.asking("Savol?", Collections.nCopies(13, "j")),
          TestPieces.asking("Savol?", List.of("Ha", "j".repeat(101))));
    }
  }
}
