package uz.minbar.publishing.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.GRAPH;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.graph.GraphApi;
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
class InstagramContractModuleTest extends ChannelContract {

  private static final HttpClient WEB = HttpClient.newHttpClient();

  @Autowired Settings settings;
  @Autowired JsonMapper json;

  private String id;
  private String token;
  private ChannelAccount account;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.INSTAGRAM;
  }

  @Override
  protected ChannelStage stage() {
    id = GRAPH.account("namuna_" + UUID.randomUUID().toString().substring(0, 8));
    token = GRAPH.token(id);
    GRAPH.web(this::fetch);
    account = account(adapter().check(Map.of("account", id, "token", token)));
    return new OnInstagram();
  }

  @AfterEach
  void thePressCentreIsOutOfReachAgain() {
    GRAPH.web(_ -> null);
  }

  /** The platform gets the pictures from the press centre, whose public address leads here. */
  private byte @Nullable [] fetch(String address) {
    String path = address.substring(settings.publicUrl().length());
    try {
      var answer =
          WEB.send(
              HttpRequest.newBuilder(URI.create(house.at(path).toString())).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? answer.body() : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Test
  void picturesOfAnyShapeAreBroughtIntoOneThatItTakes() {
    var tall = pieces.picture(600, 1600, 1);
    var wide = pieces.picture(2000, 900, 2);
    for (var pictures : List.of(List.of(tall), List.of(wide), List.of(tall, wide))) {
      assertThat(publish(pieces.of("Shakl " + pictures.size(), "Matn.", pictures)))
          .isInstanceOf(Outcome.Sent.class);
    }
  }

  @Test
  void aVideoGoesAloneAsAReel() {
    var film = pieces.video(Duration.ofSeconds(5));
    var piece = pieces.of("Videoli", "Matn.", List.of(pieces.picture(800, 600, 1), film));
    assertThat(adapter().form(piece, account).without()).isEqualTo("publishing.videoAlone");
    GRAPH.slow(id, 30);
    assertThat(publish(piece)).isInstanceOf(Outcome.Sent.class);
    assertThat(GRAPH.videos(id)).isEqualTo(1);
  }

  @Test
  void aContainerIsWaitedFor() {
    GRAPH.slow(id, 3);
    assertThat(publish(pieces.of("Sekin", "Matn.", 2))).isInstanceOf(Outcome.Sent.class);
    GRAPH.slow(id, 1000);
    assertThat(publish(pieces.of("Juda sekin", "Matn.", 1))).isInstanceOf(Outcome.NotSent.class);
  }

  @Test
  void theQuotaIsReadAndKept() {
    GRAPH.quota(id, 1);
    assertThat(publish(pieces.of("Birinchi", "Matn.", 1))).isInstanceOf(Outcome.Sent.class);
    assertThat(publish(pieces.of("Ikkinchi", "Matn.", 1)))
        .isEqualTo(new Outcome.Later(Duration.ofHours(1), "publishing.fault.quota"));
    assertThat(GRAPH.captions(id)).hasSize(1);
  }

  @Test
  void whatIsCalledForbiddenMayBeOutNevertheless() {
    GRAPH.block(id);
    assertThat(publish(pieces.of("Taqiq", "Matn.", 1))).isInstanceOf(Outcome.Unknown.class);
    assertThat(GRAPH.captions(id)).hasSize(1);
  }

  @Test
  void aPressCentreOutOfReachIsNamedAsTheReason() {
    GRAPH.web(_ -> null);
    assertThat(publish(pieces.of("Yetib boʻlmas", "Matn.", 1)))
        .isEqualTo(new Outcome.Failed("publishing.fault.notFetched"));
  }

  @Test
  void whoMayNotDeleteAsksAPerson() {
    var receipt = ((Outcome.Sent) publish(pieces.of("Qoladi", "Matn.", 1))).receipt();
    GRAPH.mayDelete(id, false);
    assertThat(office.as(() -> withdraw(receipt))).isInstanceOf(Outcome.ByHand.class);
  }

  private Outcome withdraw(Receipt receipt) {
    return adapter().withdraw(pieces.of("Qoladi", "Matn.", 1), account, token, receipt);
  }

  private Outcome publish(Piece piece) {
    return office.as(() -> adapter().publish(piece, account, token));
  }

  @Test
  void withoutTheRightToInsightsTheRestIsToldAndAtALimitNobodyAsksOn() {
    var receipt = ((Outcome.Sent) publish(pieces.of("Raqamlar", "Matn.", 1))).receipt();
    var delivery = TestPieces.delivery(receipt);
    GRAPH.seen(id, receipt.messages().getFirst(), new GraphStandIn.Seen(9, 8, 7, 6));
    GRAPH.mayCount(id, false);
    var counts = figures(delivery).found().get(delivery.id());
    assertThat(counts)
        .containsEntry(Measure.REACTIONS, Count.exact(8))
        .containsEntry(Measure.COMMENTS, Count.exact(6))
        .doesNotContainKey(Measure.VIEWS);
    GRAPH.next(id, GraphRefusal.LIMIT);
    int calls = GRAPH.calls(id).size();
    assertThat(figures(delivery, TestPieces.delivery(receipt)))
        .isEqualTo(new Counted(Map.of(), Duration.ofHours(1)));
    assertThat(GRAPH.calls(id)).hasSize(calls + 1);
  }

  private Counted figures(Delivery... out) {
    return office.as(() -> adapter().figures(List.of(out), account, token));
  }

  private final class OnInstagram implements ChannelStage {

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
      var graph = new GraphApi(nowhere(), json, Duration.ofSeconds(5));
      return new InstagramChannel(graph, archive, settings, Duration.ZERO);
    }

    @Override
    public void next(Fault fault) {
      GRAPH.next(id, fault);
    }

    @Override
    public void late(boolean on) {
      GRAPH.late(id, on);
    }

    @Override
    public void readable(boolean on) {
      GRAPH.next(id, GraphRefusal.LATER);
    }

    @Override
    public Map<Measure, Count> seen(
        Receipt receipt, long views, long reactions, long forwards, long comments) {
      GRAPH.seen(
          id,
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
      return GRAPH.captions(id);
    }

    @Override
    public boolean changes() {
      return false;
    }

    @Override
    public int pictures() {
      return 1;
    }

    @Override
    public List<Piece> within() {
      return List.of(
          pieces.of("Uzun", "a".repeat(2194), 1),
          pieces.of("Teglar", words("#", 30), 1),
          pieces.of("Odamlar", words("@", 20), 1),
          pieces.of("Koʻp", "Suratlar.", 10),
          pieces.of("Kichik", "Surat.", List.of(pieces.picture(320, 320, 1))),
          pieces.of("Qisqa", pieces.video(Duration.ofSeconds(3))),
          pieces.of("Uzoq", pieces.video(Duration.ofMinutes(15))));
    }

    @Override
    public List<Piece> beyond() {
      return List.of(
          pieces.of("Uzun", "a".repeat(2195), 1),
          pieces.of("Teglar", words("#", 31), 1),
          pieces.of("Odamlar", words("@", 21), 1),
          pieces.of("Koʻp", "Suratlar.", 11),
          pieces.of("Suratsiz", "Matn.", 0),
          pieces.of("Kichik", "Surat.", List.of(pieces.picture(319, 319, 1))),
          pieces.of("Qisqa", pieces.video(Duration.ofMillis(2999))),
          pieces.of("Uzoq", pieces.video(Duration.ofMinutes(15).plusMillis(1))));
    }

    private static String words(String sign, int count) {
      return String.join(
          " ", IntStream.range(0, count).mapToObj(number -> sign + "soz" + number).toList());
    }
  }
}
