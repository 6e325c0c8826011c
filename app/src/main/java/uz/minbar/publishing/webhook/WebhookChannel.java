package uz.minbar.publishing.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;

/**
 * Tells another program of the office. A message has the same id however often it is tried, so that
 * where an answer is missing it is simply sent again.
 */
@Component
class WebhookChannel implements Channel {

  /** The least that Standard Webhooks allows, in bytes. */
  private static final int LEAST_SECRET = 24;

  private static final Duration WAIT = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final Json json;
  private final Settings settings;
  private final Clock clock;

  WebhookChannel(Fetcher fetcher, Json json, Settings settings, Clock clock) {
    this.fetcher = fetcher;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  @Override
  public Checked check(Map<String, String> given) {
    String address = given.getOrDefault("address", "").strip();
    String secret = given.getOrDefault("token", "").strip();
    try {
      fetcher.check(address);
    } catch (FetchFailure failure) {
      throw Problem.invalid("settings.address", failure.reason().textKey());
    }
    if (!strong(secret)) {
      throw Problem.invalid("settings.token", "publishing.fault.webhookSecret", LEAST_SECRET);
    }
    return new Checked(Map.of("address", address), secret);
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return List.of();
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    return send(Message.Event.PUBLISHED, piece, account, secret);
  }

  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    return send(Message.Event.CORRECTED, piece, account, secret);
  }

  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    return send(Message.Event.WITHDRAWN, piece, account, secret);
  }

  /** Nobody can look there; and nobody needs to, as it may be sent again. */
  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known) {
    return new Reading.CannotTell();
  }

  private Outcome send(Message.Event event, Piece piece, ChannelAccount account, String secret) {
    var now = clock.instant();
    var message = Message.of(event, piece, settings.publicUrl(), now);
    String body = json.write((Object) message);
    try {
      var headers = Signature.headers(message.id(account), now, body, secret);
      return outcome(fetcher.post(account.setting("address"), headers, body));
    } catch (FetchFailure failure) {
      return switch (failure.reason()) {
        case ADDRESS, PRIVATE -> new Outcome.Failed(failure.reason().textKey());
        default -> new Outcome.NotSent("publishing.fault.unreachable");
      };
    }
  }

  private static Outcome outcome(Fetcher.Answered answer) {
    int status = answer.status();
    var wait = answer.retryAfter();
    if (status >= 200 && status < 300) {
      return new Outcome.Sent(Receipt.NONE, null);
    }
    if (status == 429) {
      return new Outcome.Later(wait == null ? WAIT : wait, "publishing.fault.slow");
    }
    if (status >= 500) {
      return new Outcome.NotSent("publishing.fault.noAnswer");
    }
    return new Outcome.Failed(
        status == 401 || status == 403
            ? "publishing.fault.signatureRefused"
            : "publishing.fault.addressRefused");
  }

  private static boolean strong(String secret) {
    try {
      return Signature.key(secret).length >= LEAST_SECRET;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }
}
