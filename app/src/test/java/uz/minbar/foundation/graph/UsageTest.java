package uz.minbar.foundation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UsageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theUsedUpShareAsksForARest() {
    assertThat(rest("{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}")).isNull();
    assertThat(rest("{\"call_count\":96,\"total_time\":25}")).isEqualTo(Duration.ofHours(1));
    assertThat(
            rest(
                """
                {"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19}],
                 "2":[{"type":"pages","call_count":1,"estimated_time_to_regain_access":0}]}
                """))
        .isEqualTo(Duration.ofMinutes(19));
    assertThat(rest("{\"1\":[{\"estimated_time_to_regain_access\":99999999}]}"))
        .isEqualTo(Duration.ofDays(1));
    assertThat(rest("yoʻq")).isNull();
    assertThat(rest("")).isNull();
  }

  private static @Nullable Duration rest(String header) {
    return Usage.rest(List.of(header), JSON);
  }
}
