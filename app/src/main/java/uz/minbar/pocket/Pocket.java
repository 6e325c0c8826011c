package uz.minbar.pocket;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** The door of the desk in the pocket: a person links her telephone and unlinks it. */
@Service
public class Pocket {

  private final PhoneLinks links;
  private final Bots bots;
  private final Monitoring monitoring;
  private final Staff staff;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Pocket(
      PhoneLinks links,
      Bots bots,
      Monitoring monitoring,
      Staff staff,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.links = links;
    this.bots = bots;
    this.monitoring = monitoring;
    this.staff = staff;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How it stands with the telephone of whoever asks.
   *
   * @param hasBot whether the office has a bot
   * @param link null where none is linked
   * @param trouble why the bot is not heard, as a key of the texts; "" where it is
   */
  public record Standing(boolean hasBot, @Nullable Link link, String trouble) {}

  /**
   * A link that works once.
   *
   * @param address opens the bot and links whoever presses its button
   */
  public record Invitation(String address, Instant until) {}

  public Standing standing() {
    var bot = monitoring.line().map(TelegramLine::bot);
    var link =
        links.of(staff.current().id()).filter(one -> bot.filter(b -> b == one.bot()).isPresent());
    return new Standing(bot.isPresent(), link.orElse(null), bot.flatMap(bots::trouble).orElse(""));
  }

  /**
   * A fresh link for whoever asks; one given before works no more.
   *
   * @throws Problem 409 where the office has no bot, or Telegram does not know or answer it
   */
  public Invitation connect() {
    var line = monitoring.line().orElseThrow(() -> Problem.conflict("pocket.fault.noBot"));
    String name =
        bots.name(line.bot())
            .or(() -> name(line))
            .orElseThrow(() -> Problem.conflict("pocket.fault.silent"));
    var me = staff.current();
    var word = new StringBuilder();
    acts.own(
        "pocket.invite",
        () -> {
          bots.add(line.bot(), name);
          word.append(links.code(line.bot(), me.organisation(), me.id()));
        });
    return new Invitation(
        settings.telegramPreview() + "/" + name + "?start=" + word,
        clock.instant().plus(PhoneLinks.CODE_WORKS));
  }

  private static Optional<String> name(TelegramLine line) {
    return line.me() instanceof TelegramAnswer.Done done
        ? Optional.of(done.result().path("username").asString("")).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  public void disconnect() {
    acts.own("pocket.unlink", () -> links.unlink(staff.current().id()));
  }

  /** Whether alerts ring on the telephone of whoever asks. */
  public void setAlarms(boolean alarms) {
    acts.own(
        "pocket.setAlarms",
        () -> {
          Acts.note("alarms", alarms);
          links.setAlarms(staff.current().id(), alarms);
        });
  }
}
