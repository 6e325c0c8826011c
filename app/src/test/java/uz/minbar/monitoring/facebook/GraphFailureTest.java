package uz.minbar.monitoring.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.foundation.graph.GraphAnswer;

/** Each refusal says what a person can do. */
class GraphFailureTest {

  @ParameterizedTest
  @CsvSource({
    "400, 190, facebookExpired",
    "401, 102, facebookExpired",
    "403, 10, facebookRights",
    "400, 3, facebookRights",
    "403, 200, facebookRights",
    "403, 299, facebookRights",
    "400, 100, facebookGone",
    "404, 803, facebookGone",
    "403, 4, facebookBusy",
    "400, 17, facebookBusy",
    "400, 32, facebookBusy",
    "400, 613, facebookBusy",
    "400, 80001, facebookBusy",
    "429, 0, facebookBusy",
    "500, 1, facebookLater",
    "400, 2, facebookLater",
    "502, 0, facebookLater",
    "400, 300, facebookUnreadable",
    "200, 0, facebookUnreadable"
  })
  void saysWhatItIs(int status, int code, String word) {
    var failure = failure(status, code, null);
    assertThat(failure.textKey()).isEqualTo("monitoring.fault." + word);
    assertThat(failure.forGood()).isFalse();
  }

  @Test
  void aLimitAsksForTheTimeItSaysOrAnHour() {
    assertThat(failure(403, 4, null).retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(failure(403, 4, Duration.ofMinutes(7)).retryAfter())
        .isEqualTo(Duration.ofMinutes(7));
    assertThat(failure(400, 190, Duration.ofMinutes(7)).retryAfter()).isNull();
  }

  private static GraphFailure failure(int status, int code, @Nullable Duration rest) {
    return GraphFailure.of(new GraphAnswer.Refused(status, code, 0, rest));
  }
}
