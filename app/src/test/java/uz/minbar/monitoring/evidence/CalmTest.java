package uz.minbar.monitoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CalmTest {

  @Test
  void nothingRunsAndNothingIsFetched() {
    String calm =
        Calm.of(
            """
            <html><head><base href="http://namuna.example/"><link rel=stylesheet href=/a.css>
            <meta http-equiv=refresh content="0;url=http://namuna.example/"><style>p{color:red}</style>
            <script>fetch('/x')</script></head><body onload="x()" background="/b.png">
            <p style="color:blue" onclick=y()>Suv yoʻq</p><img src="/c.png" srcset="/d.png 2x">
            <img src="data:image/png;base64,AAAA"><a href="javascript:z()">Oʻqish</a>
            <iframe src="/e"></iframe><svg><image xlink:href="/f.png"/></svg></body></html>
            """,
            "http://namuna.example/1");
    var page = Jsoup.parse(calm);
    assertThat(calm)
        .doesNotContain("http://", "javascript:", "/c.png", "/b.png", "onclick", "fetch(");
    assertThat(page.select("script, iframe, link, base, svg")).isEmpty();
    assertThat(page.select("[style]")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img[src]").attr("src")).startsWith("data:image/png");
    assertThat(page.select("meta[http-equiv]").attr("content")).contains("default-src 'none'");
    assertThat(page.text()).contains("Suv yoʻq", "Oʻqish");
  }

  @Property(tries = 200)
  void anyPageBecomesCalm(@ForAll String html) {
    assertThat(Jsoup.parse(Calm.of(html, "http://namuna.example/")).select("script, iframe, link"))
        .isEmpty();
  }

  @Test
  void withoutABrowserOrWithOneThatFailsThereIsNoPicture() {
    var absent = new Chromium(Optional.empty(), Duration.ofSeconds(5));
    assertThat(absent.present()).isFalse();
    assertThat(absent.picture("<p>Suv</p>", 1200)).isEmpty();
    var failing = new Chromium(Optional.of(Path.of("/bin/false")), Duration.ofSeconds(5));
    assertThat(failing.picture("<p>Suv</p>", 1200)).isEmpty();
  }
}
