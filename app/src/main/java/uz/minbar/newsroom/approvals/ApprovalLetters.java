package uz.minbar.newsroom.approvals;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.letters.Author;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.newsroom.links.Links;
import uz.minbar.newsroom.links.Links.Kind;
import uz.minbar.staff.Staff;

/** The letter to whoever has to decide. */
@Component
class ApprovalLetters implements Author {

  private final ApprovalRows rows;
  private final Newsroom newsroom;
  private final Links links;
  private final Texts texts;
  private final Staff staff;
  private final Clock clock;

  ApprovalLetters(
      ApprovalRows rows, Newsroom newsroom, Links links, Texts texts, Staff staff, Clock clock) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.links = links;
    this.texts = texts;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public boolean writes(Letter.Occasion occasion) {
    return occasion == Letter.Occasion.APPROVE;
  }

  @Override
  public Optional<Words> write(Letter letter) {
    var approval = rows.byStep(letter.subject()).orElseThrow();
    if (approval.state(clock.instant()) != ApprovalState.WAITING) {
      return Optional.empty();
    }
    var language = letter.language();
    String title = newsroom.material(approval.material()).orElseThrow().title(language);
    return Optional.of(
        new Words(
            texts.get(language, "newsroom.letter.approve", title),
            texts.get(
                language,
                "newsroom.letter.approveText",
                approval.step(letter.subject()).name(),
                title,
                new Dates(language, clock).whole(approval.until()),
                links.make(Kind.APPROVALS, letter.subject(), approval.until()),
                staff.organisation().name().best(language))));
  }
}
