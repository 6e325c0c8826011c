package uz.minbar.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uz.minbar.MinbarApplication;

/** The borders of the rooms: who may know whom, and no cycles. */
class ModularityTest {

  @Test
  void roomsKnowOnlyWhomTheyMay() {
    ApplicationModules.of(MinbarApplication.class).verify();
  }
}
