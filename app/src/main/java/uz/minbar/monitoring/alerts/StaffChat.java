package uz.minbar.monitoring.alerts;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Alert;

/** The office's bot speaks to its own people; the token stays here. */
@Component
public class StaffChat {

  private final Bells bells;
  private final TelegramBot bot;
  private final BellWords words;
  private final QuietTable hours;

  StaffChat(Bells bells, TelegramBot bot, BellWords words, QuietTable hours) {
    this.bells = bells;
    this.bot = bot;
    this.words = words;
    this.hours = hours;
  }

  /** The line of that bot; empty where the office has none. */
  public Optional<TelegramLine> line() {
    return Optional.of(bells.token()).filter(token -> !token.isEmpty()).map(bot::line);
  }

  /** What a bell says of an alert. */
  public TelegramText words(Alert alert, Language language) {
    return words.of(alert, true, language).telegram();
  }

  /** Until when an alert that comes now waits for that person; empty where it may ring. */
  public Optional<Instant> quiet(PersonId person, Alert alert, Instant now) {
    return Optional.ofNullable(hours.all().get(person))
        .flatMap(quiet -> quiet.wait(alert.urgency(), now));
  }

  /** Says something in a chat; refused with 401 where the office has no bot. */
  public TelegramAnswer say(String chat, TelegramText text) {
    String token = bells.token();
    return token.isEmpty()
        ? new TelegramAnswer.Refused(401, "Unauthorized", null, null)
        : bot.sendMessage(token, chat, text);
  }
}
