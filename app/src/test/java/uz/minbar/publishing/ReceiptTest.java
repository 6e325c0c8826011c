package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void numbersOfEarlierDaysAreReadAsWords() {
    var kept = JSON.readValue("{\"messages\":[41,42],\"caption\":true}", Receipt.class);
    assertThat(kept).isEqualTo(new Receipt(List.of("41", "42"), true));
    assertThat(JSON.readValue(JSON.writeValueAsString(kept), Receipt.class)).isEqualTo(kept);
  }
}
