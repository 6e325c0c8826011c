package uz.minbar.publishing.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.YOUTUBE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.TestVideo;
import uz.minbar.foundation.web.Texts;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.youtube.YouTubeStandIn;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

@HouseTest
@SuppressWarnings("NullAway.Init") // The contract sets the stage before each test.
class YouTubeContractModuleTest extends ChannelContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Autowired Texts texts;
  @Autowired JsonMapper json;
  @Autowired Clock clock;

  private String client;
  private String secret;
  private ChannelAccount account;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.YOUTUBE;
  }

  @Override
  protected boolean films() {
    return true;
  }

  @Override
  protected ChannelStage stage() {
    client = YOUTUBE.channel("Namuna tumani");
    YOUTUBE.quota(client, 100_000, 1_000_000);
    var checked = checked(YOUTUBE.letIn(client));
    secret = Objects.requireNonNull(checked.secret());
    account = account(checked);
    return new OnYouTube(client, secret, account, pieces, nobody());
  }

  private YouTubeChannel nobody() {
    var signIn = new GoogleSignIn(nowhere(), json, clock, PATIENCE);
    var api = new YouTubeApi(nowhere(), json, signIn, PATIENCE);
    return new YouTubeChannel(api, archive, texts, clock, Duration.ZERO);
  }

  private Channel.Checked checked(String refresh) {
    return adapter()
        .check(Map.of("client", client, "token", YOUTUBE.secret(client), "refresh", refresh));
  }

  private Outcome publish(Piece piece) {
    return office.as(() -> adapter().publish(piece, account, secret));
  }

  private Piece piece(String headline) {
    return pieces.of(headline, "Matn.", 0);
  }

  private Receipt sent(String headline) {
    return ((Outcome.Sent) publish(piece(headline))).receipt();
  }

  @Test
  void theVideoStandsThereWholeUnderItsWordsForEverybody() {
    var sent = (Outcome.Sent) publish(piece("Suv <keldi>"));
    var video = YOUTUBE.videos(client).getFirst();
    assertThat(video.title()).isEqualTo("Suv ‹keldi›");
    assertThat(video.description()).isEqualTo("Matn.");
    assertThat(video.visibility()).isEqualTo("public");
    assertThat(video.language()).isEqualTo("uz");
    assertThat(video.section()).isEqualTo("25");
    assertThat(video.film()).isEqualTo(film());
    assertThat(sent.address()).isEqualTo("https://www.youtube.com/watch?v=" + video.id());
  }

  private byte[] film() {
    return office.as(
        () -> {
          try (var bytes = archive.open(pieces.video().sha256())) {
            return bytes.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void whereTheLineIsCutItGoesOnFromTheByteThatIsThere() {
    for (long bytes : new long[] {0, 1000, 3000}) {
      YOUTUBE.cut(client, bytes);
    }
    var _ = sent("Uzildi");
    assertThat(YOUTUBE.videos(client)).hasSize(1);
    assertThat(YOUTUBE.videos(client).getFirst().film()).isEqualTo(film());
    assertThat(calls("PUT /upload")).as("each cut, each question, and the rest").isEqualTo(7);
    assertThat(calls("POST /upload")).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsLostIsAskedForOnce() {
    YOUTUBE.cut(client, TestVideo.bytes().length);
    var receipt = sent("Javob yoʻqoldi");
    assertThat(YOUTUBE.videos(client))
        .extracting(YouTubeStandIn.Shown::id)
        .containsExactlyElementsOf(receipt.messages());
  }

  @Test
  void whereNoByteArrivesAnyMoreItIsSurelyNotThere() {
    IntStream.range(0, 20).forEach(_ -> YOUTUBE.cut(client, 0));
    assertThat(publish(piece("Umuman oʻtmaydi"))).isInstanceOf(Outcome.NotSent.class);
    assertThat(YOUTUBE.videos(client)).isEmpty();
  }

  private long calls(String beginning) {
    return YOUTUBE.calls(client).stream().filter(call -> call.what().startsWith(beginning)).count();
  }

  @Test
  void theDaysAllowanceIsWaitedForUntilMidnightThere() {
    YOUTUBE.quota(client, 1, 10_000);
    var _ = sent("Birinchi");
    var later = (Outcome.Later) publish(piece("Ikkinchi"));
    assertThat(later.fault()).isEqualTo("publishing.fault.youtubeQuota");
    assertThat(later.pause()).isBetween(Duration.ZERO, Duration.ofHours(25));
    var there = clock.instant().plus(later.pause()).atZone(ZoneId.of("America/Los_Angeles"));
    assertThat(Duration.between(LocalTime.MIDNIGHT, there.toLocalTime()))
        .isLessThan(Duration.ofMinutes(1));
    YOUTUBE.refuse(client, 400, "uploadLimitExceeded");
    assertThat(publish(piece("Uchinchi"))).isInstanceOf(Outcome.Later.class);
    assertThat(YOUTUBE.videos(client)).hasSize(1);
  }

  @Test
  void aTokenThatHasEndedIsRenewedAndAPermissionThatHasEndedIsSaid() {
    var _ = sent("Birinchi");
    YOUTUBE.endTokens(client);
    var _ = sent("Ikkinchi");
    YOUTUBE.revoke(client);
    assertThat(publish(piece("Uchinchi")))
        .isEqualTo(new Outcome.Failed("publishing.fault.youtubeConnect"));
    assertThat(office.as(() -> adapter().tryOut(account, secret)))
        .contains("publishing.fault.youtubeConnect");
  }

  @Test
  void anAccountWithoutAChannelAndAWrongSecretAreNamed() {
    client = YOUTUBE.channel("");
    var none = checked(YOUTUBE.letIn(client));
    assertThat(tryOut(none)).isEqualTo("publishing.fault.youtubeNoChannel");
    var wrong =
        adapter()
            .check(
                Map.of(
                    "client",
                    client,
                    "token",
                    "GOCSPX-hech-kimniki",
                    "refresh",
                    YOUTUBE.letIn(client)));
    assertThat(tryOut(wrong)).isEqualTo("publishing.fault.youtubeClient");
    var alone = adapter().check(Map.of("client", client, "token", YOUTUBE.secret(client)));
    assertThat(tryOut(alone)).isEqualTo("publishing.fault.youtubeNotConnected");
  }

  private String tryOut(Channel.Checked checked) {
    return office.as(
        () ->
            adapter()
                .tryOut(account(checked), Objects.requireNonNull(checked.secret()))
                .orElseThrow());
  }

  @Test
  void whatTheOfficeSetsByHandOutlivesACorrection() {
    var receipt = sent("Eski");
    YOUTUBE.tag(client, receipt.messages().getFirst(), "suv");
    var corrected = TestPieces.corrected(piece("Eski"), "Yangi");
    assertThat(office.as(() -> adapter().correct(corrected, account, secret, receipt)))
        .isInstanceOf(Outcome.Sent.class);
    assertThat(YOUTUBE.tags(client, receipt.messages().getFirst())).isEqualTo("[\"suv\"]");
    assertThat(YOUTUBE.videos(client).getFirst().title()).isEqualTo("Yangi");
    assertThat(YOUTUBE.videos(client).getFirst().description())
        .startsWith("Matn.")
        .contains("Sanada xato bor edi");
  }

  @Test
  void aCorrectionOfWhatIsGoneSaysSo() {
    var receipt = sent("Oʻchirilgan");
    var corrected = TestPieces.corrected(piece("Oʻchirilgan"), "Yangi");
    office.as(
        () -> {
          var _ = adapter().withdraw(corrected, account, secret, receipt);
          assertThat(adapter().correct(corrected, account, secret, receipt))
              .isEqualTo(new Outcome.Failed("publishing.fault.messageGone"));
        });
  }

  @Test
  void whatIsHiddenIsUnknownAndFiftyAreAskedForAtOnce() {
    var receipt = sent("Izohsiz");
    YOUTUBE.seen(client, receipt.messages().getFirst(), new YouTubeStandIn.Seen(9, 8, -1));
    var delivery = TestPieces.delivery(receipt);
    var others =
        IntStream.range(0, 60)
            .mapToObj(i -> TestPieces.delivery(new Receipt(List.of("namuna" + i), false)));
    var asked = Stream.concat(Stream.of(delivery), others);
    long before = calls("GET /youtube/v3/videos");
    var counted = office.as(() -> adapter().figures(asked.toList(), account, secret));
    assertThat(counted.found())
        .containsExactly(
            Map.entry(
                delivery.id(),
                Map.of(Measure.VIEWS, Count.exact(9), Measure.REACTIONS, Count.exact(8))));
    assertThat(calls("GET /youtube/v3/videos")).isEqualTo(before + 2);
    YOUTUBE.refuse(client, 403, "rateLimitExceeded");
    assertThat(office.as(() -> adapter().figures(List.of(delivery), account, secret)))
        .isEqualTo(new Counted(Map.of(), Duration.ofMinutes(1)));
  }

  @Test
  void aLinkTellsTheVideo() {
    for (var link :
        List.of(
            "https://youtu.be/dQw4w9WgXcQ?t=3",
            "https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
            "https://youtube.com/shorts/dQw4w9WgXcQ")) {
      assertThat(adapter().receiptAt(link, account).messages()).containsExactly("dQw4w9WgXcQ");
    }
    assertThat(adapter().receiptAt("https://www.youtube.com/@namuna", account).messages())
        .isEmpty();
  }
}
