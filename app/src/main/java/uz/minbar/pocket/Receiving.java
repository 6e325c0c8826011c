package uz.minbar.pocket;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/**
 * Takes an update once: that it was taken, what it did and what is answered are one transaction.
 * What cannot be done is answered with the reason; nothing of it remains.
 */
@Component
class Receiving {

  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
  private static final Pattern START = Pattern.compile("/start(?:@\\w+)?\\s+([A-Za-z0-9_-]{1,64})");

  private final Bots bots;
  private final PhoneLinks links;
  private final Hearing hearing;
  private final Saying saying;
  private final ChatPace pace;
  private final Texts texts;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Receiving(
      Bots bots,
      PhoneLinks links,
      Hearing hearing,
      Saying saying,
      ChatPace pace,
      Texts texts,
      Acts acts,
      Staff staff,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.bots = bots;
    this.links = links;
    this.hearing = hearing;
    this.saying = saying;
    this.pace = pace;
    this.texts = texts;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void take(long bot, Update update) {
    try {
      once(bot, update, () -> hear(bot, update));
    } catch (RuntimeException fault) {
      if (!(fault instanceof Problem || fault instanceof AccessDeniedException)) {
        // The text of an exception may hold what a person wrote, or worse.
        LOG.error("Update {} of bot {} failed: {}", update.id(), bot, fault.getClass().getName());
      }
      once(bot, update, () -> answer(bot, update, language -> why(texts, fault, language)));
    }
  }

  private void once(long bot, Update update, Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          if (bots.take(bot, update.id()) && update.personal()) {
            work.run();
          }
        });
  }

  private void hear(long bot, Update update) {
    var chat = new Saying.Chat(bot, update.chat());
    int times = pace.count(chat);
    var code = START.matcher(update.words().strip());
    if (code.matches() && times <= ChatPace.MOST) {
      link(chat, update, code.group(1));
      return;
    }
    var link = links.at(bot, update.chat());
    var person = link.flatMap(this::person);
    if (person.isEmpty()) {
      // Whoever left the office has left this chat, too, whatever becomes of her account.
      link.ifPresent(gone -> links.unlink(gone.person()));
      if (times <= ChatPace.MOST_OF_STRANGERS) {
        answer(bot, update, language -> texts.get(language, "pocket.say.stranger"));
      }
    } else if (times <= ChatPace.MOST) {
      var known = link.orElseThrow();
      acts.asPerson(
          known.organisation(),
          known.person(),
          () -> {
            hearing
                .hear(known, person.get(), update)
                .ifPresent(reply -> say(chat, known, update, reply));
            return true;
          });
    } else if (times == ChatPace.MOST + 1) {
      answer(bot, update, language -> texts.get(language, "pocket.say.tooFast", ChatPace.MOST));
    }
  }

  private void link(Saying.Chat chat, Update update, String code) {
    var asked = links.use(chat.bot(), code).filter(one -> active(one).isPresent());
    if (asked.isEmpty()) {
      answer(chat.bot(), update, language -> texts.get(language, "pocket.say.badCode"));
      return;
    }
    var one = asked.get();
    var person = active(one).orElseThrow();
    acts.asPerson(
        one.organisation(),
        one.person(),
        () -> {
          acts.own("pocket.link", () -> links.link(chat.bot(), chat.id(), one));
          return true;
        });
    say(
        chat,
        links.at(chat.bot(), chat.id()).orElseThrow(),
        update,
        Reply.of(
            texts.get(person.language(), "pocket.say.welcome", person.name())
                + "\n\n"
                + texts.get(person.language(), "pocket.say.help")));
  }

  private Optional<Person> person(Link link) {
    return active(new PhoneLinks.Asked(link.organisation(), link.person()));
  }

  private Optional<Person> active(PhoneLinks.Asked asked) {
    return acts.asSystem(asked.organisation(), () -> staff.person(asked.person()))
        .filter(Person::active);
  }

  private interface Words {
    String in(Language language);
  }

  /** In the language of the person, or of a stranger's telephone. */
  private void answer(long bot, Update update, Words words) {
    var chat = new Saying.Chat(bot, update.chat());
    var link = links.at(bot, update.chat());
    var language =
        link.flatMap(this::person).map(Person::language).orElseGet(() -> telephone(update));
    link.map(Link::organisation)
        .or(() -> links.organisations(bot).stream().findFirst())
        .ifPresent(
            organisation ->
                saying.plan(
                    name(chat, update),
                    organisation,
                    chat,
                    Reply.of(words.in(language)),
                    update.press(),
                    clock.instant()));
  }

  private void say(Saying.Chat chat, Link link, Update update, Reply reply) {
    saying.plan(
        name(chat, update), link.organisation(), chat, reply, update.press(), clock.instant());
  }

  private static String name(Saying.Chat chat, Update update) {
    return chat.bot() + ":" + update.id();
  }

  private static Language telephone(Update update) {
    return switch (update.language()) {
      case "ru" -> Language.RU;
      case "en" -> Language.EN;
      default -> Language.UZ_LATN;
    };
  }

  /** The first reason, in words; never those of an exception. */
  static String why(Texts texts, RuntimeException fault, Language language) {
    return switch (fault) {
      case Problem problem -> {
        var reason = problem.reasons().getFirst();
        yield texts.get(language, reason.textKey(), reason.arguments());
      }
      case AccessDeniedException _ -> texts.get(language, "foundation.problem.forbidden");
      default -> texts.get(language, "pocket.say.unforeseen");
    };
  }
}
