package uz.minbar.foundation.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.net.Fetcher.Known;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.feeds.SiteFault;

/**
 * A line that the other side closes without a byte. Whoever asked once more than it may would be
 * answered, so that nothing would fail.
 */
class FetcherLinesTest {

  private final FeedSite site = FeedSite.start();
  private final Fetcher fetcher = FetcherPostTest.fetcher(site);
  private final String address = site.address("/page").toString();

  @BeforeEach
  void aPage() {
    site.page("/page", "<p>Salom</p>");
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    site.close();
  }

  @Test
  void whatIsAskedOverAKeptLineThatIsJustClosedIsAskedOverAnother() throws FetchFailure {
    var _ = fetcher.fetch(address, Known.NOTHING);
    cut(1);
    assertThat(fetcher.fetch(address, Known.NOTHING).body()).asString().isEqualTo("<p>Salom</p>");
  }

  @Test
  void itIsAskedOnceMoreAndNotForEver() throws FetchFailure {
    var _ = fetcher.fetch(address, Known.NOTHING);
    cut(2);
    assertThatThrownBy(() -> fetcher.fetch(address, Known.NOTHING))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void whoClosesAFreshLineIsLeftAlone() {
    cut(1);
    assertThatThrownBy(() -> fetcher.fetch(address, Known.NOTHING))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void whatIsSentIsNotSentAgain() throws FetchFailure {
    assertThat(fetcher.post(address, Map.of())).isEqualTo(200);
    cut(1);
    assertThatThrownBy(() -> fetcher.post(address, Map.of())).isInstanceOf(FetchFailure.class);
  }

  private void cut(int times) {
    for (int time = 0; time < times; time++) {
      site.next("/page", SiteFault.CUT);
    }
  }
}
