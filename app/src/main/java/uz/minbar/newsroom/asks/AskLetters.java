package uz.minbar.newsroom.asks;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.newsroom.letters.Author;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.newsroom.links.Links;
import uz.minbar.newsroom.links.Links.Kind;
import uz.minbar.staff.Staff;

/** The letters to who is asked: the question itself, and a word before and after its due date. */
@Component
class AskLetters implements Author {

  private final AskRows rows;
  private final Links links;
  private final Texts texts;
  private final Staff staff;
  private final Clock clock;

  AskLetters(AskRows rows, Links links, Texts texts, Staff staff, Clock clock) {
    this.rows = rows;
    this.links = links;
    this.texts = texts;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public boolean writes(Letter.Occasion occasion) {
    return switch (occasion) {
      case ASK, ASK_SOON, ASK_LATE -> true;
      case APPROVE -> false;
    };
  }

  @Override
  public Optional<Words> write(Letter letter) {
    var ask = rows.find(letter.subject()).orElseThrow();
    boolean answered = !ask.answers().isEmpty();
    if (ask.closedAt() != null
        || letter.occasion() != Letter.Occasion.ASK && answered
        // Revoked: a reminder must not open the door again.
        || !links.any(Kind.ASKS, ask.id())) {
      return Optional.empty();
    }
    var language = letter.language();
    String office = staff.organisation().name().best(language);
    String due = new Dates(language, clock).whole(ask.dueAt());
    String key =
        switch (letter.occasion()) {
          case ASK_SOON -> "newsroom.letter.soon";
          case ASK_LATE -> "newsroom.letter.late";
          default -> "newsroom.letter.ask";
        };
    return Optional.of(
        new Words(
            texts.get(language, key, ask.office(), due),
            texts.get(
                language,
                "newsroom.letter.askText",
                ask.person().isEmpty() ? ask.office() : ask.person(),
                texts.get(language, key, ask.office(), due),
                ask.question(),
                due,
                links.make(Kind.ASKS, ask.id(), Asks.until(ask.dueAt(), clock.instant())),
                office)));
  }
}
