package uz.minbar.monitoring.alerts;

import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.telegram.TelegramText;

/** The office's bot speaks to its own people; the token stays here. */
@Component
public class StaffChat {

  private final Bells bells;
  private final TelegramBot bot;

  StaffChat(Bells bells, TelegramBot bot) {
    this.bells = bells;
    this.bot = bot;
  }

  /** Says something in a chat; refused with 401 where the office has no bot. */
  public TelegramAnswer say(String chat, TelegramText text) {
    String token = bells.token();
    return token.isEmpty()
        ? new TelegramAnswer.Refused(401, "Unauthorized", null, null)
        : bot.sendMessage(token, chat, text);
  }
}
