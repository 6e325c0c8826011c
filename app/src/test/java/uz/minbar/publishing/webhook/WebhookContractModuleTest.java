package uz.minbar.publishing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.house.Outside.RECEIVER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.foundation.web.Problem;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelContract;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;

@HouseTest
@SuppressWarnings("NullAway.Init") // The contract sets the stage before each test.
class WebhookContractModuleTest extends ChannelContract {

  private static final String SECRET = "whsec_bmFtdW5hLXR1bWFuaS1uaW5nLW1heGZpeS1rYWxpdGk=";

  private String name;
  private ChannelAccount account;

  @Override
  protected ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  @Override
  protected ChannelStage stage() {
    name = "ilgak-" + UUID.randomUUID();
    String address = RECEIVER.open(name, SECRET, house.clock()::instant);
    account = account(address);
    return new OnReceiver();
  }

  @Test
  void tellsWhatHappenedAndWhereThePicturesAre() {
    var piece = pieces.of("Suv keldi", "Taʼmir tugadi.", 1);
    var sent = office.as(() -> adapter().publish(piece, account, SECRET));
    assertThat(sent).isInstanceOf(Outcome.Sent.class);
    var message = RECEIVER.messages(name).getFirst();
    assertThat(message.get("type").asString()).isEqualTo("material.published");
    var data = message.get("data");
    assertThat(data.get("text").asString()).isEqualTo("<p>Taʼmir tugadi.</p>");
    assertThat(data.get("language").asString()).isEqualTo("uz-Latn");
    assertThat(data.get("pictures").get(0).get("address").asString())
        .startsWith("http")
        .endsWith(".jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "http://localhost:1/",
        "http://127.0.0.1:1/",
        "ftp://example.org/",
        "yoʻq"
      })
  void addressesInsideAreNoAddresses(String address) {
    assertThatThrownBy(() -> account(address)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qisqa", "whsec_cWlzcWE=", "whsec_bu Base64 emas, lekin uzun so'z"})
  void aSecretThatCanBeGuessedIsNone(String secret) {
    var settings = Map.of("address", account.setting("address"), "token", secret);
    assertThatThrownBy(() -> adapter().check(settings)).isInstanceOf(Problem.class);
  }

  private ChannelAccount account(String address) {
    return account(adapter().check(Map.of("address", address, "token", SECRET)));
  }

  private final class OnReceiver implements ChannelStage {

    @Override
    public ChannelAccount account() {
      return account;
    }

    @Override
    public String secret() {
      return SECRET;
    }

    @Override
    public String wrongSecret() {
      return "whsec_Ym9zaHFhLWJpcm92bmluZy1rYWxpdGktLS0tLS0=";
    }

    @Override
    public Channel unreachable() {
      return adapter();
    }

    @Override
    public ChannelAccount unreachableAccount() {
      return WebhookContractModuleTest.this.account(nowhere() + "/");
    }

    @Override
    public void next(Fault fault) {
      RECEIVER.next(name, fault);
    }

    @Override
    public void late(boolean on) {}

    @Override
    public void readable(boolean on) {}

    @Override
    public List<String> standing() {
      return RECEIVER.standing(name);
    }

    @Override
    public List<Piece> within() {
      return List.of();
    }

    @Override
    public List<Piece> beyond() {
      return List.of();
    }
  }
}
