package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import uz.minbar.house.Browser;

/** What the worker of notices does at a click, in a real browser but without a house. */
class NoticeClickBrowserTest {

  /** A click leads into the press centre, and nowhere else whatever a notice says. */
  @Test
  void aClickOpensThePageAndNoOther() throws IOException {
    String worker =
        new ClassPathResource("static/js/push.js").getContentAsString(StandardCharsets.UTF_8);
    try (var browser = Browser.open();
        var visitor = browser.visitor(360, 900, false)) {
      var page = visitor.newPage(); // Blank: no page of ours lets a text be run.
      for (var path :
          Map.of("/oz/news/suv", "http://here.example/oz/news/suv", "//evil.example/a", "")
              .entrySet()) {
        assertThat(page.evaluate(CLICK, List.of(worker, path.getKey()))).isEqualTo(path.getValue());
      }
    }
  }

  private static final String CLICK =
      """
      async ([worker, path]) => {
        const heard = {};
        let opened = '';
        const self = {
          location: { href: 'http://here.example/push.js', origin: 'http://here.example' },
          addEventListener: (what, hear) => (heard[what] = hear),
          clients: { matchAll: async () => [], openWindow: async (page) => (opened = page) },
        };
        new Function('self', worker)(self);
        let done = null;
        heard.notificationclick({ notification: { close() {}, data: path }, waitUntil: (work) => (done = work) });
        await done;
        return opened;
      }
      """;
}
