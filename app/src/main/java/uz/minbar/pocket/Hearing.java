package uz.minbar.pocket;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.foundation.web.Texts;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;

/** Does what somebody asks of the bot, as her and within the caller's transaction. */
@Component
class Hearing {

  private static final int MEGABYTE = 1024 * 1024;

  private final PhoneLinks links;
  private final Drafts drafts;
  private final Parcels parcels;
  private final Buttons buttons;
  private final Plan plan;
  private final Texts texts;
  private final Acts acts;

  Hearing(
      PhoneLinks links,
      Drafts drafts,
      Parcels parcels,
      Buttons buttons,
      Plan plan,
      Texts texts,
      Acts acts) {
    this.links = links;
    this.drafts = drafts;
    this.parcels = parcels;
    this.buttons = buttons;
    this.plan = plan;
    this.texts = texts;
    this.acts = acts;
  }

  /**
   * @return what the bot says to it; empty where it says nothing yet, as the album is not whole
   * @throws uz.minbar.foundation.web.Problem where it cannot be done, with the reason
   */
  Optional<Reply> hear(Link link, Person me, Update update) {
    require(me, Right.READ);
    return switch (update.kind()) {
      case WORDS -> Optional.of(words(link, me, update));
      case PICTURE -> picture(link, me, update);
      case PRESS -> Optional.of(buttons.press(link, me, update.data()));
      case EDIT -> Optional.of(said(me, "pocket.say.edited"));
      case OTHER -> Optional.of(said(me, "pocket.say.foreign"));
    };
  }

  private Reply words(Link link, Person me, Update update) {
    String words = update.words().strip();
    if (words.startsWith("/")) {
      return command(link, me, words.split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT));
    }
    if (link.returning() != null) {
      return buttons.sendBack(link, me, words);
    }
    require(me, Right.WRITE);
    return drafts.made(link, me, Written.of(update.words(), update.entities()));
  }

  private Reply command(Link link, Person me, String command) {
    return switch (command) {
      case "/reja", "/plan" -> plan.of(me);
      case "/tasdiq", "/approve" -> buttons.waiting(link, me);
      case "/bekor", "/cancel" -> {
        links.setReturning(link.person(), null);
        yield said(me, "pocket.say.cancelled");
      }
      case "/uzish", "/unlink" -> {
        acts.own("pocket.unlink", () -> links.unlink(link.person()));
        yield said(me, "pocket.say.goodbye");
      }
      default -> said(me, "pocket.say.help");
    };
  }

  private Optional<Reply> picture(Link link, Person me, Update update) {
    require(me, Right.WRITE);
    var picture = update.picture();
    if (picture == null || picture.size() > TelegramLine.LARGEST_FILE) {
      return Optional.of(said(me, "pocket.say.large", TelegramLine.LARGEST_FILE / MEGABYTE));
    }
    parcels.add(link, update, picture);
    return Optional.empty();
  }

  private static void require(Person me, Right right) {
    if (!me.may(right)) {
      throw new AccessDeniedException(right.name());
    }
  }

  private Reply said(Person me, String key, Object... arguments) {
    return Reply.of(texts.get(me.language(), key, arguments));
  }
}
