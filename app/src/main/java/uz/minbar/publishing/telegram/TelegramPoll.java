package uz.minbar.publishing.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Poll;
import uz.minbar.publishing.Channel.Breach;
import uz.minbar.publishing.Channel.Form;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.polls.PollResult;

/**
 * A piece that people vote in: the question and its answers alone, as a poll of Telegram holds no
 * other words and no picture. Telegram lets nobody change it.
 */
final class TelegramPoll {

  private static final int MOST_QUESTION = 300;
  private static final int MOST_ANSWERS = 12;
  private static final int MOST_ANSWER = 100;

  /** How an answer that can be chosen is drawn. */
  private static final String RING = "\u25CB ";

  private TelegramPoll() {}

  static boolean is(Piece piece) {
    return piece.kind() == MaterialKind.POLL;
  }

  static Poll of(Piece piece) {
    return Poll.of(piece.headline(), piece.body());
  }

  static Form form(Piece piece) {
    var poll = of(piece);
    String answers = poll.answers().stream().map(RING::concat).collect(Collectors.joining("\n"));
    return new Form(
        poll.question() + "\n\n" + answers,
        poll.question().length(),
        MOST_QUESTION,
        "publishing.pollAlone",
        false);
  }

  static List<Breach> breaches(Piece piece) {
    var poll = of(piece);
    int answers = poll.answers().size();
    int longest = poll.answers().stream().mapToInt(String::length).max().orElse(0);
    var found = new ArrayList<Breach>();
    if (poll.question().length() > MOST_QUESTION) {
      found.add(
          new Breach("publishing.fault.telegramQuestion", poll.question().length(), MOST_QUESTION));
    }
    if (answers < Poll.LEAST) {
      found.add(new Breach("publishing.fault.telegramFewAnswers", answers, Poll.LEAST));
    }
    if (answers > MOST_ANSWERS) {
      found.add(new Breach("publishing.fault.telegramAnswers", answers, MOST_ANSWERS));
    }
    if (longest > MOST_ANSWER) {
      found.add(new Breach("publishing.fault.telegramAnswer", longest, MOST_ANSWER));
    }
    if (!piece.own().isEmpty()) {
      found.add(new Breach("publishing.fault.telegramPollWords", piece.own().length(), 0));
    }
    return found;
  }

  /** Whether that is the poll as a page shows it. */
  static boolean same(Poll poll, TelegramPage.@Nullable Poll shown) {
    return shown != null
        && TelegramPost.comparable(poll.question())
            .equals(TelegramPost.comparable(shown.question()))
        && poll.answers().stream()
            .map(TelegramPost::comparable)
            .toList()
            .equals(
                shown.choices().stream()
                    .map(choice -> TelegramPost.comparable(choice.answer()))
                    .toList());
  }

  /** How people voted, as the answer to its end says. */
  static PollResult result(JsonNode poll) {
    return new PollResult(
        poll.path("options")
            .valueStream()
            .map(
                option ->
                    new PollResult.Voted(
                        option.path("text").asString(""), option.path("voter_count").asLong()))
            .toList(),
        false);
  }

  /**
   * How people voted, as the page tells it: that it ended is known, and the answer that held the
   * numbers was lost on the way. From whole percents nobody knows more than about how many.
   */
  static @Nullable PollResult result(TelegramPage.Poll shown) {
    var voters = TelegramFigures.count(shown.voters()).map(Count::number).orElse(null);
    if (voters == null || shown.choices().stream().anyMatch(choice -> choice.share() == null)) {
      return null;
    }
    return new PollResult(
        shown.choices().stream().map(choice -> about(choice, voters)).toList(), voters > 0);
  }

  private static PollResult.Voted about(TelegramPage.Choice choice, long voters) {
    var share = choice.share();
    return new PollResult.Voted(
        choice.answer(), share == null ? 0 : Math.round(voters * share / 100.0));
  }
}
