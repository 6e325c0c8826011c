package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

@HouseTest
class PaceModuleTest {

  @Autowired House house;

  @Test
  void whoSearchesWithoutEndIsAskedToWaitAndServedAgainLater() {
    var reader = Desk.stranger(house);
    house.clock().advance(Duration.ofMinutes(1));
    int status = 0;
    for (int i = 0; i < 125 && status != 429; i++) { // A minute may turn on the way.
      status = reader.get("/oz/search?q=suv").statusCode();
    }
    assertThat(status).isEqualTo(429);
    var refused = reader.get("/oz/search?q=suv");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("daqiqadan keyin").doesNotContain("Whitelabel");
    assertThat(reader.get("/oz/").statusCode()).isEqualTo(200);
    house.clock().advance(Duration.ofMinutes(1));
    assertThat(reader.get("/oz/search?q=suv").statusCode()).isEqualTo(200);
  }
}
