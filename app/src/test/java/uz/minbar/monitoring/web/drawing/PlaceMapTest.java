package uz.minbar.monitoring.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.minbar.monitoring.meaning.Places;

class PlaceMapTest {

  @Test
  void northIsAboveEastIsRightAndNothingLeavesTheMap() {
    var map =
        PlaceMap.of(
            List.of(
                place("janub", 8, 2, 41.0, 69.0),
                place("shimol", 2, 0, 41.4, 69.3),
                place("qayerdadir", 5, 0, null, null)));
    assertThat(map.spots())
        .extracting(spot -> spot.place().name())
        .containsExactly("janub", "shimol");
    var south = map.spots().getFirst();
    var north = map.spots().getLast();
    assertThat(number(north.y())).isLessThan(number(south.y()));
    assertThat(number(north.x())).isGreaterThan(number(south.x()));
    for (var spot : map.spots()) {
      assertThat(number(spot.x())).isBetween(30.0, PlaceMap.WIDTH - 30.0);
      assertThat(number(spot.y())).isBetween(30.0, map.height() - 30.0);
    }
  }

  @Test
  void areasTellTheNumbers() {
    var map = PlaceMap.of(List.of(place("a", 16, 4, 41.0, 69.0), place("b", 4, 0, 41.1, 69.1)));
    var most = map.spots().getFirst();
    assertThat(number(most.dark())).isEqualTo(number(most.radius()) / 2);
    assertThat(number(map.spots().getLast().radius())).isEqualTo(number(most.radius()) / 2);
  }

  @Test
  void onePlaceStandsInTheMiddleAndNoneMakesNoMap() {
    var one = PlaceMap.of(List.of(place("a", 0, 0, 41.0, 69.0)));
    assertThat(number(one.spots().getFirst().x())).isEqualTo(PlaceMap.WIDTH / 2.0);
    assertThat(PlaceMap.of(List.of(place("a", 1, 0, null, null))).spots()).isEmpty();
  }

  private static Places.Count place(
      String name,
      int mentions,
      int negative,
      @Nullable Double latitude,
      @Nullable Double longitude) {
    return new Places.Count(name, mentions, negative, 0, latitude, longitude);
  }

  private static double number(String written) {
    return Double.parseDouble(written);
  }
}
