package uz.minbar.publishing.telegram;

import java.time.Duration;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Receipt;

/** What Telegram's answers mean for what was asked. */
final class TelegramOutcomes {

  private final Channels channels;

  TelegramOutcomes(Channels channels) {
    this.channels = channels;
  }

  /** Changes may be tried again: the second time nothing is left to change. */
  Outcome changed(TelegramAnswer answer, ChannelAccount account, Receipt receipt) {
    return switch (answer) {
      case TelegramAnswer.Done _ -> new Outcome.Sent(receipt, null);
      case TelegramAnswer.Unknown _ -> new Outcome.NotSent("publishing.fault.noAnswer");
      case TelegramAnswer.NotSent _ -> new Outcome.NotSent("publishing.fault.unreachable");
      case TelegramAnswer.Refused refused ->
          refused.says("not modified")
              ? new Outcome.Sent(receipt, null)
              : refused(refused, account);
    };
  }

  Outcome refused(TelegramAnswer.Refused refused, ChannelAccount account) {
    var wait = refused.retryAfter();
    if (wait != null) {
      return new Outcome.Later(Duration.ofSeconds(Math.max(1, wait)), "publishing.fault.slow");
    }
    var moved = refused.migratedTo();
    if (moved != null) {
      channels.moved(account.id(), "chat", String.valueOf(moved));
      return new Outcome.Later(Duration.ofSeconds(1), "publishing.fault.moved");
    }
    return new Outcome.Failed(TelegramRefusal.reason(refused));
  }
}
