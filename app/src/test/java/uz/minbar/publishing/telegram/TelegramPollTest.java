package uz.minbar.publishing.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.newsroom.Poll;
import uz.minbar.publishing.Channel.Breach;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.polls.PollResult;
import uz.minbar.publishing.polls.PollResult.Voted;

/** The form of a poll, what breaks it, and what a page tells of it. */
class TelegramPollTest {

  @Test
  void theFormIsTheQuestionWithItsAnswersAndCountsTheQuestion() {
    var form = TelegramPoll.form(asking("Bozor 😀?", "Markazda", "Chekkada"));
    assertThat(form.text()).isEqualTo("Bozor 😀?\n\n○ Markazda\n○ Chekkada");
    assertThat(form.length()).as("UTF-16 units").isEqualTo(9);
    assertThat(form.most()).isEqualTo(300);
    assertThat(form.without()).isEqualTo("publishing.pollAlone");
  }

  @Test
  void whereNobodyVotesTheAnswersAreReadAsAList() {
    assertThat(Plain.of(asking("Savol?", "Ha", "Yoʻq").body())).isEqualTo("• Ha\n• Yoʻq");
  }

  @Test
  void eachLimitIsNamedByItself() {
    assertThat(TelegramPoll.breaches(asking("s".repeat(300), "Ha", "Yoʻq"))).isEmpty();
    assertThat(breaches(asking("s".repeat(301), "Ha", "Yoʻq")))
        .containsExactly("publishing.fault.telegramQuestion 301 300");
    assertThat(breaches(asking("Savol?", "Ha")))
        .containsExactly("publishing.fault.telegramFewAnswers 1 2");
    assertThat(breaches(asking("Savol?", "j".repeat(101), "Yoʻq")))
        .containsExactly("publishing.fault.telegramAnswer 101 100");
    assertThat(breaches(asking("Savol?", "1 2 3 4 5 6 7 8 9 10 11 12 13".split(" "))))
        .containsExactly("publishing.fault.telegramAnswers 13 12");
  }

  @Test
  void wordsForTheChannelAloneAreNamedAsNotGoing() {
    var piece = asking("Savol?", "Ha", "Yoʻq");
    assertThat(TelegramPoll.breaches(TestPieces.saying(piece, "Boshqa matn")))
        .extracting(Breach::textKey)
        .containsExactly("publishing.fault.telegramPollWords");
  }

  @Test
  void aPageShowsItWhereQuestionAndAnswersAreTheSameInTheirOrder() {
    var poll = new Poll("Bozor  qayerda?", List.of("Ha", "Yoʻq"));
    assertThat(TelegramPoll.same(poll, shown("Bozor qayerda?", "Ha", "Yoʻq"))).isTrue();
    assertThat(TelegramPoll.same(poll, shown("Bozor qayerda?", "Yoʻq", "Ha"))).isFalse();
    assertThat(TelegramPoll.same(poll, shown("Bozor qayerda?", "Ha"))).isFalse();
    assertThat(TelegramPoll.same(poll, shown("Bozor qachon?", "Ha", "Yoʻq"))).isFalse();
    assertThat(TelegramPoll.same(poll, null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,false", "3,2,1,true", "1200,804,396,true"})
  void fromPercentsItIsAboutSoMany(long voters, long yes, long no, boolean rounded) {
    int share = voters == 0 ? 0 : 67;
    var result =
        TelegramPoll.result(
            new TelegramPage.Poll(
                "Savol?",
                List.of(
                    new TelegramPage.Choice("Ha", share),
                    new TelegramPage.Choice("Yoʻq", voters == 0 ? 0 : 33)),
                voters));
    assertThat(result)
        .isEqualTo(new PollResult(List.of(new Voted("Ha", yes), new Voted("Yoʻq", no)), rounded));
  }

  @Test
  void whatThePageDoesNotTellIsUnknown() {
    assertThat(TelegramPoll.result(shown("Savol?", "Ha", "Yoʻq"))).isNull();
  }

  private static Piece asking(String question, String... answers) {
    return TestPieces.asking(question, List.of(answers));
  }

  private static TelegramPage.Poll shown(String question, String... answers) {
    return new TelegramPage.Poll(
        question,
        List.of(answers).stream().map(answer -> new TelegramPage.Choice(answer, null)).toList(),
        null);
  }

  private static List<String> breaches(Piece piece) {
    return TelegramPoll.breaches(piece).stream()
        .map(breach -> breach.textKey() + " " + breach.is() + " " + breach.most())
        .toList();
  }
}
