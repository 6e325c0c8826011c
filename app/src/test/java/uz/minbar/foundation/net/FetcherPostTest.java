package uz.minbar.foundation.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import uz.minbar.foundation.Settings;
import uz.minbar.outside.feeds.FeedSite;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class FetcherPostTest {

  @Test
  void sendsAFormToPublicAddressesOnlyAndFollowsNothing() throws FetchFailure, IOException {
    try (var site = FeedSite.start();
        var fetcher = fetcher(site)) {
      site.answer("/hub", 202, Map.of(), new byte[0]);
      site.redirects("/elsewhere", 1, "/page");
      assertThat(fetcher.post(site.address("/hub").toString(), Map.of("hub.mode", "subscribe")))
          .isEqualTo(202);
      var asked = site.awaitVisits("/hub", 1, Duration.ofSeconds(10)).getFirst().headers();
      assertThat(asked.get("content-type")).startsWith("application/x-www-form-urlencoded");
      assertThat(fetcher.post(site.address("/elsewhere").toString(), Map.of())).isEqualTo(302);
      assertThat(site.visits("/page")).isEmpty();
      for (String inside : new String[] {"http://169.254.169.254/", "http://localhost:1/"}) {
        assertThatThrownBy(() -> fetcher.post(inside, Map.of()))
            .isInstanceOfSatisfying(
                FetchFailure.class,
                failure -> assertThat(failure.reason()).isEqualTo(FetchFailure.Reason.PRIVATE));
      }
    }
  }

  static Fetcher fetcher(FeedSite site) {
    var settings =
        new Settings(
            Path.of("unused"),
            null,
            null,
            "https://matbuot.example",
            null,
            List.of(site.authority()),
            "https://api.telegram.org",
            "https://t.me",
            "https://graph.facebook.com",
            "https://www.googleapis.com",
            "https://oauth2.googleapis.com",
            null,
            "minbar@localhost",
            "",
            new Settings.Admin(null, null),
            null);
    return new Fetcher(settings, Clock.systemUTC(), Duration.ofMinutes(1));
  }
}
