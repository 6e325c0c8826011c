package uz.minbar.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a poll asks is read off its text. */
class PollTest {

  private static final String ANSWERS =
      "<ul><li>Ha,  <b>albatta</b></li><li> </li><li>Yoʻq</li></ul>";

  @Test
  void theItemsOfTheOneListAreTheAnswers() {
    var poll = Poll.of(" Bozor qayerda boʻlsin? ", "<p>Javob bering.</p>" + ANSWERS + "<p>.</p>");
    assertThat(poll.question()).isEqualTo("Bozor qayerda boʻlsin?");
    assertThat(poll.answers()).containsExactly("Ha, albatta", "Yoʻq");
  }

  @Test
  void withoutAListOrWithSeveralNobodyKnowsTheAnswers() {
    assertThat(Poll.of("Savol?", "<p>Ha</p><p>Yoʻq</p>").answers()).isEmpty();
    assertThat(Poll.of("Savol?", ANSWERS + "<ol><li>Bir</li></ol>").answers()).isEmpty();
    assertThat(Poll.of("Savol?", "<ul><li>Ha<ul><li>Hozir</li></ul></li></ul>").answers())
        .isEmpty();
  }
}
