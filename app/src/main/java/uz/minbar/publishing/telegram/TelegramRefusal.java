package uz.minbar.publishing.telegram;

import uz.minbar.foundation.telegram.TelegramAnswer;

/** Says Telegram's refusals in words that a press officer can act on. */
final class TelegramRefusal {

  private TelegramRefusal() {}

  static String reason(TelegramAnswer.Refused refused) {
    if (refused.code() == 401 || refused.code() == 404) {
      return "publishing.fault.tokenRefused";
    }
    if (refused.code() == 403 || refused.says("not enough rights") || refused.says("need admin")) {
      return "publishing.fault.noRights";
    }
    if (refused.says("chat not found")) {
      return "publishing.fault.noChat";
    }
    if (refused.says("too long")) {
      return "publishing.fault.tooLong";
    }
    return refused.says("not found") ? "publishing.fault.messageGone" : "publishing.fault.refused";
  }
}
