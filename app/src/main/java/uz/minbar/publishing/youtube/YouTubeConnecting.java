package uz.minbar.publishing.youtube;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * Connects a channel in two steps: the office gets a code, types it in at Google where it is signed
 * in, and says that it has done so.
 */
@Service
public class YouTubeConnecting {

  private final Channels channels;
  private final Codes codes;
  private final GoogleSignIn signIn;
  private final YouTubeApi api;
  private final Acts acts;
  private final Clock clock;

  YouTubeConnecting(
      Channels channels, Codes codes, GoogleSignIn signIn, YouTubeApi api, Acts acts, Clock clock) {
    this.channels = channels;
    this.codes = codes;
    this.signIn = signIn;
    this.api = api;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What a person types in, and where.
   *
   * @param address of Google's page
   */
  @Schema(name = "ConnectionCode")
  public record Code(String code, String address, Instant until) {}

  /** The code that waits to be typed in. */
  public Optional<Code> code(UUID channel) {
    return codes.of(channel).map(Codes.Waiting::code);
  }

  /**
   * Gets a code.
   *
   * @throws Problem 404 for what is no channel of YouTube; 409 where Google gives no code
   */
  public Code ask(UUID channel) {
    var key = key(account(channel));
    var body = done(signIn.code(key.client()));
    var code =
        new Code(
            body.path("user_code").asString(""),
            body.path("verification_url").asString(""),
            clock.instant().plusSeconds(body.path("expires_in").asLong(0)));
    if (code.code().isEmpty() || !code.address().startsWith("https://")) {
      throw Problem.conflict("publishing.fault.unreachable");
    }
    var waiting = new Codes.Waiting(code, body.path("device_code").asString(""));
    acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.connectChannel",
        channel,
        () -> codes.keep(channel, waiting));
    return code;
  }

  /**
   * Connects the channel after the code was typed in; gives its name there.
   *
   * @throws Problem 404 for what is no channel of YouTube; 409 where the code was not typed in yet
   *     or is too old, or where the account has no channel
   */
  public String finish(UUID channel) {
    var account = account(channel);
    var key = key(account);
    var asked =
        codes.of(channel).orElseThrow(() -> Problem.conflict("publishing.fault.youtubeCodeOld"));
    String refresh = done(signIn.letIn(key, asked.device())).path("refresh_token").asString("");
    codes.drop(channel);
    var connected = new YouTubeKey(key.client(), key.secret(), refresh);
    var found = done(api.get(connected, "channels", Map.of("part", "snippet", "mine", "true")));
    String name = found.at("/items/0/snippet/title").asString("");
    if (name.isEmpty()) {
      throw Problem.conflict("publishing.fault.youtubeNoChannel");
    }
    var settings = new HashMap<>(account.settings());
    settings.put("channel", name);
    settings.put("refresh", refresh);
    channels.change(channel, account.name(), account.language(), settings);
    return name;
  }

  private YouTubeKey key(ChannelAccount account) {
    return YouTubeKey.of(account, channels.secret(account.id()));
  }

  private ChannelAccount account(UUID channel) {
    return channels
        .channel(channel)
        .filter(account -> account.kind() == ChannelKind.YOUTUBE)
        .orElseThrow(Problem::notFound);
  }

  private static JsonNode done(YouTubeAnswer answer) {
    if (answer instanceof YouTubeAnswer.Done done) {
      return done.body();
    }
    throw Problem.conflict(
        answer instanceof YouTubeAnswer.Refused refused
            ? switch (refused.reason()) {
              case "authorization_pending", "slow_down" -> "publishing.fault.youtubeNotYet";
              case "access_denied" -> "publishing.fault.youtubeDenied";
              case "expired_token", "invalid_grant" -> "publishing.fault.youtubeCodeOld";
              default -> YouTubeOutcomes.trouble(answer).orElseThrow();
            }
            : "publishing.fault.unreachable");
  }
}
