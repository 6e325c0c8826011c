package uz.minbar.foundation.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FetchFailure.Reason;
import uz.minbar.foundation.net.Fetcher.Known;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.feeds.SiteFault;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class FetcherTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration PATIENT = Duration.ofMinutes(10);

  private final FeedSite site = FeedSite.start(0, 2);
  private Fetcher fetcher = fetcher(PATIENT);

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
  void bringsThePageAndSaysWhoAsks() throws FetchFailure {
    var fetched = fetcher.fetch(address("/page"), Known.NOTHING);
    assertThat(new String(fetched.body(), UTF_8)).isEqualTo("<p>Salom</p>");
    var headers = asked("/page");
    assertThat(headers.get("user-agent"))
        .isEqualTo("Minbar/1.0 (+https://matbuot.example; kotib@matbuot.example)");
    assertThat(headers).doesNotContainKeys("cookie", "referer", "authorization");
  }

  @Test
  void asksWithWhatIsKnownAndBringsNothingTwice() throws FetchFailure {
    site.answer("/same", 304, Map.of("ETag", "W/\"7\""), new byte[0]);
    var known = new Known("W/\"7\"", "Mon, 23 Nov 2026 10:00:00 GMT");
    assertThat(fetcher.fetch(address("/same"), known).unchanged()).isTrue();
    assertThat(asked("/same"))
        .containsEntry("if-none-match", "W/\"7\"")
        .containsEntry("if-modified-since", "Mon, 23 Nov 2026 10:00:00 GMT");
  }

  @Test
  void setsNoCookieOnTheNextVisit() throws FetchFailure {
    site.answer("/cookie", 200, Map.of("Set-Cookie", "who=1; Path=/"), "x".getBytes(UTF_8));
    var _ = fetcher.fetch(address("/cookie"), Known.NOTHING);
    var _ = fetcher.fetch(address("/page"), Known.NOTHING);
    assertThat(asked("/page")).doesNotContainKey("cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOMB", "ENDLESS"})
  void leavesABodyWithoutEndAtTheLimit(SiteFault.Kind kind) {
    site.fault("/page", new SiteFault(kind, 0, 0));
    // The watch of this fetcher never bites: it is the limit that ends the reading.
    assertThat(failure("/page").reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRICKLE", "NOTHING"})
  void leavesWhoNeverEndsAtTheTimeLimit(SiteFault.Kind kind) {
    fetcher = fetcher(Duration.ofMillis(400));
    site.fault("/page", new SiteFault(kind, 20, 0));
    assertThat(failure("/page").reason()).isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void countsTheTimeOfTheWholeWayNotOfEachStep() {
    fetcher = fetcher(Duration.ofMillis(900));
    site.redirects("/way", 4, address("/page"));
    site.fault("*", SiteFault.slow(Duration.ofMillis(400)));
    assertThat(failure("/way").reason()).isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void followsFiveRedirectsAndNotThreeHundred() throws FetchFailure {
    site.redirects("/five", 5, address("/page"));
    assertThat(fetcher.fetch(address("/five"), Known.NOTHING).address().toString())
        .isEqualTo(address("/page"));
    site.redirects("/many", 300, address("/page"));
    assertThat(failure("/many").reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    site.redirects("/round", 1, address("/round"));
    assertThat(failure("/round").reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void remembersAMoveForGoodUpToTheFirstThatIsNot() throws FetchFailure {
    move("/old", 301, "/new");
    move("/new", 302, "/today");
    move("/today", 301, "/page");
    var moved = fetcher.fetch(address("/old"), Known.NOTHING).moved();
    assertThat(String.valueOf(moved)).isEqualTo(address("/new"));
    assertThat(fetcher.fetch(address("/new"), Known.NOTHING).moved()).isNull();
  }

  @Test
  void goesToNoPrivateAddressNeitherAtOnceNorByRedirect() {
    String other = site.address(1, "/page").toString();
    assertThat(failureOf(other).reason()).isEqualTo(Reason.PRIVATE);
    site.redirects("/in", 1, other);
    assertThat(failure("/in").reason()).isEqualTo(Reason.PRIVATE);
    site.redirects("/local", 1, "http://localhost:" + site.address("/").getPort() + "/page");
    assertThat(failure("/local").reason()).isEqualTo(Reason.PRIVATE);
    assertThat(site.visits()).noneMatch(visit -> visit.path().equals("/page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://a.example/",
        "//a.example/x",
        "nonsense",
        "",
        "http://",
        "http://name:word@a.example/",
        "javascript:alert(1)",
        "http://a.example/<x>",
        "http://0x7f.0.0.1/",
        "http://127.0.0.1./"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThat(failureOf(address).reason()).isEqualTo(Reason.ADDRESS);
  }

  @Test
  void aRedirectToAnotherManner() {
    site.redirects("/file", 1, "file:///etc/passwd");
    assertThat(failure("/file").reason()).isEqualTo(Reason.ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "404,REFUSED",
    "403,REFUSED",
    "410,GONE",
    "429,BUSY",
    "503,BUSY",
    "500,SERVER",
    "502,SERVER"
  })
  void saysWhatAStatusMeans(int status, Reason reason) {
    site.fault("/page", SiteFault.status(status));
    var failure = failure("/page");
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "120 | PT2M",
        "Tue, 24 Nov 2026 10:05:00 GMT | PT5M",
        "Tue, 24 Nov 2026 09:00:00 GMT | PT0S",
        "999999999 | PT24H",
        "99999999999999999999 | null",
        "tomorrow | null",
        "-5 | null"
      })
  void understandsWhenToComeAgain(String said, @Nullable Duration meant) {
    site.answer("/busy", 429, Map.of("Retry-After", said), new byte[0]);
    assertThat(failure("/busy").retryAfter()).isEqualTo(meant);
  }

  @Test
  void knowsABrokenAnswer() {
    site.fault("/page", SiteFault.SHORT);
    assertThat(failure("/page").reason()).isEqualTo(Reason.BROKEN);
    site.answer("/gzip", 200, Map.of("Content-Encoding", "gzip"), "no gzip".getBytes(UTF_8));
    assertThat(failure("/gzip").reason()).isEqualTo(Reason.BROKEN);
    site.answer("/odd", 200, Map.of("Content-Encoding", "zstd"), "x".getBytes(UTF_8));
    assertThat(failure("/odd").reason()).isEqualTo(Reason.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8,true",
    "2a00:1450::1,true",
    "127.0.0.1,false",
    "10.1.2.3,false",
    "172.31.0.1,false",
    "172.32.0.1,true",
    "192.168.1.1,false",
    "100.64.0.1,false",
    "169.254.169.254,false",
    "0.0.0.0,false",
    "224.0.0.1,false",
    "255.255.255.255,false",
    "::1,false",
    "::,false",
    "fe80::1,false",
    "fd00:ec2::254,false",
    "ff02::1,false",
    "::ffff:10.0.0.1,false",
    "::127.0.0.1,false",
    "2002:7f00:1::,false",
    "64:ff9b::a00:1,false",
    "64:ff9b::808:808,true"
  })
  void tellsPublicAddressesFromOthers(String address, boolean isPublic) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://ip6-localhost/",
        "http://db/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://[fe80::1%25eth0]/",
        "http://[::ffff:7f00:1]/",
        "http://10.0.0.1/"
      })
  void noSpellingOfAnInnerAddressPasses(String address) {
    var checked = catchThrowableOfType(FetchFailure.class, () -> fetcher.check(address));
    assertThat(checked.reason()).isEqualTo(Reason.PRIVATE);
    assertThat(failureOf(address).reason()).isEqualTo(Reason.PRIVATE);
  }

  /** The headers of the first request of a path; a request is noted after its answer went out. */
  private Map<String, String> asked(String path) {
    return site.awaitVisits(path, 1, Duration.ofSeconds(10)).getFirst().headers();
  }

  private void move(String from, int status, String to) {
    site.answer(from, status, Map.of("Location", to), new byte[0]);
  }

  private FetchFailure failure(String path) {
    return failureOf(address(path));
  }

  private FetchFailure failureOf(String address) {
    return catchThrowableOfType(FetchFailure.class, () -> fetcher.fetch(address, Known.NOTHING));
  }

  private String address(String path) {
    return site.address(0, path).toString();
  }

  private Fetcher fetcher(Duration most) {
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
            "kotib@matbuot.example",
            new Settings.Admin(null, null),
            null);
    return new Fetcher(settings, Clock.fixed(NOW, ZoneOffset.UTC), most);
  }
}
