package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.newsroom.Poll;

class ReceiptTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void whatWasAskedIsKept() {
    var kept = new Receipt(List.of("41"), false, new Poll("Savol?", List.of("Ha", "Yoʻq")));
    assertThat(JSON.readValue(JSON.writeValueAsString(kept), Receipt.class)).isEqualTo(kept);
  }

  @Test
  void numbersOfEarlierDaysAreReadAsWords() {
    var kept = JSON.readValue("{\"messages\":[41,42],\"caption\":true}", Receipt.class);
    assertThat(kept).isEqualTo(new Receipt(List.of("41", "42"), true));
    assertThat(JSON.readValue(JSON.writeValueAsString(kept), Receipt.class)).isEqualTo(kept);
  }
}
