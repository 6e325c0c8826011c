package uz.minbar.publishing.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Texts;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Measure;

@HouseTest
class TelegramContractModuleTest extends ChannelContract {

  @Autowired Texts texts;
  @Autowired Channels channels;
  @Autowired JsonMapper json;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  protected ChannelStage stage() {
    String chat = "@namuna_" + UUID.randomUUID().toString().substring(0, 8);
    TELEGRAM.addChannel(chat, "Namuna");
    var account =
        account(adapter().check(Map.of("token", TELEGRAM.token(), "chat", chat, "form", "whole")));
    return new OnTelegram(chat, account, pieces, nobody());
  }

  private TelegramChannel nobody() {
    return OnTelegram.at(nowhere(), json, archive, texts, channels);
  }

  @Test
  void whatIsOutIsPinnedAndUnpinned() {
    var stage = (OnTelegram) stage();
    var piece = pieces.of("Muhim", "Matn.", 2);
    office.as(
        () -> {
          var sent = (Outcome.Sent) adapter().publish(piece, stage.account, stage.secret());
          var receipt = sent.receipt();
          TELEGRAM.next(stage.chat, Fault.CUT_AFTER_TAKING);
          assertThat(adapter().pin(stage.account, stage.secret(), receipt, true))
              .isInstanceOf(Outcome.NotSent.class);
          assertThat(adapter().pin(stage.account, stage.secret(), receipt, true))
              .isInstanceOf(Outcome.Sent.class);
          assertThat(TELEGRAM.pinned(stage.chat))
              .containsExactly(Long.parseLong(receipt.messages().getFirst()));
          assertThat(adapter().pin(stage.account, stage.secret(), receipt, false))
              .isInstanceOf(Outcome.Sent.class);
          assertThat(TELEGRAM.pinned(stage.chat)).isEmpty();
          assertThat(adapter().pin(stage.account, stage.secret(), Receipt.NONE, true))
              .isInstanceOf(Outcome.ByHand.class);
        });
  }

  @Test
  void picturesAndAVideoAreOneAlbumWhoseCaptionIsCorrectedAndWhichGoesWhole() {
    var stage = (OnTelegram) stage();
    var media = List.of(pieces.picture(800, 600, 1), pieces.video());
    var piece = pieces.of("Suv", "Suv qaytdi.", media);
    office.as(
        () -> {
          var sent = (Outcome.Sent) adapter().publish(piece, stage.account, stage.secret());
          assertThat(sent.receipt().messages()).hasSize(2);
          var corrected = pieces.of("Suv toʻliq", "Suv qaytdi.", media);
          adapter().correct(corrected, stage.account, stage.secret(), sent.receipt());
          adapter().withdraw(piece, stage.account, stage.secret(), sent.receipt());
        });
    assertThat(calls(stage))
        .extracting(TelegramStandIn.Call::method)
        .containsExactly("sendMediaGroup", "editMessageCaption", "deleteMessage", "deleteMessage");
    assertThat(calls(stage).getFirst().fields().get("media"))
        .contains("\"type\":\"photo\"", "\"type\":\"video\"", "attach://video1");
  }

  @Test
  void aVideoAloneIsPlayedInTheChat() {
    var stage = (OnTelegram) stage();
    var piece = pieces.of("Suv", "Suv qaytdi.", List.of(pieces.video()));
    var sent = office.as(() -> adapter().publish(piece, stage.account, stage.secret()));
    assertThat(((Outcome.Sent) sent).receipt().caption()).isTrue();
    assertThat(calls(stage)).extracting(TelegramStandIn.Call::method).containsExactly("sendVideo");
    assertThat(calls(stage).getFirst().fields())
        .containsEntry("width", "240")
        .containsEntry("height", "320")
        .containsEntry("duration", "1")
        .containsEntry("supports_streaming", "true");
  }

  @Test
  void aVideoThatTheBotMayNotSendIsNamedBefore() {
    var stage = (OnTelegram) stage();
    var small = pieces.video();
    var large =
        new Asset(
            small.id(),
            small.sha256(),
            small.mediaType(),
            60_000_000,
            small.width(),
            small.height(),
            small.millis(),
            "",
            small.alt(),
            "",
            small.focus(),
            small.createdAt(),
            small.renditions(),
            List.of());
    assertThat(adapter().breaches(pieces.of("Suv", "Suv.", List.of(large)), stage.account))
        .containsExactly(new Channel.Breach("publishing.fault.telegramVideo", 60, 48));
    assertThat(adapter().breaches(pieces.of("Suv", "Suv.", List.of(small)), stage.account))
        .isEmpty();
  }

  private static List<TelegramStandIn.Call> calls(OnTelegram stage) {
    return TELEGRAM.log(stage.chat);
  }

  @Test
  void withoutReactionsTheirNumberIsUnknown() {
    var stage = (OnTelegram) stage();
    var receipt =
        office.as(
            () ->
                ((Outcome.Sent)
                        adapter()
                            .publish(pieces.of("Jim", "Matn.", 2), stage.account, stage.secret()))
                    .receipt());
    TELEGRAM.people().read(stage.chat, Long.parseLong(receipt.messages().getFirst()), 0);
    var delivery = TestPieces.delivery(receipt);
    var counted =
        office.as(() -> adapter().figures(List.of(delivery), stage.account, stage.secret()));
    assertThat(counted.found())
        .containsExactly(Map.entry(delivery.id(), Map.of(Measure.VIEWS, Count.exact(0))));
  }
}
