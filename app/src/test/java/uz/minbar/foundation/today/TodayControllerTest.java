package uz.minbar.foundation.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;

class TodayControllerTest {

  @Test
  void aRoomInTroubleTakesNoOtherRoomsLinesAway() {
    var page = mock(Page.class);
    when(page.t("frame.today.part")).thenReturn("Bir boʻlim koʻrinmayapti.");
    when(page.render(eq("frame/today"), any()))
        .thenAnswer(call -> new ModelAndView("frame/today", call.<Map<String, ?>>getArgument(1)));
    Reporter well =
        (_, today) -> today.figure(1, "3", "odatda 2", "yangi eslatma", "/desk/monitoring");
    Reporter broken =
        (_, today) -> {
          today.figure(2, "0", "", "yarim", "/desk/reaction");
          throw new IllegalStateException("on purpose");
        };
    var view = new TodayController(List.of(broken, well)).today(page);
    var today = Objects.requireNonNull((Today) view.getModel().get("today"));
    assertThat(today.figures()).extracting(Today.Figure::label).containsExactly("yangi eslatma");
    assertThat(today.standing()).isEqualTo("Bir boʻlim koʻrinmayapti.");
  }
}
