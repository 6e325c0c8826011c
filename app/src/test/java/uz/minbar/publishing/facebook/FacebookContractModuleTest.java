package uz.minbar.publishing.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.GRAPH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.web.Texts;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;
import uz.minbar.outside.graph.GraphRefusal;
import uz.minbar.outside.graph.GraphStandIn;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

@HouseTest
@SuppressWarnings("NullAway.Init") // The contract sets the stage before each test.
class FacebookContractModuleTest extends ChannelContract {

  @Autowired Texts texts;
  @Autowired JsonMapper json;

  private String page;
  private String token;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.FACEBOOK;
  }

  @Override
  protected ChannelStage stage() {
    page = "namuna." + UUID.randomUUID().toString().substring(0, 8);
    GRAPH.page(page, "Namuna sahifasi");
    token = GRAPH.token(page);
    return new OnFacebook(account(adapter().check(Map.of("page", page, "token", token))));
  }

  @Test
  void picturesStandInThePost() {
    publish(pieces.of("Suratli", "Matn.", 3));
    assertThat(GRAPH.photos(page)).containsExactly(3);
  }

  @Test
  void aVideoGoesAloneAndItsFiguresAreRead() {
    var film = pieces.video(Duration.ofSeconds(5));
    var piece = pieces.of("Videoli", "Matn.", List.of(pieces.picture(800, 600, 1), film));
    var account = account(adapter().check(Map.of("page", page, "token", token)));
    assertThat(adapter().form(piece, account).without()).isEqualTo("publishing.videoAlone");
    assertThat(adapter().form(pieces.of("Yolgʻiz", film), account).without()).isNull();
    var sent = (Outcome.Sent) publish(piece);
    assertThat(GRAPH.videos(page)).isEqualTo(1);
    assertThat(GRAPH.photos(page)).containsExactly(0);
    var delivery = TestPieces.delivery(sent.receipt());
    var words =
        TestPieces.delivery(((Outcome.Sent) publish(pieces.of("Matnli", "Matn.", 0))).receipt());
    GRAPH.seen(page, sent.receipt().messages().getFirst(), new GraphStandIn.Seen(9, 8, 7, 6));
    var found = figures(delivery, words).found();
    assertThat(found.get(delivery.id()))
        .isEqualTo(
            Map.of(
                Measure.VIEWS, Count.exact(9),
                Measure.REACTIONS, Count.exact(8),
                Measure.COMMENTS, Count.exact(6)));
    assertThat(found).containsKey(words.id());
  }

  @Test
  void aVideoThatBreaksOffIsBroughtAnew() {
    var piece = pieces.of("Uzildi", pieces.video(Duration.ofSeconds(5)));
    GRAPH.next(page, GraphRefusal.LATER);
    assertThat(publish(piece)).isInstanceOf(Outcome.NotSent.class);
    assertThat(publish(piece)).isInstanceOf(Outcome.Sent.class);
    assertThat(GRAPH.videos(page)).isEqualTo(1);
  }

  /** Between an unanswered call and reading back, a press officer may change what stands in it. */
  @Test
  void itIsFoundThoughItsVideoCameOrWentSinceAndNoOtherIsTakenForIt() {
    var film = pieces.video(Duration.ofSeconds(5));
    for (boolean filmed : List.of(true, false)) {
      String headline = filmed ? "Filmsiz qoldi" : "Film keldi";
      var out = pieces.of(headline, "Matn.", filmed ? List.of(film) : List.of());
      var now = pieces.of(headline, "Matn.", filmed ? List.of() : List.of(film));
      var receipt = ((Outcome.Sent) publish(out)).receipt();
      assertThat(readBack(now, Set.of()))
          .isInstanceOfSatisfying(
              Channel.Reading.There.class, found -> assertThat(found.receipt()).isEqualTo(receipt));
      for (var piece : List.of(now, out)) {
        assertThat(readBack(piece, Set.copyOf(receipt.messages())))
            .isInstanceOf(Channel.Reading.NotThere.class);
      }
    }
  }

  @Test
  void aTextThatStandsThereAlreadyIsLookedFor() {
    publish(pieces.of("Bir xil", "Matn.", 0));
    assertThat(publish(pieces.of("Bir xil", "Matn.", 0))).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aTokenWithoutTheRightSaysSo() {
    GRAPH.mayWrite(page, false);
    assertThat(publish(pieces.of("Huquqsiz", "Matn.", 0)))
        .isEqualTo(new Outcome.Failed("publishing.fault.graphRights"));
  }

  @Test
  void aLinkTellsThePostWhereThePageIsSetByItsNumber() {
    var numbered = account(adapter().check(Map.of("page", "100000000000123", "token", token)));
    String link = "https://www.facebook.com/namuna/posts/suv-keldi/1000000000456?ref=x";
    assertThat(adapter().receiptAt(link, numbered).messages())
        .containsExactly("100000000000123_1000000000456");
    for (String video :
        List.of(
            "/namuna/videos/1000000000789/", "/reel/1000000000789", "/watch/?v=1000000000789")) {
      assertThat(adapter().receiptAt("https://www.facebook.com" + video, numbered).messages())
          .containsExactly("1000000000789");
    }
    assertThat(adapter().receiptAt("https://www.facebook.com/namuna", numbered).messages())
        .isEmpty();
    var named = account(adapter().check(Map.of("page", page, "token", token)));
    assertThat(adapter().receiptAt(link, named).messages()).isEmpty();
  }

  private Outcome publish(Piece piece) {
    var account = account(adapter().check(Map.of("page", page, "token", token)));
    return office.as(() -> adapter().publish(piece, account, token));
  }

  private Channel.Reading readBack(Piece piece, Set<String> known) {
    var account = account(adapter().check(Map.of("page", page, "token", token)));
    var since = Instant.now().minus(Duration.ofDays(1));
    return office.as(() -> adapter().readBack(piece, account, token, since, known));
  }

  @Test
  void withoutTheRightToInsightsTheRestIsToldAndAtALimitNobodyAsksOn() {
    var receipt = ((Outcome.Sent) publish(pieces.of("Raqamlar", "Matn.", 1))).receipt();
    var delivery = TestPieces.delivery(receipt);
    GRAPH.seen(page, receipt.messages().getFirst(), new GraphStandIn.Seen(9, 8, 7, 6));
    GRAPH.mayCount(page, false);
    var counts = figures(delivery).found().get(delivery.id());
    assertThat(counts)
        .containsEntry(Measure.REACTIONS, Count.exact(8))
        .containsEntry(Measure.COMMENTS, Count.exact(6))
        .doesNotContainKey(Measure.VIEWS);
    GRAPH.next(page, GraphRefusal.LIMIT);
    int calls = GRAPH.calls(page).size();
    assertThat(figures(delivery, TestPieces.delivery(receipt)))
        .isEqualTo(new Counted(Map.of(), Duration.ofHours(1)));
    assertThat(GRAPH.calls(page)).hasSize(calls + 1);
  }

  private Counted figures(Delivery... out) {
    var account = account(adapter().check(Map.of("page", page, "token", token)));
    return office.as(() -> adapter().figures(List.of(out), account, token));
  }

  private final class OnFacebook implements ChannelStage {

    private final ChannelAccount account;

    OnFacebook(ChannelAccount account) {
      this.account = account;
    }

    @Override
    public ChannelAccount account() {
      return account;
    }

    @Override
    public String secret() {
      return token;
    }

    @Override
    public String wrongSecret() {
      return "EAABnobodygavethisoneoutatall";
    }

    @Override
    public Channel unreachable() {
      return new FacebookChannel(
          new GraphApi(nowhere(), json, Duration.ofSeconds(5)), archive, texts);
    }

    @Override
    public void next(Fault fault) {
      GRAPH.next(page, fault);
    }

    @Override
    public void late(boolean on) {
      GRAPH.late(page, on);
    }

    @Override
    public void readable(boolean on) {
      GRAPH.next(page, GraphRefusal.LATER);
    }

    @Override
    public Map<Measure, Count> seen(
        Receipt receipt, long views, long reactions, long forwards, long comments) {
      GRAPH.seen(
          page,
          receipt.messages().getFirst(),
          new GraphStandIn.Seen(views, reactions, forwards, comments));
      return Map.of(
          Measure.VIEWS, Count.exact(views),
          Measure.REACTIONS, Count.exact(reactions),
          Measure.FORWARDS, Count.exact(forwards),
          Measure.COMMENTS, Count.exact(comments));
    }

    @Override
    public List<String> standing() {
      return GRAPH.posts(page);
    }

    @Override
    public List<Piece> within() {
      return List.of(
          pieces.of("Uzun", "a".repeat(63_200), 0),
          pieces.of("Toʻrt soat", pieces.video(Duration.ofHours(4))));
    }

    @Override
    public List<Piece> beyond() {
      return List.of(
          pieces.of("Uzun", "a".repeat(63_201), 0),
          pieces.of("Toʻrt soatdan ortiq", pieces.video(Duration.ofHours(4).plusMillis(1))));
    }
  }
}
