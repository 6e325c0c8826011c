package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.Voice;

/** Before and after an answer. */
class WaveTest {

  private static final Instant ANSWERED = Instant.parse("2026-11-20T09:30:00Z");
  private static final StoryId STORY = new StoryId(UUID.randomUUID());
  private static final SourceId SOURCE = new SourceId(UUID.randomUUID());

  @Test
  void aDayBeforeIsComparedWithADayAfter() {
    var voices = new ArrayList<Voice>();
    for (int i = 1; i <= 12; i++) {
      voices.add(at(Duration.ofHours(-i), i % 2 == 0));
    }
    voices.add(at(Duration.ofHours(-25), true)); // before the day
    for (int i = 0; i < 3; i++) {
      voices.add(at(Duration.ofHours(7 * i), false));
    }
    voices.add(at(Duration.ofHours(24), true)); // the next day begins

    var wave = Wave.of(voices, ANSWERED, ANSWERED.plus(Duration.ofDays(2)));
    assertThat(wave.span()).isEqualTo(Duration.ofDays(1));
    assertThat(wave.before()).isEqualTo(new Wave.Side(12, 6));
    assertThat(wave.after()).isEqualTo(new Wave.Side(3, 0));
  }

  @Test
  void aYoungAnswerIsComparedWithAsMuchTimeBefore() {
    var voices =
        List.of(
            at(Duration.ofHours(-5), true),
            at(Duration.ofHours(-1), true),
            at(Duration.ofHours(1), false));
    var wave = Wave.of(voices, ANSWERED, ANSWERED.plus(Duration.ofHours(2)));
    assertThat(wave.before().mentions()).isEqualTo(1);
    assertThat(wave.after().mentions()).isEqualTo(1);
    assertThat(wave.tells()).isTrue();
    assertThat(Wave.of(voices, ANSWERED, ANSWERED.plusSeconds(60)).tells()).isFalse();
  }

  @Test
  void everyMentionStandsInOneBarAndNoBarLiesAcrossTheAnswer() {
    var voices = new ArrayList<Voice>();
    for (int hour = -30; hour < 20; hour++) {
      voices.add(at(Duration.ofMinutes(hour * 60L + 7), false));
    }
    var wave = Wave.of(voices, ANSWERED, ANSWERED.plus(Duration.ofHours(20)));
    assertThat(wave.step()).isEqualTo(Duration.ofHours(1));
    assertThat(wave.bars().stream().mapToInt(Wave.Bar::mentions).sum()).isEqualTo(voices.size());
    assertThat(wave.bars())
        .allMatch(bar -> bar.after() || !bar.from().plus(wave.step()).isAfter(ANSWERED))
        .anyMatch(bar -> bar.from().equals(ANSWERED) && bar.after());
    assertThat(wave.top()).isEqualTo(1);
  }

  @Test
  void aLongWaveIsDrawnByDays() {
    var voices = List.of(at(Duration.ofDays(-6), true));
    var wave = Wave.of(voices, ANSWERED, ANSWERED.plus(Duration.ofDays(40)));
    assertThat(wave.step()).isEqualTo(Duration.ofDays(1));
    assertThat(wave.bars()).hasSize(6 + 14);
  }

  @Test
  void aStoryThatNobodyToldIsACalmWave() {
    var wave = Wave.of(List.of(), ANSWERED, ANSWERED.plus(Duration.ofHours(3)));
    assertThat(wave.top()).isEqualTo(1);
    assertThat(wave.bars()).hasSize(4).allMatch(bar -> bar.mentions() == 0);
  }

  private static Voice at(Duration from, boolean negative) {
    return new Voice(STORY, SOURCE, ANSWERED.plus(from), negative);
  }
}
