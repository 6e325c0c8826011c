package uz.minbar.publishing.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.GRAPH;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.web.Texts;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;
import uz.minbar.outside.graph.GraphRefusal;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;

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
    assertThat(adapter().receiptAt("https://www.facebook.com/namuna", numbered).messages())
        .isEmpty();
    var named = account(adapter().check(Map.of("page", page, "token", token)));
    assertThat(adapter().receiptAt(link, named).messages()).isEmpty();
  }

  private Outcome publish(Piece piece) {
    var account = account(adapter().check(Map.of("page", page, "token", token)));
    return office.as(() -> adapter().publish(piece, account, token));
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
    public List<String> standing() {
      return GRAPH.posts(page);
    }

    @Override
    public List<Piece> within() {
      return List.of(pieces.of("Uzun", "a".repeat(63_200), 0));
    }

    @Override
    public List<Piece> beyond() {
      return List.of(pieces.of("Uzun", "a".repeat(63_201), 0));
    }
  }
}
