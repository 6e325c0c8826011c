package uz.minbar.publishing.newsletter;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.mail.Mail;
import uz.minbar.foundation.mail.Seal;

/** Makes of a mailing's words the letter to one subscriber. */
@Component
class Stationery {

  private final Mailings mailings;
  private final Letterhead letterhead;
  private final LinkWords words;
  private final LetterSeals seals;
  private final Letters letters;
  private final Settings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  Stationery(
      Mailings mailings,
      Letterhead letterhead,
      LinkWords words,
      LetterSeals seals,
      Letters letters,
      Settings settings,
      JdbcClient jdbc,
      Clock clock) {
    this.mailings = mailings;
    this.letterhead = letterhead;
    this.words = words;
    this.seals = seals;
    this.letters = letters;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is the same in all letters of a mailing.
   *
   * @param returns the address whose mailbox we read; null where the office gave none
   * @param leave the beginning of the address by which a reader leaves
   * @param seal null where letters are not signed
   */
  record Head(
      String sender, @Nullable String returns, String listId, String leave, @Nullable Seal seal) {}

  /** Within the caller's transaction. */
  Head head(UUID mailing) {
    var language = mailings.find(mailing).orElseThrow().language();
    return new Head(
        letterhead.name(language),
        jdbc.sql("select settings ->> 'returns' from publishing_channel where kind = 'email'")
            .query((row, _) -> Optional.ofNullable(row.getString(1)))
            .optional()
            .flatMap(found -> found)
            .filter(found -> !found.isEmpty())
            .orElse(null),
        "<newsletter." + Email.domain(letters.from()) + ">",
        settings.publicUrl() + "/" + language.prefix() + "/unsubscribe/",
        seals.seal().orElse(null));
  }

  Mail letter(Head head, Mailing mailing, LetterRows.Letter letter) {
    String word = words.leaving(letter.subscriber());
    String link = head.leave() + word;
    var headers = new LinkedHashMap<String, String>();
    headers.put("List-Id", head.listId());
    headers.put("List-Unsubscribe", "<" + link + ">" + byLetter(head, word));
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return new Mail(
        letter.id().toString(),
        head.returns(),
        head.sender(),
        letter.email(),
        mailing.subject(),
        mailing.text().replace(LetterForm.LEAVE, link),
        mailing.html().replace(LetterForm.LEAVE, link),
        headers,
        clock.instant(),
        head.seal());
  }

  /** Only where somebody reads such letters. */
  private static String byLetter(Head head, String word) {
    return head.returns() == null
        ? ""
        : ", <mailto:" + head.returns() + "?subject=unsubscribe%20" + word + ">";
  }
}
